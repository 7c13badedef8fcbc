package faultline.analysis;

import faultline.model.Catalog;
import faultline.model.Topology;
import java.util.List;
import java.util.function.LongSupplier;

/// Judges topologies by a list of rules. Keeps nothing between calls; any thread may ask.
///
/// What is only planned, or already out of service, is left out before any rule looks; only rules
/// about plans ask for it. Afterwards the severity of a finding is limited by what is affected: at
/// most [Severity#INFO] when all of it is a lab, a test or a development system, at most
/// [Severity#MEDIUM] when only best-effort services suffer.
///
/// A rule that fails becomes a finding that says so.
public final class Analyser {

    private final Catalog catalog;
    private final List<Rule> rules;
    private final List<Precedence> order;
    private final LongSupplier clock;

    /// An analyser that does not measure how long it takes.
    public Analyser(Catalog catalog, List<Rule> rules, List<Precedence> order) {
        this(catalog, rules, order, () -> 0);
    }

    /// @param clock nanoseconds from some fixed moment on, as of `System::nanoTime`
    public Analyser(Catalog catalog, List<Rule> rules, List<Precedence> order, LongSupplier clock) {
        this.catalog = catalog;
        this.rules = List.copyOf(rules);
        this.order = List.copyOf(order);
        this.clock = clock;
    }

    public Analysis analyse(Topology topology) {
        var begin = now();
        var facts = new Facts(InService.of(topology), topology, catalog);
        var found = rules.stream().flatMap(rule -> asked(rule, facts).stream()).toList();
        return judged(topology, facts, found, begin);
    }

    /// One that judges the same topology again and again while it is edited.
    public LiveAnalyser live() {
        return new LiveAnalyser(this);
    }

    /// What is left of what the rules found.
    Analysis judged(Topology topology, Facts facts, List<Finding> found, long begin) {
        var judged =
                Precedence.settle(found, order).stream()
                        .map(finding -> Limits.applied(finding, facts))
                        .toList();
        return new Analysis(topology, judged, now() - begin);
    }

    long now() {
        return clock.getAsLong();
    }

    Catalog catalog() {
        return catalog;
    }

    List<Rule> rules() {
        return rules;
    }

    /// What the rule finds. One that fails says so and keeps no other from speaking.
    static List<Finding> asked(Rule rule, Facts facts) {
        try {
            return rule.check(facts).toList();
        } catch (RuntimeException | StackOverflowError mistake) {
            return Failure.of(rule.info(), facts.topology(), mistake).toList();
        }
    }
}
