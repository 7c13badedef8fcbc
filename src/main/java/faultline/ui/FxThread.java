package faultline.ui;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The event thread of the window toolkit, as an executor. Whatever comes from another thread comes
/// in through here.
final class FxThread implements Executor {

    /// Something slow, such as reading a file.
    ///
    /// @param <T> what comes of it
    interface Chore<T> {

        T done() throws IOException;
    }

    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }

    /// Does the chore on a thread of its own and hands on what came of it, or why nothing did, on
    /// the event thread.
    <T> void after(Chore<T> chore, Consumer<T> result, Consumer<IOException> failure) {
        Thread.ofVirtual()
                .name("chore")
                .start(() -> {
                    try {
                        var done = chore.done();
                        execute(() -> result.accept(done));
                    } catch (IOException cause) {
                        execute(() -> failure.accept(cause));
                    }
                });
    }
}
