package faultline.ui;

import faultline.analysis.Change;
import faultline.analysis.Explainer;
import faultline.analysis.Explanation;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.model.Catalog;
import faultline.model.Topology;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Explains findings in the background, beside the analysis; only the last one asked for is told.
final class Explaining {

    private final Seer seer;
    private final Executor worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("explaining").factory());
    private final Executor home;
    private @Nullable Finding asked;

    /// @param home the event thread
    Explaining(Catalog catalog, Collection<Rule> rules, Executor home) {
        this.seer = new Seer(catalog, List.copyOf(rules));
        this.home = home;
    }

    /// @param how takes how the failure comes about, as soon as it is known
    /// @param what takes what would change the verdict, somewhat later
    void explain(
            Finding finding,
            Topology topology,
            Consumer<Explanation> how,
            Consumer<List<Change>> what) {
        asked = finding;
        worker.execute(() -> {
            var explainer = seer.on(topology);
            var explanation = explainer.explain(finding);
            tell(finding, () -> how.accept(explanation));
            var changes = explainer.changes(finding);
            tell(finding, () -> what.accept(changes));
        });
    }

    /// Nobody wants to know any longer.
    void forget() {
        asked = null;
    }

    private void tell(Finding finding, Runnable answer) {
        home.execute(() -> {
            if (finding.equals(asked)) {
                answer.run();
            }
        });
    }

    /// Keeps the explainer of the last topology; touched by the worker alone.
    private static final class Seer {

        private final Catalog catalog;
        private final List<Rule> rules;
        private Topology known = Topology.EMPTY;
        private Explainer explainer;

        Seer(Catalog catalog, List<Rule> rules) {
            this.catalog = catalog;
            this.rules = rules;
            this.explainer = new Explainer(known, catalog, rules);
        }

        Explainer on(Topology topology) {
            if (!topology.equals(known)) {
                known = topology;
                explainer = new Explainer(topology, catalog, rules);
            }
            return explainer;
        }
    }
}
