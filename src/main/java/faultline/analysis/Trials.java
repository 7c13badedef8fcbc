package faultline.analysis;

import faultline.model.Catalog;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tries small changes of a topology on the rule that found something, and keeps those after which
/// it says something else.
final class Trials {

    private static final int LARGE = 2_000;
    private static final int MOST = 64;
    private static final int MOST_IN_LARGE = 12;
    private static final int KEPT = 5;

    private final Topology topology;
    private final Catalog catalog;
    private final Map<String, Rule> rules;
    private final Facts facts;

    Trials(Topology topology, Catalog catalog, List<Rule> rules) {
        this.topology = topology;
        this.catalog = catalog;
        this.rules = rules.stream().collect(Collectors.toMap(it -> it.info().id(), it -> it));
        this.facts = factsOf(topology);
    }

    List<Change> of(Finding finding) {
        var rule = rules.get(finding.rule());
        if (rule == null || finding.verdict() == Verdict.GOOD) {
            return List.of();
        }
        var now = said(rule, facts, finding);
        return now.isEmpty()
                ? List.of()
                : finding.verdict() == Verdict.UNKNOWN
                        ? deciding(rule, finding)
                        : changing(rule, finding, now.get());
    }

    private List<Change> changing(Rule rule, Finding finding, Finding now) {
        return tries(
                        Stream.concat(
                                new Parting(topology, facts).of(finding),
                                new Settings(topology, facts).others(finding)))
                .flatMap(trial -> change(trial, rule, finding, now).stream())
                .limit(KEPT)
                .toList();
    }

    private Optional<Change> change(Trial trial, Rule rule, Finding finding, Finding now) {
        var edited = factsOf(trial.topology());
        var before = facts.afterRestarts().downFromTheStart();
        if (!before.containsAll(edited.afterRestarts().downFromTheStart())) {
            return Optional.empty();
        }
        var then = said(rule, edited, finding);
        if (then.isEmpty()) {
            return Optional.of(new Change(trial.condition(), "this would not be found"));
        }
        var severity = then.get().severity();
        return then.get().verdict() == Verdict.VIOLATED && !severity.atLeast(now.severity())
                ? Optional.of(
                        new Change(trial.condition(), "this would only be " + severity.word()))
                : Optional.empty();
    }

    /// The properties whose values decide.
    private List<Change> deciding(Rule rule, Finding finding) {
        var decided = new HashMap<String, LinkedHashSet<String>>();
        var changes = new ArrayList<Change>();
        for (var trial : tries(new Settings(topology, facts).missing(finding)).toList()) {
            var then = said(rule, factsOf(trial.topology()), finding);
            if (then.filter(it -> it.verdict() == Verdict.UNKNOWN).isEmpty()) {
                var verdict = then.map(Trials::worded).orElse("there would be nothing to say");
                if (decided.computeIfAbsent(trial.about(), _ -> new LinkedHashSet<>())
                        .add(verdict)) {
                    changes.add(new Change(trial.condition(), verdict));
                }
            }
        }
        return changes.stream().limit(KEPT).toList();
    }

    private static String worded(Finding finding) {
        return finding.verdict() == Verdict.GOOD
                ? "this would be good"
                : "this would be a violation (" + finding.severity().word() + ")";
    }

    /// What the rule says about the same thing.
    private static Optional<Finding> said(Rule rule, Facts facts, Finding finding) {
        return rule.check(facts)
                .filter(it -> it.verdict() != Verdict.GOOD || finding.verdict() == Verdict.UNKNOWN)
                .filter(it -> isAboutTheSame(it, finding))
                .findFirst();
    }

    private static boolean isAboutTheSame(Finding one, Finding other) {
        var service = other.service();
        return (service == null || one.service() == null || service.equals(one.service()))
                && one.subjects().stream().anyMatch(other.subjects()::contains);
    }

    private Stream<Trial> tries(Stream<Trial> trials) {
        return trials.limit(topology.components().size() > LARGE ? MOST_IN_LARGE : MOST);
    }

    private Facts factsOf(Topology edited) {
        return new Facts(InService.of(edited), edited, catalog);
    }
}
