package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A witness of a form that this cluster cannot use.
final class WitnessOfWrongForm implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-005",
                    "Witness type not supported for this cluster",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Windows failover clusters; disk witnesses of DAGs (EXCH-DAG-009 judges cloud"
                            + " witnesses of DAGs)",
                    List.of(
                            "[R] WSDOC: failover-clustering/manage-cluster-quorum.md",
                            "[R] WSDOC: failover-clustering/file-share-witness.md, warning",
                            "[R] WSDOC: failover-clustering/what-is-quorum-witness.md",
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Stream.concat(facts.groups("wsfc"), facts.groups("dag"))
                .flatMap(cluster ->
                        facts.witnessOf(cluster).stream()
                                .flatMap(witness -> check(cluster, witness, facts)));
    }

    private static Stream<Finding> check(Group cluster, Component witness, Facts facts) {
        var fault =
                switch (facts.text(witness, "form").orElse("")) {
                    case "disk" -> diskFault(cluster, witness, facts);
                    case "cloud" -> cloudFault(cluster, facts);
                    default -> shareFault(witness, facts);
                };
        return fault.map(it -> Stream.of(finding(cluster, witness, it, facts)))
                .orElseGet(() -> question(cluster, witness, facts).stream());
    }

    private static boolean isDag(Group cluster) {
        return cluster.kind().value().equals("dag");
    }

    private static Optional<String> diskFault(Group cluster, Component witness, Facts facts) {
        if (isDag(cluster)) {
            return Optional.of("a disk, and a DAG takes a file share only");
        }
        if (isSpread(cluster, witness, facts)) {
            return Optional.of("a disk, which Storage Spaces Direct does not support");
        }
        if (facts.storageOf(witness.id()).stream()
                .anyMatch(it -> facts.text(it, "fileSystem").filter("csvfs"::equals).isPresent())) {
            return Optional.of("a cluster shared volume, which cannot be a witness");
        }
        return isSharedByNobody(cluster, witness, facts)
                ? Optional.of("a disk, and its nodes share no disks")
                : Optional.empty();
    }

    /// Whether the nodes are computers that keep their data on Storage Spaces Direct.
    private static boolean isSpread(Group cluster, Component witness, Facts facts) {
        var hosts = facts.members(cluster).stream().filter(it -> isHost(it, facts)).toList();
        var places =
                Stream.concat(
                        hosts.stream()
                                .flatMap(it ->
                                        Stream.concat(
                                                facts.arraysOf(it.id()).stream(),
                                                arraysBeside(it, facts))),
                        facts.hosting().at(witness.id(), Level.ARRAY).stream());
        return !hosts.isEmpty()
                && places.anyMatch(
                        it -> facts.text(it, "protocol").filter("s2d"::equals).isPresent());
    }

    private static boolean isHost(Component member, Facts facts) {
        return facts.hosting().levelOf(member) == Level.HOST;
    }

    private static Stream<Component> arraysBeside(Component host, Facts facts) {
        return facts.clusterOf(host.id()).stream()
                .flatMap(it -> facts.placement().childrenOf(it.id()).stream())
                .filter(it -> facts.hosting().levelOf(it) == Level.ARRAY);
    }

    /// Whether the drawing puts the disk into a server, and the nodes on storage of their own.
    private static boolean isSharedByNobody(Group cluster, Component witness, Facts facts) {
        var isOnStorage =
                facts.hosting().at(witness.id(), Level.ARRAY).isPresent()
                        || !facts.hosting().storageOf(witness.id()).isEmpty();
        var hasSharedDisks =
                cluster.members().stream()
                        .anyMatch(it -> facts.groupsWith(it, "fci").findAny().isPresent());
        var arrays = cluster.members().stream().map(facts::arraysOf).toList();
        return !isOnStorage
                && !hasSharedDisks
                && !arrays.isEmpty()
                && arrays.stream().noneMatch(List::isEmpty)
                && arrays.getFirst().stream()
                        .noneMatch(it -> arrays.stream().allMatch(all -> all.contains(it)));
    }

    private static Optional<String> cloudFault(Group cluster, Facts facts) {
        return isDag(cluster)
                ? Optional.empty()
                : computers(cluster, facts).stream()
                        .filter(it -> Windows.SERVER_2012_R2.covers(it, facts))
                        .findFirst()
                        .map(_ ->
                                "in the cloud, which takes Windows Server 2016 or later on every"
                                        + " node");
    }

    private static Optional<String> shareFault(Component witness, Facts facts) {
        return facts.flag(witness, "replicated").orElse(false)
                ? Optional.of(
                        "a share that is replicated or behind DFS: two sides may each see a copy of"
                                + " their own and both believe they have the majority")
                : Optional.empty();
    }

    private static List<Component> computers(Group cluster, Facts facts) {
        return cluster.members().stream()
                .flatMap(it -> facts.computerOf(it).stream())
                .distinct()
                .toList();
    }

    private static Finding finding(Group cluster, Component witness, String fault, Facts facts) {
        return Report.violation(INFO)
                .says("The witness of " + cluster.name() + " is " + fault + ".")
                .about(cluster.id())
                .about(witness.id())
                .shows(facts.component(facts.serverOf(witness.id())).stream())
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        isDag(cluster)
                                ? "Use a file share on a Windows server outside of the DAG."
                                : "Use a plain file share on a server outside of the cluster, or"
                                        + " from Windows Server 2016 on a cloud witness.")
                .finding();
    }

    /// A cloud witness on nodes of which nobody says what they run.
    private static Optional<Finding> question(Group cluster, Component witness, Facts facts) {
        var unsaid =
                computers(cluster, facts).stream()
                        .filter(it -> facts.text(it, "os").isEmpty())
                        .toList();
        var isCloud = facts.text(witness, "form").filter("cloud"::equals).isPresent();
        return !isCloud || isDag(cluster) || unsaid.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Report.question(INFO)
                                .says(
                                        "Cannot tell whether "
                                                + cluster.name()
                                                + " can use a cloud witness, because "
                                                + Words.unset(facts, "os", unsaid)
                                                + "; it takes Windows Server 2016.")
                                .about(cluster.id())
                                .about(witness.id())
                                .shows(Words.ids(unsaid))
                                .fix("Set the operating system of the nodes.")
                                .finding());
    }
}
