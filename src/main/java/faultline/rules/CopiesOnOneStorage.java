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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies that are there to survive the loss of storage, all on one storage.
final class CopiesOnOneStorage implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-007",
                    "Replicated copies with one shared storage fate",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "all replication that keeps separate copies: DAG, availability group,"
                            + " mirroring, log shipping, Active Directory",
                    List.of(
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md, Data"
                                    + " resiliency",
                            "[R] SQLDOC:"
                                    + " failover-clustering-and-always-on-availability-groups-sql-server.md,"
                                    + " comparison table"));

    private static final Set<String> GROUPS = Set.of("availability-group", "mirror-pair", "dc-set");
    private static final Set<String> SHIPPED = Set.of("sql-database", "sql-instance");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// What is kept in copies, as a finding names it.
    ///
    /// @param owner the group, or the first copy, that stands for it
    /// @param what the data, such as databases
    /// @param copies what holds a copy each
    private record Copies(Element owner, List<Id> what, List<Id> copies) {

        Copies {
            what = List.copyOf(what);
            copies = List.copyOf(copies);
        }
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Stream.of(databases(facts), replicas(facts), shipped(facts))
                .flatMap(sets -> sets)
                .flatMap(set -> check(set, facts));
    }

    private static Stream<Finding> check(Copies set, Facts facts) {
        var datastores = SharedFate.datastores(set.copies(), facts).toList();
        if (!datastores.isEmpty()) {
            return Stream.of(finding(set, datastores.getFirst(), Severity.HIGH, facts));
        }
        return SharedFate.arrays(set.copies(), facts)
                .limit(1)
                .map(array -> finding(set, array, severity(array, facts), facts));
    }

    private static Severity severity(Component array, Facts facts) {
        return StorageStrength.of(array, facts) == StorageStrength.SINGLE
                ? Severity.HIGH
                : Severity.MEDIUM;
    }

    private static Finding finding(Copies set, Component storage, Severity severity, Facts facts) {
        var impact = Impact.of(List.of(storage.id()), facts);
        var isArray = StorageStrength.arrayOf(storage, facts).filter(storage::equals).isPresent();
        return Report.violation(INFO)
                .severity(severity)
                .says(
                        Words.all(set.copies().size())
                                + " copies of "
                                + facts.names(set.what())
                                + " depend on "
                                + Words.called(storage, facts)
                                + ": if it is lost, so is every copy.")
                .says(isArray ? StorageStrength.of(storage, facts).sentence(storage, facts) : "")
                .says(impact.sentence())
                .about(set.what())
                .about(storage.id())
                .shows(set.owner().id())
                .shows(set.copies())
                .shows(StorageStrength.arrayOf(storage, facts).stream())
                .harms(impact)
                .fix(
                        "Put one copy on another storage system or on local disks of its server"
                                + (isArray ? "." : "; at the very least on another datastore."))
                .finding();
    }

    /// The Exchange databases of each DAG whose copies share an array but no datastore.
    private static Stream<Copies> databases(Facts facts) {
        Map<Owner, List<Group>> byOwner =
                facts.groups("exchange-database")
                        .filter(it -> copies(it, facts).size() > 1)
                        .filter(it ->
                                SharedFate.datastores(copies(it, facts), facts).findAny().isEmpty())
                        .filter(it ->
                                SharedFate.arrays(copies(it, facts), facts).findAny().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        it -> Owner.of(it, facts),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byOwner.entrySet().stream()
                .filter(entry -> !Redundancy.isForPatching(entry.getKey().group(), facts))
                .map(entry -> merged(entry.getKey().group(), entry.getValue(), facts));
    }

    /// The DAG of a database, or the database itself, and the array that its copies share.
    private record Owner(Group group, Id array) {

        static Owner of(Group database, Facts facts) {
            var dag = facts.quorumsUnder(database).stream().findFirst().orElse(database);
            var array = SharedFate.arrays(copies(database, facts), facts).findFirst().orElseThrow();
            return new Owner(dag, array.id());
        }
    }

    private static Copies merged(Group dag, List<Group> databases, Facts facts) {
        var copies = databases.stream().flatMap(it -> copies(it, facts).stream()).toList();
        return new Copies(dag, Words.ids(databases), copies);
    }

    private static List<Id> copies(Group database, Facts facts) {
        return Words.ids(new Exchange(facts).readyCopies(database));
    }

    private static Stream<Copies> replicas(Facts facts) {
        return facts.groups()
                .filter(it -> GROUPS.contains(it.kind().value()))
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> facts.text(it, "goal").filter("read-scale"::equals).isEmpty())
                .map(it -> new Copies(it, List.of(it.id()), it.members()));
    }

    /// SQL Server databases or instances that ship their logs to another one.
    private static Stream<Copies> shipped(Facts facts) {
        return facts.components()
                .filter(it -> SHIPPED.contains(it.kind().value()))
                .flatMap(it -> shippedFrom(it, facts));
    }

    private static Stream<Copies> shippedFrom(Component primary, Facts facts) {
        return facts.links(primary.id(), "replicates-to")
                .filter(link -> link.from().equals(primary.id()))
                .map(link -> List.of(link.from(), link.to()))
                .filter(ends -> facts.groups().noneMatch(it -> it.members().containsAll(ends)))
                .map(ends -> new Copies(primary, List.of(primary.id()), ends));
    }
}
