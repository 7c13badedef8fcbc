package faultline.ui;

import faultline.format.DocumentStore;
import faultline.format.FileState;
import faultline.format.NotADocumentException;
import faultline.format.Problem;
import faultline.model.Document;
import faultline.session.Session;
import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final FileWork work;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Banner banner;
    private final Follower follower;
    private Home home;
    private int reads;
    private @Nullable Save waiting;

    /// Where the document of one session comes from and goes to.
    private static final class Home {

        private final Session session;
        private @Nullable Path file;
        private @Nullable FileState state;

        Home(Session session) {
            this.session = session;
        }
    }

    /// A saving that was asked for: of whatever the document is when its turn comes.
    ///
    /// @param since what the file looked like at last; null where it is to be replaced in any case
    /// @param next what happens when it is saved
    private record Save(Home home, Path path, @Nullable FileState since, List<Runnable> next) {}

    /// What was written, unless another program had changed the file: no state then.
    private record Written(Document document, @Nullable FileState state) {}

    Filing(
            Workbench bench,
            FxThread thread,
            Dialogs dialogs,
            FileDialogs files,
            Banner banner,
            Follower follower) {
        this.bench = bench;
        this.work = thread.fileWork();
        this.dialogs = dialogs;
        this.files = files;
        this.banner = banner;
        this.follower = follower;
        this.home = new Home(bench.session());
    }

    Optional<Path> file() {
        return Optional.ofNullable(home.file);
    }

    /// Does something that gives up the open document, unless its changes are to be kept first.
    void leavingThis(Runnable next) {
        leaving(next, () -> save(() -> leavingThis(next)));
    }

    private void leaving(Runnable next, Runnable keep) {
        bench.settle();
        if (!bench.view().dirty()) {
            next.run();
            return;
        }
        switch (dialogs.unsaved(name())) {
            case SAVE -> keep.run();
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

    /// The open document as it is, to be kept against a crash.
    Rescue rescue() {
        return new Rescue(home.session.document(), home.file, home.state);
    }

    /// Opens work that was kept, as unsaved changes of its file.
    ///
    /// @param next what happens then
    void recover(Rescue rescue, Runnable next) {
        leavingThis(() -> {
            start(rescue.document());
            home.file = rescue.file();
            home.state = rescue.state();
            home.session.saved(Document.titled(""));
            next.run();
        });
    }

    /// Does something once all is read and written that was asked for.
    void whenDone(Runnable next) {
        work.whenDone(next);
    }

    /// What the document is called where there is little room.
    String name() {
        return home.file == null
                ? bench.session().document().title()
                : String.valueOf(home.file.getFileName());
    }

    private void start(Document document) {
        banner.hide();
        reads++;
        bench.open(document);
        home = new Home(bench.session());
        follower.opened();
    }

    /// Reads a file and turns to it. When the open document was changed while it was read, or
    /// another was opened, nobody agreed to leave that.
    private void read(Path path) {
        var left = bench.session().document();
        var ticket = ++reads;
        follower.notice("Opening " + path.getFileName() + "…");
        work.after(
                () -> () -> store.open(path),
                opened -> {
                    if (ticket == reads) {
                        bench.settle();
                        turn(left, () -> show(path, opened));
                    }
                },
                cause -> {
                    if (ticket == reads) {
                        notRead(path, cause);
                    }
                });
    }

    private void notRead(Path path, IOException cause) {
        follower.notice("");
        banner.show(
                Tone.ERROR,
                sentence(path, cause),
                List.of(
                        new Way("Retry", () -> leavingThis(() -> read(path))),
                        new Way("Open another…", this::choose)));
    }

    /// Leaves that document, or asks again if it is no longer the one that is open.
    private void turn(Document left, Runnable next) {
        if (bench.session().document().equals(left)) {
            next.run();
        } else {
            leavingThis(next);
        }
    }

    private void show(Path path, DocumentStore.Opened opened) {
        start(opened.decoded().document());
        home.file = path;
        home.state = opened.state();
        follower.filed(path);
        follower.notice("Opened " + path.getFileName());
        report(opened.decoded().problems());
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
                    String.format(
                            Locale.ROOT,
                            "%s of the file could not be used and %s kept as they are. %s%s",
                            Count.of(problems.size(), "part"),
                            problems.size() == 1 ? "is" : "are",
                            shown,
                            more),
                    List.of());
        }
    }

    private void save(Runnable next) {
        bench.settle();
        var path = home.file;
        var before = waiting;
        if (path == null) {
            saveAs(next);
        } else if (before != null && before.home == home && before.path.equals(path)) {
            before.next.add(next);
        } else {
            write(new Save(home, path, home.state, new ArrayList<>(List.of(next))));
        }
    }

    private void warn(Save save) {
        var path = save.path;
        banner.show(
                Tone.WARNING,
                "Another program changed " + path.getFileName() + " since it was opened.",
                List.of(
                        new Way("Save over it", () -> replace(path, save.next)),
                        elsewhere(save),
                        new Way("Open it again", () -> openAgain(path))));
    }

    /// Another program's version takes the place of this one, which goes into another file first if
    /// it is to be kept.
    private void openAgain(Path path) {
        leaving(() -> read(path), () -> saveAs(() -> leavingThis(() -> read(path))));
    }

    private void saveAs(Runnable next) {
        bench.settle();
        files.toSave(home.file == null ? name() + EXTENSION : name())
                .ifPresent(path -> replace(path, List.of(next)));
    }

    /// Saves into that file, whatever is in it.
    private void replace(Path path, List<Runnable> next) {
        bench.settle();
        write(new Save(home, path, null, new ArrayList<>(next)));
    }

    private void write(Save save) {
        waiting = save;
        follower.notice("Saving " + save.path.getFileName() + "…");
        work.after(
                () -> begun(save),
                written -> {
                    var state = written.state;
                    if (state == null) {
                        warn(save);
                    } else {
                        saved(save, written.document, state);
                    }
                },
                cause ->
                        banner.show(
                                Tone.ERROR,
                                sentence(save.path, cause),
                                List.of(new Way("Retry", () -> write(save)), elsewhere(save))));
    }

    private Way elsewhere(Save save) {
        return new Way("Save as…", () -> saveAs(() -> save.next.forEach(Runnable::run)));
    }

    private FileWork.Chore<Written> begun(Save save) {
        if (save.equals(waiting)) {
            waiting = null;
        }
        var document = save.home.session.document();
        var since = save.since == null ? null : save.home.state;
        return () ->
                new Written(
                        document,
                        since == null
                                ? store.save(document, save.path)
                                : store.save(document, save.path, since).orElse(null));
    }

    private void saved(Save save, Document document, FileState state) {
        save.home.file = save.path;
        save.home.state = state;
        if (save.home == home) {
            home.session.saved(document);
            banner.hide();
        }
        follower.filed(save.path);
        follower.notice("Saved " + save.path.getFileName());
        save.next.forEach(Runnable::run);
    }

    private static String sentence(Path path, IOException cause) {
        return cause instanceof NotADocumentException wrong
                ? String.format(
                        Locale.ROOT,
                        "%s, line %d, column %d: %s",
                        path.getFileName(),
                        wrong.line(),
                        wrong.column(),
                        wrong.getMessage())
                : String.valueOf(cause.getMessage());
    }
}
