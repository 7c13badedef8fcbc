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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Backups that are lost together with the data.
final class BackupSharesFate implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-002",
                    "Backup repository shares fate with what it protects",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "all backup products",
                    List.of(
                            "[R] SQLDOC: policy-based-management/"
                                    + "backup-files-on-separate-devices-from-database-files.md",
                            "[M] its generalisation to other data"));

    /// Why the backups of something are not safe: what they share with it, and how bad that is.
    private record Tie(Component shared, Severity severity, Set<Id> repositories) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        var sql = new SqlOwners(facts);
        var places = new Places(facts);
        var byTie = new LinkedHashMap<Tie, List<Element>>();
        Stream.<Element>concat(
                        new Exchange(facts).databasesBut("recovery", "test"),
                        facts.components("sql-database"))
                .filter(it -> !backups.isSettledFor(it))
                .forEach(data ->
                        tie(data, copies(data, sql, facts), backups.of(data), places)
                                .ifPresent(tie ->
                                        byTie.computeIfAbsent(tie, _ -> new ArrayList<>())
                                                .add(data)));
        return byTie.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), facts));
    }

    private static List<Id> copies(Element data, SqlOwners sql, Facts facts) {
        if (data instanceof Group group) {
            return group.members();
        }
        var database = (Component) data;
        var group =
                sql.copiedBy(database)
                        .or(() -> facts.group(sql.ownerOf(database)))
                        .filter(it -> !it.members().isEmpty());
        var isShared = group.filter(it -> it.kind().value().equals("fci")).isPresent();
        return group.filter(_ -> !isShared)
                .map(Group::members)
                .orElseGet(() -> List.of(isShared ? group.orElseThrow().id() : database.id()));
    }

    /// Empty as soon as one backup is, or may be, elsewhere.
    private static Optional<Tie> tie(
            Element data, List<Id> copies, List<BackupJob> jobs, Places places) {
        var whole = jobs.stream().filter(it -> it.isFull() || it.hasNoType()).toList();
        if (whole.isEmpty() || whole.stream().anyMatch(it -> places.of(it).isEmpty())) {
            return Optional.empty();
        }
        var repositories =
                jobs.stream()
                        .flatMap(it -> places.of(it).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var ties = repositories.stream().map(it -> tie(data, copies, it, places)).toList();
        return ties.stream().allMatch(Optional::isPresent)
                ? ties.stream()
                        .flatMap(Optional::stream)
                        .min(
                                Comparator.comparing(Tie::severity)
                                        .thenComparing(it -> it.shared().id()))
                        .map(it -> new Tie(it.shared(), it.severity(), repositories))
                : Optional.empty();
    }

    /// Where jobs store, and where that is copied to.
    private static final class Places {

        private final Facts facts;
        private final DiskFate disks;
        private final Map<Id, List<Id>> copiedTo;
        private final Set<Id> beyondSite;

        Places(Facts facts) {
            this.facts = facts;
            this.disks = new DiskFate(facts);
            this.beyondSite = neededBeyondSite(facts);
            this.copiedTo =
                    facts.links()
                            .filter(link -> link.kind().value().equals("replicates-to"))
                            .collect(
                                    Collectors.groupingBy(
                                            Link::from,
                                            Collectors.mapping(Link::to, Collectors.toList())));
        }

        /// What services that are to survive the loss of a site name among their needs.
        private static Set<Id> neededBeyondSite(Facts facts) {
            return facts.services()
                    .filter(it -> facts.flag(it, "siteResilience").orElse(false))
                    .flatMap(it ->
                            Stream.concat(
                                    it.needs().stream(),
                                    facts.links(it.id(), "depends-on").map(Link::to)))
                    .collect(Collectors.toSet());
        }

        Set<Id> of(BackupJob job) {
            var found = new LinkedHashSet<Id>();
            facts.hosting().storageOf(job.component().id()).forEach(it -> add(it.id(), found));
            return found;
        }

        private void add(Id repository, Set<Id> found) {
            if (found.add(repository)) {
                copiedTo.getOrDefault(repository, List.of()).forEach(it -> add(it, found));
            }
        }
    }

    private static Optional<Tie> tie(Element data, List<Id> copies, Id repository, Places places) {
        var facts = places.facts;
        if (facts.component(repository).flatMap(it -> facts.flag(it, "offsite")).orElse(false)) {
            return Optional.empty();
        }
        return places.disks
                .shared(copies, repository)
                .map(it -> new Tie(it, Severity.HIGH, Set.of()))
                .or(() -> inOneCluster(copies, repository, facts))
                .or(() -> inOneSite(data, copies, repository, places));
    }

    private static Optional<Tie> inOneCluster(List<Id> copies, Id repository, Facts facts) {
        return facts.vmOf(repository)
                .flatMap(it -> facts.clusterOf(it.id()))
                .filter(cluster ->
                        copies.stream()
                                .allMatch(it ->
                                        facts.clusterOf(it).filter(cluster::equals).isPresent()))
                .map(it -> new Tie(it, Severity.MEDIUM, Set.of()));
    }

    private static Optional<Tie> inOneSite(
            Element data, List<Id> copies, Id repository, Places places) {
        var facts = places.facts;
        return Sites.of(repository, facts)
                .filter(site ->
                        copies.stream()
                                .allMatch(
                                        it -> Sites.of(it, facts).filter(site::equals).isPresent()))
                .filter(_ -> places.beyondSite.contains(data.id()))
                .map(it -> new Tie(it, Severity.MEDIUM, Set.of()));
    }

    private static Finding finding(Tie tie, List<Element> data, Facts facts) {
        var ids = Words.ids(data);
        var shared = Words.called(tie.shared(), facts);
        var repositories = List.copyOf(tie.repositories());
        var isLost = tie.severity() == Severity.HIGH;
        return Report.violation(INFO)
                .severity(tie.severity())
                .says(
                        "The backups of "
                                + Words.some(ids, facts)
                                + " (in "
                                + facts.names(repositories)
                                + ")"
                                + (isLost ? " depend on " : " are in ")
                                + shared
                                + (isLost
                                        ? ", as the data do: what takes "
                                        : ", like the data: what takes ")
                                + tie.shared().name()
                                + " takes both.")
                .about(tie.shared().id())
                .about(repositories)
                .shows(ids)
                .harms(Impact.of(ids, facts))
                .fix(
                        "Keep a second copy of the backups on other storage, and one in another"
                                + " place.")
                .finding();
    }
}
