package faultline.ui;

import faultline.export.Png;
import faultline.export.Sheet;
import faultline.export.SheetOptions;
import faultline.export.SheetOptions.Notes;
import faultline.export.SvgWriter;
import faultline.model.Document;
import faultline.scene.Theme;
import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import faultline.ui.ExportForm.Format;
import faultline.ui.ExportForm.Order;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

/// Writes pictures of the open document. The drawing is laid out and painted on a thread of its
/// own.
final class Exporting {

    private final Workbench bench;
    private final RuleBook rules;
    private final FileWork work;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Banner banner;
    private final Consumer<String> notice;
    private Order last = new Order(Format.SVG, Notes.ANNOTATED, Theme.LIGHT, 2);

    Exporting(
            Workbench bench,
            RuleBook rules,
            FxThread thread,
            Dialogs dialogs,
            FileDialogs files,
            Banner banner,
            Consumer<String> notice) {
        this.bench = bench;
        this.rules = rules;
        this.work = thread.fileWork();
        this.dialogs = dialogs;
        this.files = files;
        this.banner = banner;
        this.notice = notice;
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
        files.toExport(bench.session().document().title(), order.format().ending())
                .ifPresent(path -> write(order, path));
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
                                "The picture was not written: " + cause.getMessage(),
                                List.of(new Way("Retry", () -> write(order, path)))));
    }

    private void paint(Order order, Document document, Path path) throws IOException {
        var options = new SheetOptions(order.notes(), rules.size());
        var sheet = Sheet.of(document, bench.catalog(), bench.judged(document), options);
        switch (order.format()) {
            case SVG ->
                    Files.writeString(
                            path,
                            SvgWriter.write(
                                    sheet,
                                    order.theme(),
                                    document.title(),
                                    document.description()));
            case PNG -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    Png.write(sheet, order.theme(), order.scale(), out);
                }
            }
        }
    }
}
