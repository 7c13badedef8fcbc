package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All members of a redundancy group go dark with one power supply.
final class GroupOnOneFeed implements GatheringRule<Group, GroupOnOneFeed.Fed> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-005",
                    "Redundancy group on one power feed",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "all products, where power is drawn",
                    List.of(
                            "[Rx] Uptime 2025, by gixtools.net",
                            "[M] that a group belongs on two feeds"));

    private static final Set<String> SUPPLIES = Set.of("power-feed", "ups", "generator");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return Redundancy.eachGroup(facts);
    }

    @Override
    public Stream<Fed> gather(Group subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .flatMap(it -> feeds(it, facts))
                .map(it -> new Fed(it.id(), subject.id()));
    }

    @Override
    public Stream<Finding> conclude(List<Fed> gathered, Facts facts) {
        Map<Component, List<Group>> byFeed = new LinkedHashMap<>();
        gathered.forEach(it ->
                byFeed.computeIfAbsent(
                                facts.component(it.feed()).orElseThrow(), _ -> new ArrayList<>())
                        .add(facts.group(it.group()).orElseThrow()));
        return byFeed.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), facts));
    }

    /// A group and what feeds all of it.
    record Fed(Id feed, Id group) {}

    /// The supplies that take every member, without those that only do so by another one of them.
    private static Stream<Component> feeds(Group group, Facts facts) {
        var all =
                SharedFate.of(group.members(), Level.POWER, facts).stream()
                        .filter(it -> SUPPLIES.contains(it.kind().value()))
                        .toList();
        return all.stream()
                .filter(outer -> all.stream().noneMatch(inner -> isBehind(inner, outer, facts)));
    }

    private static boolean isBehind(Component inner, Component outer, Facts facts) {
        return !inner.equals(outer)
                && facts.atOnce().killedBy(outer.id()).contains(inner.id())
                && !facts.atOnce().killedBy(inner.id()).contains(outer.id());
    }

    private static Finding finding(Component feed, List<Group> hit, Facts facts) {
        var underOthers = hit.stream().flatMap(it -> facts.quorumsUnder(it).stream()).toList();
        var groups = hit.stream().filter(it -> !underOthers.contains(it)).toList();
        var impact = Impact.of(List.of(feed.id()), facts);
        var isBare = isBare(feed, facts);
        return Report.violation(INFO)
                .severity(isBare ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "Every member of "
                                + Words.some(Words.ids(groups), facts)
                                + " is fed by "
                                + Words.called(feed, facts)
                                + " alone: when it fails, they go dark together.")
                .says(isBare ? "There is neither a UPS nor a generator behind it." : "")
                .says(impact.sentence())
                .about(feed.id())
                .about(Words.ids(groups))
                .harms(impact)
                .fix(
                        "Feed the equipment from two independent supplies, or the members of a"
                                + " group from different ones.")
                .finding();
    }

    private static boolean isBare(Component feed, Facts facts) {
        return feed.kind().value().equals("power-feed")
                && facts.flag(feed, "ups").equals(Optional.of(false))
                && facts.flag(feed, "generator").equals(Optional.of(false))
                && facts.linksFrom(feed.id(), Effect.NEEDS_ANY).findAny().isEmpty();
    }
}
