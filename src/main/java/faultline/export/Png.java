package faultline.export;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import faultline.model.Rect;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Paints a scene as a PNG file, by way of its SVG, without a display and with little memory.
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

    /// More pixels than this are more than viewers take.
    private static final double MOST_PIXELS = 500e6;

    /// So many pixels are painted at once.
    private static final int BAND = 6_000_000;

    /// A picture of more pixels is packed in less time and a little less well.
    private static final double LARGE = 30e6;

    private static final int QUICK = 2;
    private static final int GOOD = 6;

    /// Bands that are held in memory at once.
    private static final int AT_ONCE = 4;

    private Png() {}

    /// Writes a picture, in bands on all processors.
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
                            "a picture of %.0f x %.0f pixels is larger than the 500 million that"
                                    + " can be painted; choose a smaller scale, or SVG",
                            width,
                            height));
        }
        var level = width * height > LARGE ? QUICK : GOOD;
        var file = new PngFile(out, (int) width, (int) height);
        var rows = (int) Math.clamp(BAND / width, 1, height);
        var tops = IntStream.iterate(0, it -> it < (int) height, it -> it + rows).boxed().toList();
        for (var i = 0; i < tops.size(); i += AT_ONCE) {
            var bands =
                    tops.subList(i, Math.min(tops.size(), i + AT_ONCE)).parallelStream()
                            .map(top -> {
                                var count = Math.min(rows, (int) height - top);
                                var pixels = band(scene, theme, scale, (int) width, top, count);
                                return PngFile.packed(pixels, (int) width, level);
                            })
                            .toList();
            for (var band : bands) {
                file.write(band);
            }
        }
        file.close();
    }

    /// The pixels of some rows: what meets them is painted, and nothing else.
    private static int[] band(
            Scene scene, Theme theme, double scale, int width, int top, int rows) {
        var view = SvgWriter.view(scene);
        var shown =
                new Rect(view.x(), view.y() + top / scale, view.width(), rows / scale).grownBy(2);
        var marks = scene.marks().stream().filter(it -> it.bounds().meets(shown)).toList();
        var image = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.addRenderingHints(FINE);
        graphics.setColor(Color.decode(theme.hex(Tone.CANVAS)));
        graphics.fillRect(0, 0, width, rows);
        graphics.translate(0, -top);
        var nowhere = (@Nullable Component) null;
        document(new Scene(marks, scene.bounds(), List.of()), theme)
                .render(
                        nowhere,
                        graphics,
                        new ViewBox(
                                0,
                                0,
                                (float) Math.ceil(view.width() * scale),
                                (float) Math.ceil(view.height() * scale)));
        graphics.dispose();
        return image.getRGB(0, 0, width, rows, null, 0, width);
    }

    private static SVGDocument document(Scene scene, Theme theme) {
        var svg = SvgWriter.forPainting(scene, theme).getBytes(StandardCharsets.UTF_8);
        var document = new SVGLoader().load(new ByteArrayInputStream(svg), null, OWN);
        if (document == null) {
            throw new IllegalStateException("Our own SVG is not understood");
        }
        return document;
    }
}
