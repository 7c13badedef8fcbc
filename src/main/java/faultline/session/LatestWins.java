package faultline.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/// Work in the background of which only the newest result counts.
///
/// Requests that were overtaken before their turn are not worked on, and results that were
/// overtaken meanwhile are not delivered: what arrives never goes back in time. Work that fails is
/// told too, and fails on: whoever watches over the worker learns why.
///
/// @param <I> what is asked
/// @param <O> what is answered
final class LatestWins<I, O> {

    private final AtomicLong newest = new AtomicLong();
    private final Function<I, O> work;
    private final Executor worker;
    private final Executor home;
    private final Consumer<O> deliver;
    private final Consumer<I> failed;

    /// Nothing asked yet.
    ///
    /// @param worker where the work is done, one request after the other
    /// @param home where results are delivered
    /// @param failed takes what was asked when working on it failed
    LatestWins(
            Function<I, O> work,
            Executor worker,
            Executor home,
            Consumer<O> deliver,
            Consumer<I> failed) {
        this.work = work;
        this.worker = worker;
        this.home = home;
        this.deliver = deliver;
        this.failed = failed;
    }

    void submit(I input) {
        var ticket = newest.incrementAndGet();
        worker.execute(() -> {
            if (isNewest(ticket)) {
                work(ticket, input);
            }
        });
    }

    private void work(long ticket, I input) {
        Runnable answer = () -> failed.accept(input);
        try {
            var output = work.apply(input);
            answer = () -> deliver.accept(output);
        } finally {
            answer(ticket, answer);
        }
    }

    /// Whatever was asked is no longer of interest.
    void forget() {
        newest.incrementAndGet();
    }

    private void answer(long ticket, Runnable answer) {
        home.execute(() -> {
            if (isNewest(ticket)) {
                answer.run();
            }
        });
    }

    private boolean isNewest(long ticket) {
        return ticket == newest.get();
    }
}
