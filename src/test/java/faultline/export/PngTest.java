package faultline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.Catalogs;
import faultline.model.Rect;
import faultline.scene.Mark;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTest {

    private static final Scene SCENE =
            Scene.of(
                    Picture.of(Incident.document(), Catalogs.builtIn()).with(Incident.findings()),
                    Fonts.INTER);

    @ParameterizedTest
    @EnumSource
    void theGroundReachesEveryCorner(Theme theme) throws IOException {
        var image = painted(SCENE, theme, 1.37);
        var ground = Integer.parseInt(theme.hex(Tone.CANVAS).substring(1), 16);
        for (var x : List.of(0, image.getWidth() - 1)) {
            for (var y : List.of(0, image.getHeight() - 1)) {
                assertEquals(ground, image.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    @Test
    void aPictureLargerThanMemoryTakesIsRefusedBeforeItIsPainted() {
        var refusal = assertThrows(IOException.class, () -> painted(SCENE, Theme.LIGHT, 90));
        var message = String.valueOf(refusal.getMessage());
        assertTrue(message.endsWith("choose a smaller scale, or SVG"), message);
    }

    @Test
    void theScaleIsPixelsForOneUnit() throws IOException {
        var one = painted(SCENE, Theme.LIGHT, 1);
        var two = painted(SCENE, Theme.LIGHT, 2);
        assertEquals(2 * one.getWidth(), two.getWidth(), 2);
    }

    @Test
    void namesAreSetInTheBundledTypefaceAtTheirMeasuredWidth() throws IOException {
        var image = painted(SCENE, Theme.LIGHT, 4);
        var view = SvgWriter.view(SCENE);
        var name =
                SCENE.marks().stream()
                        .filter(Mark.Text.class::isInstance)
                        .map(Mark.Text.class::cast)
                        .filter(text -> text.content().equals("SW1"))
                        .findFirst()
                        .orElseThrow();
        var box = name.bounds().grownBy(6);
        var inked = inked(image, box.movedBy(-view.x(), -view.y()), 4);
        assertEquals(name.width(), inked, 3);
    }

    @Test
    void aPictureThatNoMemoryHoldsIsRefused() {
        var out = new ByteArrayOutputStream();
        assertThrows(IOException.class, () -> Png.write(SCENE, Theme.LIGHT, 100, out));
    }

    private static BufferedImage painted(Scene scene, Theme theme, double scale)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Png.write(scene, theme, scale, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    /// How wide the dark pixels in a part of a picture reach, in document units.
    private static double inked(BufferedImage image, Rect part, double scale) {
        var first = Double.POSITIVE_INFINITY;
        var last = Double.NEGATIVE_INFINITY;
        for (var x = (int) (part.x() * scale); x < part.right() * scale; x++) {
            for (var y = (int) (part.y() * scale); y < part.bottom() * scale; y++) {
                if ((image.getRGB(x, y) & 0xFF) < 100) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        assertTrue(first < last);
        return (last - first) / scale;
    }
}
