package faultline.analysis;

import faultline.analysis.Explanation.Span;
import faultline.engine.Cascade;
import faultline.engine.FailureModel;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Explains findings about one topology: how what they speak of comes about, and what would change
/// their verdict. Everything is worked out from the topology, nothing taken from their sentences.
/// Lives on one thread.
public final class Explainer {

    /// More failures at a time explain nothing.
    private static final int TOGETHER = 3;

    /// A longer way is told without its branches.
    private static final int LONGEST = 14;

    /// With more candidates a finding is about no failure in particular.
    private static final int CANDIDATES = 12;

    private final Facts facts;
    private final Trials trials;

    /// @param topology the whole drawing
    public Explainer(Topology topology, Catalog catalog, List<Rule> rules) {
        this.facts = new Facts(InService.of(topology), topology, catalog);
        this.trials = new Trials(topology, catalog, rules);
    }

    /// How the failure that the finding speaks of comes about.
    public Explanation explain(Finding finding) {
        if (finding.verdict() != Verdict.VIOLATED
                || !finding.concerns().contains(Concern.AVAILABILITY)) {
            return Explanation.NONE;
        }
        var lasting = causes(finding, facts.afterRestarts());
        var passing = causes(finding, facts.atOnce());
        return taken(passing, finding, facts.atOnce())
                        > taken(lasting, finding, facts.afterRestarts())
                ? explanation(passing, finding, facts.atOnce(), Span.UNTIL_RESTART)
                : explanation(lasting, finding, facts.afterRestarts(), Span.UNTIL_REPAIR);
    }

    /// The smallest changes found that would change the finding's verdict; empty where none is
    /// known. Takes much longer than [#explain].
    public List<Change> changes(Finding finding) {
        return trials.of(finding);
    }

    private Explanation explanation(
            List<Id> causes, Finding finding, FailureModel model, Span span) {
        return causes.isEmpty()
                ? Explanation.NONE
                : new Explanation(path(causes, finding, model), span);
    }

    /// The failures that take down what suffers, most of what the finding mentions with it.
    private List<Id> causes(Finding finding, FailureModel model) {
        var candidates = candidates(finding, model);
        return targets(finding)
                .flatMap(target -> causes(candidates, target, finding, model).stream())
                .findFirst()
                .orElse(List.of());
    }

    /// What may fail: the evidence first, for that is where a shared fate is.
    private static List<Id> candidates(Finding finding, FailureModel model) {
        var fallible = Set.copyOf(model.fallible());
        return Stream.concat(finding.evidence().stream(), finding.subjects().stream())
                .filter(fallible::contains)
                .toList();
    }

    /// What may suffer: the service, else the groups that the finding is about.
    private Stream<Id> targets(Finding finding) {
        var service = finding.service();
        return service != null
                ? Stream.of(service)
                : Stream.concat(finding.subjects().stream(), finding.evidence().stream())
                        .filter(facts.topology().groups()::has);
    }

    /// The component whose failure takes the target down with most of what the finding is about;
    /// else a few that do so together.
    private static Optional<List<Id>> causes(
            List<Id> candidates, Id target, Finding finding, FailureModel model) {
        var alone =
                candidates.stream()
                        .filter(it -> model.killedBy(it).contains(target))
                        .max(
                                Comparator.<Id>comparingLong(
                                                it -> taken(List.of(it), finding, model))
                                        .thenComparingInt(it -> -candidates.indexOf(it)));
        return alone.map(List::of).or(() -> together(candidates, target, model));
    }

    /// How much of what the finding mentions these take down.
    private static long taken(List<Id> causes, Finding finding, FailureModel model) {
        if (causes.isEmpty()) {
            return -1;
        }
        var down = causes.size() == 1 ? model.killedBy(causes.getFirst()) : model.downAfter(causes);
        return finding.mentioned().filter(down::contains).count();
    }

    private static Optional<List<Id>> together(List<Id> candidates, Id target, FailureModel model) {
        if (candidates.size() > CANDIDATES
                || !model.downAfter(candidates).contains(target)
                || model.downFromTheStart().contains(target)) {
            return Optional.empty();
        }
        var needed = new ArrayList<>(candidates);
        for (var candidate : candidates) {
            var fewer = new ArrayList<>(needed);
            fewer.remove(candidate);
            if (model.downAfter(fewer).contains(target)) {
                needed = fewer;
            }
        }
        return Optional.of(List.copyOf(needed)).filter(it -> it.size() <= TOGETHER);
    }

    /// The way from the failures over the groups that the finding is about to what suffers: the
    /// service, or one that falls with them.
    private List<Step> path(List<Id> causes, Finding finding, FailureModel model) {
        var cascade = model.cascade(causes);
        var told = new Spreading(facts, cascade, Set.copyOf(causes));
        var groups =
                finding.subjects().stream()
                        .filter(facts.topology().groups()::has)
                        .filter(cascade::has)
                        .toList();
        var end = end(finding, cascade, groups);
        var whole = told.pathTo(Stream.concat(groups.stream(), end.stream()).toList());
        return end.map(it -> whole.size() <= LONGEST ? ending(whole, it) : told.pathTo(List.of(it)))
                .orElse(whole);
    }

    private static List<Step> ending(List<Step> path, Id end) {
        return Stream.concat(
                        path.stream().filter(it -> !it.element().equals(end)),
                        path.stream().filter(it -> it.element().equals(end)))
                .toList();
    }

    private Optional<Id> end(Finding finding, Cascade cascade, List<Id> groups) {
        var service = finding.service();
        return service != null
                ? Optional.of(service)
                : facts.services()
                        .map(Service::id)
                        .filter(cascade::has)
                        .filter(it ->
                                groups.stream().anyMatch(group -> isOnTheWay(group, it, cascade)))
                        .findFirst();
    }

    private static boolean isOnTheWay(Id group, Id service, Cascade cascade) {
        return cascade.pathTo(List.of(service)).stream()
                .anyMatch(fall -> fall.element().equals(group));
    }

    static List<Component> components(Finding finding, Facts facts) {
        return finding.mentioned().flatMap(id -> facts.component(id).stream()).distinct().toList();
    }
}
