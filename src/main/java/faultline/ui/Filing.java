package faultline.ui;

import faultline.format.DocumentStore;
import faultline.format.Fingerprint;
import faultline.format.NotADocumentException;
import faultline.format.Problem;
import faultline.model.Document;
import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The file that the open document comes from and goes to. Reading and writing happen on threads of
/// their own; what goes wrong is one sentence in the banner, with a way on.
final class Filing {

    /// What the window does when another document, or another file, is there.
    interface Follower {

        /// Another document was opened.
        void opened();

        /// It is now in that file, or the file's name changed.
        void filed(Path file);

        /// Something takes a while, or is done.
        void notice(String text);
    }

    private static final String EXTENSION = ".faultline";
    private static final int LISTED = 3;

    private final Workbench bench;
    private final DocumentStore store = new DocumentStore();
    private final FxThread thread;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Banner banner;
    private final Follower follower;
    private @Nullable Path file;
    private @Nullable Fingerprint fingerprint;

    Filing(
            Workbench bench,
            FxThread thread,
            Dialogs dialogs,
            FileDialogs files,
            Banner banner,
            Follower follower) {
        this.bench = bench;
        this.thread = thread;
        this.dialogs = dialogs;
        this.files = files;
        this.banner = banner;
        this.follower = follower;
    }

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /// Does something that gives up the open document, unless its changes are to be kept first.
    void leavingThis(Runnable next) {
        if (!bench.view().dirty()) {
            next.run();
            return;
        }
        switch (dialogs.unsaved(name())) {
            case SAVE -> save(next);
            case DISCARD -> next.run();
            case CANCEL -> {}
        }
    }

    void begin() {
        leavingThis(() -> start(Document.titled("Untitled")));
    }

    /// Starts from a document that is in no file of the person's yet, such as a template.
    void begin(Document document) {
        leavingThis(() -> start(document));
    }

    void choose() {
        leavingThis(() -> files.toOpen().ifPresent(this::read));
    }

    void open(Path path) {
        leavingThis(() -> read(path));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    /// Saves into that file, whatever is in it.
    void saveTo(Path path) {
        write(path, () -> {});
    }

    /// What the document is called where there is little room.
    String name() {
        return file == null
                ? bench.session().document().title()
                : String.valueOf(file.getFileName());
    }

    private void start(Document document) {
        banner.hide();
        file = null;
        fingerprint = null;
        bench.open(document);
        follower.opened();
    }

    private void read(Path path) {
        follower.notice("Opening " + path.getFileName() + "…");
        thread.after(
                () -> store.open(path),
                opened -> {
                    start(opened.decoded().document());
                    file = path;
                    fingerprint = opened.fingerprint();
                    follower.filed(path);
                    follower.notice("Opened " + path.getFileName());
                    report(opened.decoded().problems());
                },
                cause ->
                        banner.show(
                                Tone.ERROR,
                                sentence(path, cause),
                                List.of(
                                        new Way("Retry", () -> read(path)),
                                        new Way("Open another…", this::choose))));
    }

    private void report(List<Problem> problems) {
        if (!problems.isEmpty()) {
            var shown =
                    problems.stream()
                            .limit(LISTED)
                            .map(it -> "line " + it.line() + ": " + it.message())
                            .collect(Collectors.joining("; "));
            var more = problems.size() > LISTED ? "; and more" : "";
            banner.show(
                    Tone.WARNING,
                    "%s of the file could not be used and %s kept as they are. %s%s"
                            .formatted(
                                    Count.of(problems.size(), "part"),
                                    problems.size() == 1 ? "is" : "are",
                                    shown,
                                    more),
                    List.of());
        }
    }

    private void save(Runnable next) {
        var path = file;
        var known = fingerprint;
        if (path == null || known == null) {
            saveAs(next);
            return;
        }
        thread.after(
                () -> store.hasChanged(path, known),
                changed -> {
                    if (changed) {
                        warn(path, next);
                    } else {
                        write(path, next);
                    }
                },
                _ -> write(path, next));
    }

    private void warn(Path path, Runnable next) {
        banner.show(
                Tone.WARNING,
                "Another program changed " + path.getFileName() + " since it was opened.",
                List.of(
                        new Way("Save over it", () -> write(path, next)),
                        new Way("Save as…", () -> saveAs(next)),
                        new Way("Open it again", () -> read(path))));
    }

    private void saveAs(Runnable next) {
        files.toSave(bench.session().document().title() + EXTENSION)
                .map(Filing::withExtension)
                .ifPresent(path -> write(path, next));
    }

    private void write(Path path, Runnable next) {
        var session = bench.session();
        var document = session.document();
        follower.notice("Saving " + path.getFileName() + "…");
        thread.after(
                () -> store.save(document, path),
                written -> {
                    if (session == bench.session()) {
                        file = path;
                        fingerprint = written;
                        session.saved(document);
                        follower.filed(path);
                    }
                    follower.notice("Saved " + path.getFileName());
                    banner.hide();
                    next.run();
                },
                cause ->
                        banner.show(
                                Tone.ERROR,
                                sentence(path, cause),
                                List.of(
                                        new Way("Retry", () -> write(path, next)),
                                        new Way("Save as…", () -> saveAs(next)))));
    }

    private static String sentence(Path path, IOException cause) {
        return cause instanceof NotADocumentException wrong
                ? "%s, line %d, column %d: %s"
                        .formatted(
                                path.getFileName(),
                                wrong.line(),
                                wrong.column(),
                                wrong.getMessage())
                : String.valueOf(cause.getMessage());
    }

    private static Path withExtension(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + EXTENSION);
    }
}
