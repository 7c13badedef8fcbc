package faultline.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import faultline.scene.Scene;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.awt.Color;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Paints a scene as a PNG file, by way of its SVG, without a display.
public final class Png {

    private static final Map<RenderingHints.Key, Object> FINE =
            Map.of(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE,
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                    RenderingHints.KEY_FRACTIONALMETRICS,
                            RenderingHints.VALUE_FRACTIONALMETRICS_ON);

    /// What we wrote ourselves may be as large as it likes.
    private static final LoaderContext OWN =
            LoaderContext.builder()
                    .documentLimits(
                            new DocumentLimits(
                                    Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                    .build();

    /// More pixels than this are more than memory and viewers take.
    private static final double MOST_PIXELS = 50e6;

    private Png() {}

    /// Writes a picture.
    ///
    /// @param scale pixels for one document unit
    /// @throws IOException when the picture would be larger than can be painted, or cannot be
    ///   written
    public static void write(Scene scene, Theme theme, double scale, OutputStream out)
            throws IOException {
        var view = SvgWriter.view(scene);
        var width = Math.ceil(view.width() * scale);
        var height = Math.ceil(view.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "a picture of %.0f x %.0f pixels is larger than the 50 million that can"
                                    + " be painted; choose a smaller scale, or SVG",
                            width,
                            height));
        }
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.addRenderingHints(FINE);
        graphics.setColor(Color.decode(theme.hex(Tone.CANVAS)));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        var nowhere = (@Nullable Component) null;
        document(scene, theme)
                .render(nowhere, graphics, new ViewBox(0, 0, (float) width, (float) height));
        graphics.dispose();
        ImageIO.write(image, "png", out);
    }

    private static SVGDocument document(Scene scene, Theme theme) throws IOException {
        var svg = SvgWriter.forPainting(scene, theme).getBytes(StandardCharsets.UTF_8);
        var document = new SVGLoader().load(new ByteArrayInputStream(svg), null, OWN);
        if (document == null) {
            throw new IllegalStateException("Our own SVG is not understood");
        }
        return document;
    }
}
