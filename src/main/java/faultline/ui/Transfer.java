package faultline.ui;

import faultline.model.Id;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// What goes to the system's clipboard and comes from there: the names of what was copied go out,
/// the lines of a foreign text come in as components.
record Transfer(Workbench bench, DesignerCanvas canvas) {

    /// Marks what this program put on the clipboard: what is meant then is kept by the session.
    static final DataFormat OURS =
            Optional.ofNullable(DataFormat.lookupMimeType("application/x-faultline"))
                    .orElseGet(() -> new DataFormat("application/x-faultline"));

    void copy() {
        offerNames();
        bench.session().copy();
    }

    void cut() {
        offerNames();
        bench.session().cut();
    }

    /// Adds what was copied here last, unless another program has put a text on the clipboard
    /// since.
    void paste() {
        var clipboard = Clipboard.getSystemClipboard();
        var text = clipboard.getString();
        if (text == null || text.isBlank() || clipboard.hasContent(OURS)) {
            bench.session().paste();
        } else {
            var at = canvas.pointer();
            bench.session().paste(text, canvas.toDocument(at.x(), at.y()));
        }
    }

    private void offerNames() {
        var names =
                bench.session().selection().stream()
                        .sorted()
                        .map(this::name)
                        .collect(Collectors.joining("\n"));
        var content = new ClipboardContent();
        content.put(OURS, names);
        content.putString(names);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String name(Id id) {
        return bench.nameOf(id);
    }
}
