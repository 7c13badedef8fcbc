package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The hypervisor or the array copies what the application copies by itself already.
final class ReplicatedBelow implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-007",
                    "VM or array replication underneath application replication",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT, Concern.DATA),
                    "SQL Server 2008 and later on replicated VMs; vSphere Fault Tolerance; Exchange"
                            + " 2010 and later",
                    List.of(
                            "[R] SUPP:"
                                    + " sql/general/support-policy-hardware-virtualization-product.md"
                                    + " (KB956893)",
                            "[Rx] VMware, MSCS setup limitations (Fault Tolerance)",
                            "[R] EXDOC: high-availability/plan-ha.md, storage requirements",
                            "[M] Exchange on Hyper-V Replica is not supported"));

    private static final Set<String> SQL = Set.of("availability-group", "fci", "mirror-pair");
    private static final Set<String> SHIPPED = Set.of("sql-database", "sql-instance");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Stream.of(
                        facts.groups()
                                .filter(it -> SQL.contains(it.kind().value()))
                                .flatMap(it -> replicated(it, it.members(), facts)),
                        shipped(facts),
                        facts.groups().flatMap(it -> mirroredByHypervisor(it, facts)),
                        facts.groups("dag").flatMap(it -> replicaOfMember(it, facts)),
                        facts.groups("exchange-database").flatMap(it -> copiedByArray(it, facts)))
                .flatMap(found -> found);
    }

    private static List<Component> vms(List<Id> members, String habit, Facts facts) {
        return members.stream()
                .flatMap(it -> facts.vmOf(it).stream())
                .distinct()
                .filter(it -> facts.flag(it, habit).orElse(false))
                .toList();
    }

    private static Stream<Finding> replicated(Element owner, List<Id> members, Facts facts) {
        var vms = vms(members, "replicated", facts);
        return vms.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        report(owner, members, vms, facts)
                                .says(
                                        facts.names(Words.ids(vms))
                                                + (vms.size() == 1
                                                        ? " is replicated as a VM"
                                                        : " are replicated as VMs")
                                                + " underneath "
                                                + owner.name()
                                                + ", which copies the same data by itself:"
                                                + " Microsoft does not support the two together,"
                                                + " and a node that starts from such a replica is"
                                                + " an outdated one.")
                                .fix(
                                        "Switch the replication of "
                                                + (vms.size() == 1 ? "this VM" : "these VMs")
                                                + " off and give "
                                                + owner.name()
                                                + " a replica of its own at the other place.")
                                .finding());
    }

    /// SQL Server databases or instances that ship their logs to another one.
    private static Stream<Finding> shipped(Facts facts) {
        return facts.components()
                .filter(it -> SHIPPED.contains(it.kind().value()))
                .filter(it -> !isMirrored(it, facts))
                .flatMap(it -> {
                    var ends =
                            facts.links(it.id(), "replicates-to")
                                    .filter(link -> link.from().equals(it.id()))
                                    .flatMap(link -> Stream.of(link.from(), link.to()))
                                    .distinct()
                                    .toList();
                    return replicated(it, ends, facts);
                });
    }

    private static boolean isMirrored(Component data, Facts facts) {
        return facts.placement().chainOf(data.id()).stream()
                .anyMatch(it -> facts.groupsWith(it.id(), "mirror-pair").findAny().isPresent());
    }

    /// Nodes of a cluster without shared disks that run under Fault Tolerance.
    private static Stream<Finding> mirroredByHypervisor(Group group, Facts facts) {
        var isCluster = group.kind().value().equals("wsfc") || group.kind().value().equals("dag");
        var vms = isCluster ? vms(group.members(), "faultTolerance", facts) : List.<Component>of();
        var sharesDisks =
                vms.stream().anyMatch(it -> facts.groupsWith(it.id(), "fci").findAny().isPresent());
        return vms.isEmpty() || sharesDisks
                ? Stream.empty()
                : Stream.of(
                        report(group, group.members(), vms, facts)
                                .says(
                                        facts.names(Words.ids(vms))
                                                + (vms.size() == 1 ? " runs" : " run")
                                                + " under Fault Tolerance, which is not supported"
                                                + " for nodes of a cluster such as "
                                                + group.name()
                                                + ".")
                                .fix(
                                        "Switch Fault Tolerance off there; "
                                                + group.name()
                                                + " is the layer that fails over.")
                                .finding());
    }

    private static Stream<Finding> replicaOfMember(Group dag, Facts facts) {
        var vms = vms(dag.members(), "replicated", facts);
        return vms.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Report.question(INFO)
                                .says(
                                        "Cannot tell whether a replica of "
                                                + facts.names(Words.ids(vms))
                                                + " is ever started, because the drawing does not"
                                                + " say what it is for: a member of "
                                                + dag.name()
                                                + " must not come back from one.")
                                .about(dag.id())
                                .about(Words.ids(vms))
                                .fix(
                                        "Leave the members of "
                                                + dag.name()
                                                + " out of the replication of VMs and keep a"
                                                + " database copy at the other place.")
                                .finding());
    }

    /// Copies of a database that the array makes, and not Exchange.
    private static Stream<Finding> copiedByArray(Group database, Facts facts) {
        var isNative =
                facts.quorumsUnder(database).stream()
                        .anyMatch(it ->
                                facts.text(it, "replication").filter("native"::equals).isPresent());
        var storage = database.members().stream().map(it -> storageOf(it, facts)).toList();
        var links =
                isNative
                        ? storage.stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .flatMap(it -> facts.links(it, "replicates-to"))
                                .distinct()
                                .filter(it -> joinsTwo(it, storage))
                                .toList()
                        : List.<Link>of();
        return links.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        Report.violation(INFO)
                                .says(
                                        "Copies of "
                                                + database.name()
                                                + " lie on storage that replicates itself ("
                                                + facts.names(ends(links))
                                                + "): a DAG supports that only through the"
                                                + " interface for third-party replication, which is"
                                                + " not in use.")
                                .about(database.id())
                                .about(ends(links))
                                .shows(database.members())
                                .shows(Words.ids(facts.quorumsUnder(database)))
                                .harms(Impact.of(List.of(database.id()), facts))
                                .fix(
                                        "Let Exchange replicate the copies and switch the"
                                                + " replication of the storage off.")
                                .finding());
    }

    private static List<Id> ends(List<Link> links) {
        return links.stream()
                .flatMap(it -> Stream.of(it.from(), it.to()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean joinsTwo(Link link, List<Set<Id>> storage) {
        return storage.stream()
                .anyMatch(one ->
                        one.contains(link.from())
                                && storage.stream()
                                        .anyMatch(other ->
                                                other.contains(link.to())
                                                        && !other.contains(link.from())));
    }

    private static Set<Id> storageOf(Id copy, Facts facts) {
        var ids = new HashSet<Id>();
        facts.storageOf(copy).forEach(it -> ids.add(it.id()));
        facts.arraysOf(copy).forEach(it -> ids.add(it.id()));
        return ids;
    }

    private static Report report(
            Element owner, List<Id> members, List<Component> vms, Facts facts) {
        return Report.violation(INFO)
                .about(owner.id())
                .about(Words.ids(vms))
                .shows(members.stream().map(facts::serverOf).toList())
                .harms(Impact.of(Words.ids(vms), facts));
    }
}
