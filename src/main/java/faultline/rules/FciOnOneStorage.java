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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one storage system that every node of a failover cluster instance uses, as it has to.
final class FciOnOneStorage implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-FCI-001",
                    "Shared storage is the single point of failure of the FCI",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "failover cluster instances of SQL Server 2000 and later",
                    List.of(
                            "[R] SQLDOC: always-on-failover-cluster-instances-sql-server.md",
                            "[Rx] learn.microsoft.com ms190202 (2008 R2)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var sql = new SqlServer(facts);
        return facts.groups("fci")
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> facts.flag(it, "sharedDisk").orElse(true))
                .flatMap(it ->
                        system(it, sql, facts).stream()
                                .map(array -> finding(it, array, sql, facts)));
    }

    /// The one array or file server that holds all of its disks.
    private static Optional<Component> system(Group fci, SqlServer sql, Facts facts) {
        var own = disks(fci, sql, facts);
        if (own.isEmpty()) {
            return SharedFate.arrays(fci.members(), facts).findFirst();
        }
        var systems = own.stream().map(it -> systemOf(it, facts)).distinct().toList();
        return systems.size() == 1
                ? systems.getFirst()
                        .filter(it -> !fci.members().contains(it.id()))
                        .filter(it -> !SharedFate.keepsCopies(it, facts))
                        .filter(_ ->
                                own.stream().noneMatch(it -> SharedFate.keepsCopies(it, facts)))
                : Optional.empty();
    }

    /// The storage that the group or its instance is drawn to lie on.
    private static List<Component> disks(Group fci, SqlServer sql, Facts facts) {
        return Stream.concat(Stream.of(fci.id()), sql.instancesOf(fci).map(Component::id))
                .flatMap(it -> facts.hosting().storageOf(it).stream())
                .distinct()
                .toList();
    }

    private static Optional<Component> systemOf(Component storage, Facts facts) {
        return StorageStrength.arrayOf(storage, facts).or(() -> facts.computerOf(storage.id()));
    }

    private static Finding finding(Group fci, Component system, SqlServer sql, Facts facts) {
        var impact = Impact.of(List.of(system.id()), facts);
        return Report.violation(INFO)
                .severity(severity(fci, system, facts))
                .says(
                        "All disks of "
                                + fci.name()
                                + " lie on "
                                + Words.called(system, facts)
                                + ", by design one fate for its "
                                + Words.count(fci.members().size(), "node")
                                + ": the cluster survives the loss of a node, not that of the"
                                + " storage.")
                .says(weakness(fci, system, facts))
                .says(impact.sentence())
                .about(fci.id())
                .about(system.id())
                .shows(disks(fci, sql, facts).stream())
                .shows(fci.members())
                .harms(impact)
                .fix(
                        "Keep "
                                + system.name()
                                + " redundant inside, with two paths from every node; and where its"
                                + " loss must be survived, add a replica or log shipping on storage"
                                + " of its own, or stretch the storage.")
                .finding();
    }

    private static String weakness(Group fci, Component system, Facts facts) {
        if (StorageStrength.arrayOf(system, facts).isEmpty()) {
            return "It is a single server.";
        }
        var strength = StorageStrength.of(system, facts).sentence(system, facts);
        return isSinglePath(fci, system, facts)
                ? strength + " Only one path leads to it."
                : strength;
    }

    private static Severity severity(Group fci, Component system, Facts facts) {
        var isFrail =
                StorageStrength.arrayOf(system, facts).isEmpty()
                        || StorageStrength.of(system, facts) == StorageStrength.SINGLE
                        || isSinglePath(fci, system, facts);
        return isFrail ? Severity.HIGH : Severity.MEDIUM;
    }

    /// Whether every node, its host or its host cluster is drawn with a single path to the storage.
    private static boolean isSinglePath(Group fci, Component system, Facts facts) {
        return fci.members().stream()
                .allMatch(node -> {
                    var paths = paths(node, system, facts);
                    return paths.size() == 1 && paths.getFirst() == 1;
                });
    }

    private static List<Double> paths(Id node, Component system, Facts facts) {
        return facts.placement().chainOf(node).stream()
                .flatMap(it -> facts.links(it.id(), "storage-path"))
                .filter(link ->
                        link.to().equals(system.id())
                                || facts.placement().isInside(link.to(), system.id()))
                .map(link -> link.properties().amount("paths").orElse(2.0))
                .toList();
    }
}
