package faultline.ui;

import faultline.analysis.Finding;
import faultline.export.Fonts;
import faultline.export.Png;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Theme;
import faultline.session.Analyst;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// Small pictures of documents, drawn away from the event thread by the same scene as everything
/// else, one after the other.
final class Thumbnails {

    private static final double LONGEST = 900;
    private static final double SMALLEST = 440;

    /// A document as a picture, with what the rules say about it.
    record Drawn(Image image, List<Finding> findings) {}

    private final Catalog catalog;
    private final Analyst analyst;
    private final FileWork forms;
    private final FileWork tiles;
    private final Supplier<Theme> theme;

    Thumbnails(Catalog catalog, Analyst analyst, FxThread thread, Supplier<Theme> theme) {
        this.catalog = catalog;
        this.analyst = analyst;
        this.forms = thread.fileWork();
        this.tiles = thread.fileWork();
        this.theme = theme;
    }

    /// A picture for a tile.
    void small(Supplier<Document> document, Consumer<Image> reader) {
        tiles.after(
                () -> {
                    var shade = theme.get();
                    return () -> image(document.get(), shade, SMALLEST);
                },
                reader,
                _ -> {});
    }

    void draw(Document document, Consumer<Drawn> reader) {
        forms.after(
                () -> {
                    var shade = theme.get();
                    return () ->
                            new Drawn(
                                    image(document, shade, LONGEST),
                                    analyst.analyse(document.topology()).findings());
                },
                reader,
                _ -> {});
    }

    private Image image(Document document, Theme shade, double longest) throws IOException {
        var scene = Scene.of(Picture.of(document, catalog), Fonts.INTER);
        var bounds = scene.bounds();
        var scale = Math.min(1, longest / Math.max(bounds.width(), bounds.height()));
        var bytes = new ByteArrayOutputStream();
        Png.write(scene, shade, scale, bytes);
        return new Image(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
