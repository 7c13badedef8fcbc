package faultline.ui;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.fixes.Cheapest;
import faultline.fixes.FixAll;
import faultline.fixes.Fixer;
import faultline.fixes.Goal;
import faultline.model.Catalog;
import faultline.model.Document;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Looks for fixes away from the event thread and hands them over as they are found. Only the
/// newest question is answered.
final class FixSearch {

    /// So many combinations are tried for the cheapest set before it becomes greedy.
    private static final int COMBINATIONS = 120;

    private final Fixer fixer;
    private final Catalog catalog;
    private final Executor home;
    private final Executor worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("fixes").factory());
    private final AtomicInteger newest = new AtomicInteger();

    /// Who waits for fixes.
    interface Listener {

        void found(FixOffer offer);

        void done();
    }

    /// @param home the event thread
    FixSearch(Fixer fixer, Catalog catalog, Executor home) {
        this.fixer = fixer;
        this.catalog = catalog;
        this.home = home;
    }

    /// The fixes for findings of a document, and those for all findings of the first one's rule.
    void look(Document document, List<Finding> findings, Listener listener) {
        var ticket = newest.incrementAndGet();
        worker.execute(() -> {
            try {
                search(document, findings, ticket, listener);
            } finally {
                tell(ticket, listener::done);
            }
        });
    }

    /// The cheapest set of fixes that leaves no finding as severe as the worst.
    void cheapest(Document document, Severity worst, Listener listener) {
        var ticket = newest.incrementAndGet();
        worker.execute(() -> {
            try {
                var goal = new Goal(worst, Set.of(), LocalDate.now(ZoneId.systemDefault()));
                var search = new Cheapest(fixer, goal, COMBINATIONS, () -> !isNewest(ticket));
                var offer = FixOffer.of(search.of(document), document, catalog);
                tell(ticket, () -> offer.ifPresent(listener::found));
            } finally {
                tell(ticket, listener::done);
            }
        });
    }

    /// Nobody waits any more.
    void stop() {
        newest.incrementAndGet();
    }

    private void search(Document document, List<Finding> findings, int ticket, Listener listener) {
        var analysis = fixer.analyse(document);
        for (var finding : findings) {
            if (!isNewest(ticket)) {
                return;
            }
            for (var fix : fixer.offered(document, analysis, finding)) {
                var offer = FixOffer.of(fix, document, catalog);
                tell(ticket, () -> listener.found(offer));
            }
        }
        findings.stream()
                .findFirst()
                .filter(_ -> isNewest(ticket))
                .flatMap(it -> all(document, it.rule()))
                .ifPresent(offer -> tell(ticket, () -> listener.found(offer)));
    }

    private Optional<FixOffer> all(Document document, String rule) {
        var others =
                fixer.analyse(document).findings().stream()
                        .filter(it -> it.rule().equals(rule))
                        .count();
        return others < 2
                ? Optional.empty()
                : new FixAll(fixer)
                        .of(document, rule)
                        .map(it -> FixOffer.of(it, document, catalog));
    }

    private void tell(int ticket, Runnable news) {
        home.execute(() -> {
            if (isNewest(ticket)) {
                news.run();
            }
        });
    }

    private boolean isNewest(int ticket) {
        return ticket == newest.get();
    }
}
