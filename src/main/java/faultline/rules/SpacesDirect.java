package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Storage Spaces Direct with too few nodes for what it promises, no witness or too few copies.
final class SpacesDirect implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-014",
                    "Storage Spaces Direct without enough nodes, witness or copies",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "Windows Server 2016 and later, Azure Local",
                    List.of(
                            "[R] WSDOC: storage/storage-spaces/understand-quorum.md",
                            "[R] WSDOC: storage/storage-spaces/Storage-Spaces-Fault-Tolerance.md"));

    private static final int MOST_LOSSES = 2;
    private static final int ENOUGH_NODES = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components("storage-array")
                .filter(it -> facts.text(it, "protocol").filter("s2d"::equals).isPresent())
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Component pool, Facts facts) {
        var nodes = nodes(pool, facts);
        var cluster = cluster(nodes, facts);
        Map<Severity, List<String>> faults = new EnumMap<>(Severity.class);
        if (cluster.isPresent() && facts.witnessOf(cluster.get()).isEmpty()) {
            lackOfWitness(nodes.size(), faults);
        }
        copies(pool, nodes.size(), faults, facts);
        if (!faults.isEmpty()) {
            return Stream.of(finding(pool, nodes, cluster.stream().toList(), faults, facts));
        }
        return cluster.isEmpty() && nodes.size() > 1 && nodes.size() < ENOUGH_NODES
                ? Stream.of(question(pool, nodes))
                : Stream.empty();
    }

    /// The hosts of the host cluster that it is spread over, else the servers with a path to it.
    private static List<Component> nodes(Component pool, Facts facts) {
        var inCluster =
                facts.clusterOf(pool.id()).stream()
                        .flatMap(it -> facts.hosting().hostsOf(it.id()).stream())
                        .toList();
        return inCluster.isEmpty()
                ? facts.links(pool.id(), "storage-path")
                        .map(Link::from)
                        .distinct()
                        .flatMap(it -> facts.component(it).stream())
                        .toList()
                : inCluster;
    }

    private static Optional<Group> cluster(List<Component> nodes, Facts facts) {
        return nodes.stream()
                .flatMap(it -> facts.groupsWith(it.id(), "wsfc"))
                .filter(it -> it.members().containsAll(Words.ids(nodes)))
                .findFirst();
    }

    private static void lackOfWitness(int nodes, Map<Severity, List<String>> faults) {
        if (nodes == 2) {
            add(
                    faults,
                    Severity.CRITICAL,
                    "with two nodes and no witness, the loss of either can stop it");
        } else if (nodes > 2 && nodes < ENOUGH_NODES) {
            add(
                    faults,
                    Severity.MEDIUM,
                    "with " + nodes + " nodes and no witness, it does not survive the loss of two");
        }
    }

    private static void copies(
            Component pool, int nodes, Map<Severity, List<String>> faults, Facts facts) {
        var resiliency = facts.text(pool, "resiliency").orElse("");
        if (resiliency.equals("two-way-mirror") && nodes > 2) {
            add(
                    faults,
                    Severity.LOW,
                    "it keeps two copies although its " + nodes + " nodes have room for three");
        }
        if (resiliency.equals("single-parity")) {
            add(
                    faults,
                    Severity.MEDIUM,
                    "single parity loses data when a second part fails during a repair");
        }
        facts.amount(pool, "nodeLosses")
                .filter(it -> it > MOST_LOSSES)
                .ifPresent(it ->
                        add(
                                faults,
                                Severity.HIGH,
                                "it is to survive the loss of "
                                        + it.intValue()
                                        + " nodes at once, and no resiliency survives more than"
                                        + " two"));
    }

    private static void add(Map<Severity, List<String>> faults, Severity severity, String fault) {
        faults.computeIfAbsent(severity, _ -> new ArrayList<>()).add(fault);
    }

    private static Finding finding(
            Component pool,
            List<Component> nodes,
            List<Group> clusters,
            Map<Severity, List<String>> faults,
            Facts facts) {
        var said = faults.values().stream().flatMap(List::stream).toList();
        return Report.violation(INFO)
                .severity(faults.keySet().iterator().next())
                .says(pool.name() + " is Storage Spaces Direct: " + String.join("; ", said) + ".")
                .about(pool.id())
                .about(Words.ids(clusters))
                .shows(Words.ids(nodes))
                .harms(Impact.of(List.of(pool.id()), facts))
                .fix(
                        "Add a witness outside of the nodes; keep three copies (three-way mirror,"
                                + " or dual parity from four nodes on), or nested resiliency on two"
                                + " nodes.")
                .finding();
    }

    private static Finding question(Component pool, List<Component> nodes) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + pool.name()
                                + " survives the loss of a node, because no failover cluster with"
                                + " or without a witness is drawn over its "
                                + nodes.size()
                                + " nodes.")
                .about(pool.id())
                .shows(Words.ids(nodes))
                .fix("Draw the failover cluster over the nodes, with its witness.")
                .finding();
    }
}
