package faultline.ui;

import faultline.model.Document;
import faultline.session.View;
import faultline.ui.Banner.Tone;
import faultline.ui.Banner.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps unsaved work safe from a crash: as long as there is any, a copy of it lies in the state
/// folder, at most [#DELAY] behind. What another run left there is offered at the next start, and
/// goes only when the person says so, or when it is open again and kept by this run.
final class Recovery {

    static final Duration DELAY = Duration.seconds(2);

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-(\\d{1,18})\\.faultline");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Workbench bench;
    private final Filing filing;
    private final Banner banner;
    private final FileWork work;
    private final Path folder;
    private final Path own;
    private final PauseTransition delay = new PauseTransition(DELAY);
    private @Nullable Document kept;

    /// A copy that another run left.
    private record Left(Path copy, Rescue rescue, Instant when) {}

    /// @param folder where the copies of all runs lie
    Recovery(Workbench bench, Filing filing, Banner banner, FileWork work, Path folder) {
        this.bench = bench;
        this.filing = filing;
        this.banner = banner;
        this.work = work;
        this.folder = folder;
        this.own = folder.resolve(name(ProcessHandle.current()));
        delay.setOnFinished(_ -> keep());
        bench.shows(this::follow);
    }

    /// Writes the copy at once, if anything is unsaved.
    void keep() {
        delay.stop();
        var document = bench.session().document();
        if (bench.view().dirty() && !document.equals(kept)) {
            kept = document;
            var rescue = filing.rescue();
            work.after(
                    () ->
                            () -> {
                                rescue.write(own);
                                return own;
                            },
                    _ -> {},
                    _ -> kept = null);
        }
    }

    /// Offers what other runs left, the latest first.
    void offer() {
        work.after(() -> this::left, this::offer, _ -> {});
    }

    /// The work was saved or given up: there is nothing to keep.
    ///
    /// @param next what happens when no copy is there any more
    void end(Runnable next) {
        drop();
        work.whenDone(next);
    }

    private void follow(View view) {
        if (!view.dirty()) {
            drop();
        } else if (delay.getStatus() != Animation.Status.RUNNING
                && !bench.session().document().equals(kept)) {
            delay.playFromStart();
        }
    }

    private void drop() {
        delay.stop();
        if (kept != null) {
            kept = null;
            delete(own);
        }
    }

    private void delete(Path copy) {
        work.after(() -> () -> Files.deleteIfExists(copy), _ -> {}, _ -> {});
    }

    private void offer(List<Left> all) {
        if (all.isEmpty()) {
            return;
        }
        var latest = all.getFirst();
        banner.show(
                Tone.WARNING,
                String.format(
                        Locale.ROOT,
                        "Faultline ended before “%s” was saved. Its changes were kept at %s.",
                        latest.rescue.name(),
                        WHEN.format(latest.when.atZone(ZoneId.systemDefault()))),
                List.of(
                        new Way("Recover", () -> recover(latest)),
                        new Way(
                                "Discard",
                                () -> {
                                    delete(latest.copy);
                                    offer(all.subList(1, all.size()));
                                })));
    }

    private void recover(Left left) {
        filing.recover(
                left.rescue,
                () -> {
                    keep();
                    delete(left.copy);
                });
    }

    private List<Left> left() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var all = new ArrayList<Left>();
        try (var copies = Files.list(folder)) {
            for (var copy : copies.filter(Recovery::isLeft).toList()) {
                try {
                    var when = Files.getLastModifiedTime(copy).toInstant();
                    all.add(new Left(copy, Rescue.read(copy), when));
                } catch (IOException _) {
                    // A copy that cannot be read must not hide the others.
                }
            }
        }
        all.sort(Comparator.comparing(Left::when).reversed().thenComparing(Left::copy));
        return all;
    }

    /// Whether the run that wrote it has ended. The number of a process is given again; together
    /// with its beginning it is not.
    private static boolean isLeft(Path copy) {
        var name = NAME.matcher(String.valueOf(copy.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(it -> name(it).equals(name.group()))
                        .isEmpty();
    }

    private static String name(ProcessHandle process) {
        var began = process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
        return process.pid() + "-" + began + ".faultline";
    }
}
