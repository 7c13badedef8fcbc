package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Paths that are there to stand in for each other end on one device, or belong to one carrier.
final class PathsMeet implements GatheringRule<Element, PathsMeet.Tie> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-011",
                    "'Redundant' paths meet in one device",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "networks of all products; storage paths are a matter of STO-002",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md",
                            "[R] WSDOC: failover-clustering/clustering-requirements.md",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Element> subjects(Facts facts) {
        return Stream.concat(facts.each(), Redundancy.eachGroup(facts));
    }

    @Override
    public Stream<Tie> gather(Element subject, Facts facts) {
        var device =
                switch (subject) {
                    case Component it when !Cabling.isDevice(it) -> onlyDevice(it, facts);
                    case Group it when isToStandIn(it, facts) -> sharedDevice(it, facts);
                    default -> Optional.<Id>empty();
                };
        return device.map(it -> new Tie(it, subject.id())).stream();
    }

    @Override
    public Stream<Finding> conclude(List<Tie> gathered, Facts facts) {
        Map<Id, List<Id>> tied = new LinkedHashMap<>();
        gathered.forEach(
                it -> tied.computeIfAbsent(it.device(), _ -> new ArrayList<>()).add(it.tied()));
        var devices =
                tied.entrySet().stream()
                        .map(it ->
                                device(
                                        it.getKey(),
                                        flat(it.getValue(), facts::component),
                                        flat(it.getValue(), facts::group),
                                        facts));
        return Stream.concat(devices, Trunk.all(facts).stream().flatMap(it -> check(it, facts)));
    }

    /// Something that hangs on one device.
    record Tie(Id device, Id tied) {}

    private static <T> List<T> flat(List<Id> ids, Function<Id, Optional<T>> find) {
        return ids.stream().flatMap(it -> find.apply(it).stream()).toList();
    }

    private static boolean isToStandIn(Group group, Facts facts) {
        return group.members().size() > 1
                && !Redundancy.isForPatching(group, facts)
                && facts.quorumsUnder(group).isEmpty();
    }

    /// The device that two or more network links of one component all end on.
    private static Optional<Id> onlyDevice(Component component, Facts facts) {
        var ends = Cabling.ends(component.id(), facts);
        return ends.size() > 1 ? Cabling.onlyDevice(ends, facts) : Optional.empty();
    }

    /// The device that the members on different hosts all hang on, by whatever links they have.
    private static Optional<Id> sharedDevice(Group group, Facts facts) {
        var sockets = group.members().stream().map(it -> Cabling.socketOf(it, facts)).toList();
        if (sockets.stream().anyMatch(Optional::isEmpty)
                || sockets.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        var ends =
                sockets.stream()
                        .flatMap(Optional::stream)
                        .flatMap(it -> Cabling.allEnds(it, facts).stream())
                        .toList();
        return Cabling.onlyDevice(ends, facts);
    }

    private static Finding device(
            Id device, List<Component> doubled, List<Group> groups, Facts facts) {
        var isStack =
                facts.component(device)
                        .filter(it -> facts.flag(it, "stack").orElse(false))
                        .isPresent();
        var called = facts.component(device).map(it -> Words.called(it, facts)).orElse("");
        var impact = Impact.of(List.of(device), facts);
        return Report.violation(INFO)
                .severity(isStack ? Severity.LOW : Severity.MEDIUM)
                .says(
                        doubled.isEmpty()
                                ? ""
                                : Words.some(Words.ids(doubled), facts)
                                        + (doubled.size() == 1 ? " has" : " have")
                                        + " more than one network link, and all of them end on "
                                        + called
                                        + ": they do not stand in for each other when it fails.")
                .says(
                        groups.isEmpty()
                                ? ""
                                : "All members of "
                                        + Words.some(Words.ids(groups), facts)
                                        + " reach the network through "
                                        + called
                                        + " only.")
                .says(isStack ? "It is a stack with redundant parts." : "")
                .about(device)
                .about(Words.ids(groups))
                .about(Words.ids(doubled))
                .shows(groups.stream().flatMap(it -> it.members().stream()).toList())
                .harms(impact)
                .fix("Add a second switch and connect each of them to both.")
                .finding();
    }

    /// The links between two sites, if they are meant to stand in for each other.
    private static Stream<Finding> check(Trunk trunk, Facts facts) {
        if (trunk.links().size() < 2) {
            return Stream.empty();
        }
        var common = trunk.commonDevice(facts);
        return common.isPresent() || trunk.commonCarrier(facts).isPresent()
                ? Stream.of(between(trunk, facts))
                : trunk.unsaid(facts).isEmpty()
                        ? Stream.empty()
                        : Stream.of(question(trunk, facts));
    }

    private static Finding between(Trunk trunk, Facts facts) {
        var device = trunk.commonDevice(facts).flatMap(facts::component);
        var stretched = trunk.stretched(facts);
        return Report.violation(INFO)
                .severity(stretched.isEmpty() ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        "The "
                                + trunk.links().size()
                                + " links between "
                                + trunk.one().name()
                                + " and "
                                + trunk.other().name()
                                + device.map(it -> " all pass " + Words.called(it, facts))
                                        .orElseGet(() ->
                                                " all belong to carrier "
                                                        + trunk.commonCarrier(facts).orElse(""))
                                + ": one failure cuts all of them.")
                .says(
                        stretched.isEmpty()
                                ? ""
                                : facts.names(Words.ids(stretched))
                                        + (stretched.size() == 1 ? " is" : " are")
                                        + " spread over both sites.")
                .about(device.map(Component::id).orElse(trunk.one().id()))
                .about(trunk.one().id())
                .about(trunk.other().id())
                .shows(Words.ids(trunk.links()))
                .shows(Words.ids(stretched))
                .harms(Impact.of(Words.ids(stretched), facts))
                .fix("Lead one link over another device, another carrier and another duct.")
                .finding();
    }

    private static Finding question(Trunk trunk, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the links between "
                                + trunk.one().name()
                                + " and "
                                + trunk.other().name()
                                + " stand in for each other, because "
                                + Words.unset(facts, "carrier", trunk.unsaid(facts))
                                + ".")
                .about(trunk.one().id())
                .about(trunk.other().id())
                .shows(Words.ids(trunk.links()))
                .fix("Set the carrier of each link between the sites.")
                .finding();
    }
}
