package faultline.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The event thread of the window toolkit, as an executor. Whatever comes from another thread comes
/// in through here.
final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }

    /// A queue of file work that is done on threads of its own.
    FileWork fileWork() {
        return new FileWork(work -> Thread.ofVirtual().name("file").start(work), this);
    }
}
