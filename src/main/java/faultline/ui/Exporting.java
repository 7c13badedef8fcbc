package faultline.ui;

import faultline.edit.Fragment;
import faultline.export.Fonts;
import faultline.export.Png;
import faultline.export.Sheet;
import faultline.export.SheetOptions;
import faultline.export.SheetOptions.Notes;
import faultline.export.SvgWriter;
import faultline.format.DiskFault;
import faultline.format.WholeFile;
import faultline.model.Document;
import faultline.model.Id;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Theme;
import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import faultline.ui.ExportForm.Format;
import faultline.ui.ExportForm.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Writes pictures of the open document. The drawing is laid out and painted on a thread of its
/// own.
final class Exporting {

    private static final double COPIED_SCALE = 2;

    private final Workbench bench;
    private final RuleBook rules;
    private final FileWork work;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Banner banner;
    private final Consumer<String> notice;
    private final Supplier<String> name;
    private Order last = new Order(Format.SVG, Notes.ANNOTATED, Theme.LIGHT, 2);

    Exporting(
            Workbench bench,
            RuleBook rules,
            FxThread thread,
            Dialogs dialogs,
            FileDialogs files,
            Banner banner,
            Consumer<String> notice,
            Supplier<String> name) {
        this.bench = bench;
        this.rules = rules;
        this.work = thread.fileWork();
        this.dialogs = dialogs;
        this.files = files;
        this.banner = banner;
        this.notice = notice;
        this.name = name;
    }

    /// Asks what and where to, and writes it.
    void ask() {
        bench.settle();
        var form = new ExportForm(last);
        var dialog = dialogs.<Order>dialog("Export picture", form);
        var export = new ButtonType("Export…", ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
        dialog.setResultConverter(chosen -> chosen == export ? form.order() : null);
        dialog.showAndWait().ifPresent(this::askWhereTo);
    }

    private void askWhereTo(Order order) {
        last = order;
        files.toExport(picture(name.get()), order.format().ending())
                .ifPresent(path -> write(order, path));
    }

    /// Puts the picture of some elements, or of all if there are none of them, on the clipboard: as
    /// an image, and as SVG in text.
    void copy(Set<Id> ids) {
        bench.settle();
        var whole = bench.session().document();
        var part = Fragment.of(whole, ids);
        var document = part.isEmpty() ? whole : part.asDocument(whole.title());
        var picture = Picture.of(document, bench.catalog()).with(bench.view().findings());
        notice.accept("Copying the picture…");
        work.after(
                () -> () -> copied(picture),
                content -> {
                    Clipboard.getSystemClipboard().setContent(content);
                    notice.accept("Copied the picture");
                },
                cause -> notice.accept("The picture was not copied: " + cause.getMessage()));
    }

    private static ClipboardContent copied(Picture picture) throws IOException {
        var scene = Scene.of(picture, Fonts.INTER);
        var bytes = new ByteArrayOutputStream();
        Png.write(scene, Theme.LIGHT, COPIED_SCALE, bytes);
        var title = picture.document().title();
        var svg = SvgWriter.write(scene, Theme.LIGHT, title, picture.document().description());
        var content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(bytes.toByteArray())));
        content.putString(svg);
        content.put(Transfer.OURS, title);
        return content;
    }

    /// What the picture of a file, or of a document without one, is called.
    static String picture(String name) {
        return name.replaceFirst("\\.(faultline|json)$", "");
    }

    /// Writes the picture of the document as it is now, with its own findings, into that file.
    void write(Order order, Path path) {
        var document = bench.session().document();
        notice.accept("Exporting " + path.getFileName() + "…");
        work.after(
                () ->
                        () -> {
                            paint(order, document, path);
                            return path;
                        },
                written -> notice.accept("Exported " + written.getFileName()),
                cause ->
                        banner.show(
                                Tone.ERROR,
                                "The picture was not written: " + DiskFault.unwritten(cause) + ".",
                                List.of(new Way("Retry", () -> write(order, path)))));
    }

    private void paint(Order order, Document document, Path path) throws IOException {
        var options = new SheetOptions(order.notes(), rules.size());
        var sheet = Sheet.of(document, bench.catalog(), bench.judged(document), options);
        WholeFile.write(path, picture(sheet, order, document));
    }

    private static byte[] picture(Scene sheet, Order order, Document document) throws IOException {
        return switch (order.format()) {
            case SVG ->
                    SvgWriter.write(sheet, order.theme(), document.title(), document.description())
                            .getBytes(StandardCharsets.UTF_8);
            case PNG -> {
                var bytes = new ByteArrayOutputStream();
                Png.write(sheet, order.theme(), order.scale(), bytes);
                yield bytes.toByteArray();
            }
        };
    }
}
