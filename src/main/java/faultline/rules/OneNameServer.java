package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.List;
import java.util.stream.Stream;

/// Names are resolved by one DNS server, or by several with one fate.
final class OneNameServer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "DNS-001",
                    "Name resolution hangs on one server",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "all products; Exchange and Active Directory before all",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md, general requirements and MAPI"
                                    + " network settings"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var servers = facts.components("dns-server").toList();
        var lone =
                servers.size() == 1
                        ? servers.stream().filter(it -> isNeeded(it.id(), facts))
                        : Stream.<Component>empty();
        return Stream.concat(
                lone.map(it -> alone(it, facts)),
                facts.groups("dns-set")
                        .filter(it -> it.members().size() > 1)
                        .filter(it -> !Redundancy.isForPatching(it, facts))
                        .filter(it -> isNeeded(it.id(), facts))
                        .flatMap(it -> shared(it, facts)));
    }

    /// Whether anything else is down without it.
    private static boolean isNeeded(Id names, Facts facts) {
        return facts.group(names).isPresent()
                ? !Impact.of(List.of(names), facts).services().isEmpty()
                        || facts.atOnce().downAfter(List.of(names)).size() > 1
                : facts.atOnce().killedBy(names).stream()
                        .anyMatch(it -> !isItsGroup(it, names, facts));
    }

    private static boolean isItsGroup(Id id, Id server, Facts facts) {
        return id.equals(server)
                || facts.group(id).filter(it -> it.members().contains(server)).isPresent();
    }

    private static Finding alone(Component server, Facts facts) {
        var impact = Impact.of(List.of(server.id()), facts);
        return Report.violation(INFO)
                .severity(severity(impact, facts))
                .says(
                        server.name()
                                + " is the only DNS server: when it fails, no name is resolved any"
                                + " more, and what is connected already follows one by one.")
                .says(impact.sentence())
                .about(server.id())
                .shows(facts.groupsWith(server.id(), "dns-set").map(Group::id).toList())
                .harms(impact)
                .fix(
                        "Add a second DNS server in another failure domain and enter both on every"
                                + " server and client.")
                .finding();
    }

    private static Severity severity(Impact impact, Facts facts) {
        return impact.services().stream().anyMatch(it -> isImportant(it, facts))
                ? Severity.HIGH
                : Severity.MEDIUM;
    }

    private static boolean isImportant(Service service, Facts facts) {
        return facts.text(service, "criticality").filter("best-effort"::equals).isEmpty();
    }

    private static Stream<Finding> shared(Group set, Facts facts) {
        return Stream.of(
                        SharedFate.of(set.members(), Level.HOST, facts).stream(),
                        SharedFate.datastores(set.members(), facts),
                        SharedFate.arrays(set.members(), facts))
                .flatMap(things -> things)
                .limit(1)
                .map(it -> together(set, it, facts));
    }

    private static Finding together(Group set, Component thing, Facts facts) {
        var impact = Impact.of(List.of(thing.id()), facts);
        var isSolid = StorageStrength.of(thing, facts) == StorageStrength.REDUNDANT;
        return Report.violation(INFO)
                .severity(isSolid ? Severity.MEDIUM : severity(impact, facts))
                .says(
                        Words.all(set.members().size())
                                + " DNS servers of "
                                + set.name()
                                + " ("
                                + facts.names(set.members())
                                + ") depend on "
                                + Words.called(thing, facts)
                                + ": when it fails, no name is resolved any more.")
                .says(isSolid ? StorageStrength.REDUNDANT.sentence(thing, facts) : "")
                .about(set.id())
                .about(thing.id())
                .shows(set.members())
                .harms(impact)
                .fix("Put one of them on another host and on other storage.")
                .finding();
    }
}
