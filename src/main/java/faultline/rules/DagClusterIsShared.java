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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A DAG whose failover cluster does something else as well, or keeps databases on shared disks.
final class DagClusterIsShared implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-015",
                    "DAG uses cluster-managed shared storage, or its cluster hosts other roles",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md",
                            "[R] EXDOC: high-availability/database-availability-groups.md",
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Stream.concat(roles(facts), storage(facts));
    }

    /// Clustered SQL Server on a member: a computer is in one failover cluster only, and with a
    /// member that is the DAG's.
    private static Stream<Finding> roles(Facts facts) {
        Map<Id, Set<Group>> rolesByComputer = new LinkedHashMap<>();
        Stream.concat(facts.groups("fci"), facts.groups("availability-group"))
                .filter(it -> !isWithoutCluster(it, facts))
                .forEach(role ->
                        role.members().stream()
                                .flatMap(it -> facts.computerOf(it).stream())
                                .forEach(it ->
                                        rolesByComputer
                                                .computeIfAbsent(
                                                        it.id(), _ -> new LinkedHashSet<>())
                                                .add(role)));
        return facts.groups("dag")
                .flatMap(dag -> {
                    var roles =
                            facts.members(dag).stream()
                                    .flatMap(it -> facts.computerOf(it.id()).stream())
                                    .flatMap(it ->
                                            rolesByComputer
                                                    .getOrDefault(it.id(), Set.of())
                                                    .stream())
                                    .distinct()
                                    .toList();
                    return roles.isEmpty()
                            ? Stream.empty()
                            : Stream.of(withRoles(dag, roles, facts));
                });
    }

    private static boolean isWithoutCluster(Group group, Facts facts) {
        return facts.text(group, "goal").filter("read-scale"::equals).isPresent()
                && facts.quorumsUnder(group).isEmpty();
    }

    private static Finding withRoles(Group dag, List<Group> roles, Facts facts) {
        var ids = Words.ids(roles);
        return Report.violation(INFO)
                .says(
                        "Members of "
                                + dag.name()
                                + " are nodes of "
                                + facts.names(ids)
                                + " as well, so one failover cluster carries both. The cluster of a"
                                + " DAG must be the DAG's alone.")
                .about(dag.id())
                .about(ids)
                .shows(dag.members())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix("Move " + facts.names(ids) + " to servers with a failover cluster of its own.")
                .finding();
    }

    private static Stream<Finding> storage(Facts facts) {
        var exchange = new Exchange(facts);
        Map<Group, List<Component>> byDag =
                facts.components("volume")
                        .filter(it -> dagOn(it, exchange, facts).size() == 1)
                        .collect(
                                Collectors.groupingBy(
                                        it -> dagOn(it, exchange, facts).iterator().next(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDag.entrySet().stream()
                .filter(it ->
                        facts.text(it.getKey(), "replication")
                                .filter("third-party"::equals)
                                .isEmpty())
                .map(entry -> withDisks(entry.getKey(), entry.getValue(), facts));
    }

    /// The DAG whose members share the volume: it is a cluster shared volume, or copies on several
    /// of them lie on it.
    private static Set<Group> dagOn(Component volume, Exchange exchange, Facts facts) {
        var servers = serversOn(volume, facts);
        var isClustered = facts.text(volume, "fileSystem").filter("csvfs"::equals).isPresent();
        return servers.size() > 1 || isClustered
                ? servers.stream()
                        .flatMap(it -> exchange.dagOf(it).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Collection<Component> serversOn(Component volume, Facts facts) {
        return facts.links(volume.id(), "stored-on")
                .filter(link -> link.to().equals(volume.id()))
                .flatMap(link -> facts.component(link.from()).stream())
                .filter(it -> it.kind().value().equals("database-copy"))
                .flatMap(it -> facts.component(facts.serverOf(it.id())).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Finding withDisks(Group dag, List<Component> volumes, Facts facts) {
        var ids = Words.ids(volumes);
        return Report.violation(INFO)
                .says(
                        "Copies in "
                                + dag.name()
                                + " lie on "
                                + facts.names(ids)
                                + ", which "
                                + (ids.size() == 1 ? "is a disk" : "are disks")
                                + " that several members share. A DAG keeps its copies on disks of"
                                + " each member; shared ones take a third party's replication.")
                .about(dag.id())
                .about(ids)
                .shows(volumes.stream().flatMap(it -> serversOn(it, facts).stream()).distinct())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix("Give each member disks, or LUNs, that are presented to it alone.")
                .finding();
    }
}
