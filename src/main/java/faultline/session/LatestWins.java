package faultline.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work in the background of which only the newest result counts.
///
/// Requests that were overtaken before their turn are not worked on, and results that were
/// overtaken meanwhile are not delivered: what arrives never goes back in time.
///
/// @param <I> what is asked
/// @param <O> what is answered
final class LatestWins<I, O> {

    private final AtomicLong newest = new AtomicLong();
    private final Function<I, O> work;
    private final Executor worker;
    private final Executor home;
    private final Consumer<O> deliver;

    /// Nothing asked yet.
    ///
    /// @param worker where the work is done, one request after the other
    /// @param home where results are delivered
    LatestWins(Function<I, O> work, Executor worker, Executor home, Consumer<O> deliver) {
        this.work = work;
        this.worker = worker;
        this.home = home;
        this.deliver = deliver;
    }

    void submit(I input) {
        var ticket = newest.incrementAndGet();
        worker.execute(() -> {
            if (isNewest(ticket)) {
                answer(ticket, work.apply(input));
            }
        });
    }

    /// Whatever was asked is no longer of interest.
    void forget() {
        newest.incrementAndGet();
    }

    private void answer(long ticket, O output) {
        home.execute(() -> {
            if (isNewest(ticket)) {
                deliver.accept(output);
            }
        });
    }

    private boolean isNewest(long ticket) {
        return ticket == newest.get();
    }
}
