package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Databases, directories and files that no backup job covers.
final class DataWithoutBackup implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-001",
                    "Data without any backup policy",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "all products",
                    List.of(
                            "founding text",
                            "[R] SQLDOC: overview-of-always-on-availability-groups-sql-server.md",
                            "[R] EXDOC: high-availability/disaster-recovery/disaster-recovery.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        return Stream.of(databases(backups, facts), domains(backups, facts), files(backups, facts))
                .flatMap(it -> it)
                .map(it -> finding(it, facts));
    }

    /// The databases that are nobody's copy, in lists of those in one instance.
    private static Stream<List<Component>> databases(Backups backups, Facts facts) {
        var sql = new SqlOwners(facts);
        return facts
                .components("sql-database")
                .filter(it -> !it.name().toLowerCase(Locale.ROOT).equals("tempdb"))
                .filter(it -> !sql.isReplicated(it))
                .filter(backups::areMissingFor)
                .filter(it -> !backups.isSettledFor(it))
                .collect(
                        Collectors.groupingBy(
                                it -> sql.ownerOf(it), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    /// The domain controllers of domains of which none is saved.
    private static Stream<List<Component>> domains(Backups backups, Facts facts) {
        Map<String, List<Component>> byDomain =
                facts.components("domain-controller")
                        .collect(
                                Collectors.groupingBy(
                                        it -> facts.text(it, "domain").orElse(""),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var others = facts.components("domain-controller").toList();
        return byDomain.values().stream()
                .filter(it -> it.stream().noneMatch(backups::isSettledFor))
                .filter(it -> it.stream().allMatch(one -> backups.of(one).isEmpty()))
                .filter(it ->
                        it.stream().anyMatch(one -> isDeclared(one, backups))
                                || (areNamed(byDomain.keySet()) && areSaved(others, backups)));
    }

    private static boolean areNamed(Set<String> domains) {
        return !domains.contains("");
    }

    private static Stream<List<Component>> files(Backups backups, Facts facts) {
        var servers = facts.components("file-server").toList();
        var unsaved =
                servers.stream()
                        .filter(it -> backups.of(it).isEmpty())
                        .filter(it -> !backups.isSettledFor(it));
        return unsaved.filter(it -> isDeclared(it, backups)).map(List::of);
    }

    private static boolean isDeclared(Element data, Backups backups) {
        return backups.said(data).filter("none"::equals).isPresent();
    }

    private static boolean areSaved(List<Component> some, Backups backups) {
        return some.stream().anyMatch(it -> !backups.of(it).isEmpty());
    }

    private static Finding finding(List<Component> data, Facts facts) {
        var ids = Words.ids(data);
        return Report.violation(INFO)
                .severity(areBestEffort(data, facts) ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        "No backup job covers "
                                + Words.some(ids, facts)
                                + place(data, facts)
                                + ": what is deleted, damaged or lost there cannot be brought"
                                + " back.")
                .about(ids)
                .shows(holders(data))
                .harms(Impact.of(ids, facts))
                .fix(
                        "Add "
                                + (ids.size() == 1 ? "it" : "them")
                                + " to the backup, by a policy that follows the data and not the"
                                + " server; for what needs none, say so in its backup property.")
                .finding();
    }

    private static boolean areBestEffort(List<Component> data, Facts facts) {
        return data.stream()
                .allMatch(it ->
                        facts.text(it, "criticality").filter("best-effort"::equals).isPresent());
    }

    private static List<Id> holders(List<Component> data) {
        return data.stream().flatMap(it -> Stream.ofNullable(it.in())).distinct().toList();
    }

    private static String place(List<Component> data, Facts facts) {
        var isDatabase = data.getFirst().kind().value().equals("sql-database");
        var holders = holders(data);
        return isDatabase && !holders.isEmpty() ? " on " + facts.names(holders) : "";
    }
}
