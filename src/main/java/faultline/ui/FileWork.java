package faultline.ui;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work with files, one thing after the other in the order in which it was asked for, so that an
/// older content never arrives after a newer one. Lives on the event thread; the work itself is
/// done elsewhere.
final class FileWork {

    /// Something slow, such as reading a file.
    ///
    /// @param <T> what comes of it
    interface Chore<T> {

        T done() throws IOException;
    }

    private final Executor worker;
    private final Executor home;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param worker does the work
    /// @param home the event thread
    FileWork(Executor worker, Executor home) {
        this.worker = worker;
        this.home = home;
    }

    /// Does a chore when its turn comes and hands on what came of it, or why nothing did, on the
    /// event thread.
    ///
    /// @param chore asked for on the event thread at its turn, so that it finds the state of then
    <T> void after(Supplier<Chore<T>> chore, Consumer<T> result, Consumer<IOException> failure) {
        waiting.add(() -> begin(chore.get(), result, failure));
        goOn();
    }

    /// Does something on the event thread once all is done that was asked for before.
    void whenDone(Runnable next) {
        waiting.add(() -> {
            home.execute(this::end);
            next.run();
        });
        goOn();
    }

    private <T> void begin(Chore<T> chore, Consumer<T> result, Consumer<IOException> failure) {
        worker.execute(() -> {
            try {
                var done = chore.done();
                home.execute(() -> result.accept(done));
            } catch (IOException cause) {
                home.execute(() -> failure.accept(cause));
            } finally {
                home.execute(this::end);
            }
        });
    }

    private void end() {
        busy = false;
        goOn();
    }

    private void goOn() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }
}
