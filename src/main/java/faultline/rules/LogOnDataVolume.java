package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// SQL Server databases whose data and log files lie on one volume.
final class LogOnDataVolume implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-STO-001",
                    "Data and log files on one volume",
                    Severity.LOW,
                    List.of(Concern.PERFORMANCE, Concern.DATA),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC:"
                                    + " policy-based-management/place-data-and-log-files-on-separate-drives.md",
                            "founding text"));

    /// A database up to this size weighs little.
    private static final double SMALL_GB = 1;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var sql = new SqlServer(facts);
        Map<Component, List<Component>> byVolume = new LinkedHashMap<>();
        facts.components("sql-database")
                .filter(it -> !SqlServer.isSystem(it))
                .forEach(it ->
                        volumes(it, facts)
                                .forEach(volume ->
                                        byVolume.computeIfAbsent(volume, _ -> new ArrayList<>())
                                                .add(it)));
        return byVolume.entrySet().stream()
                .flatMap(entry -> check(entry.getKey(), entry.getValue(), sql, facts));
    }

    /// The volumes that its files lie on, its own or those of its instance.
    private static List<Component> volumes(Component database, Facts facts) {
        return storage(database, facts).stream()
                .filter(it -> it.kind().value().equals("volume"))
                .toList();
    }

    private static List<Component> storage(Component database, Facts facts) {
        var own = facts.hosting().storageOf(database.id());
        var instance = database.in();
        return own.isEmpty() && instance != null ? facts.hosting().storageOf(instance) : own;
    }

    private static Stream<Finding> check(
            Component volume, List<Component> databases, SqlServer sql, Facts facts) {
        var purpose = facts.text(volume, "purpose");
        var alone = databases.stream().filter(it -> storage(it, facts).size() == 1).toList();
        if (purpose.filter("data-and-log"::equals).isPresent()) {
            return Stream.of(finding(volume, databases, false, sql, facts));
        }
        if (alone.isEmpty()) {
            return Stream.empty();
        }
        if (purpose.filter("os"::equals).isPresent()) {
            return Stream.of(finding(volume, alone, true, sql, facts));
        }
        return purpose.isEmpty() ? Stream.of(question(volume, alone, facts)) : Stream.empty();
    }

    private static Finding finding(
            Component volume,
            List<Component> databases,
            boolean isSystem,
            SqlServer sql,
            Facts facts) {
        var names = Words.some(Words.ids(databases), facts);
        var isMinor = databases.stream().allMatch(it -> isMinor(it, sql, facts));
        var isFast =
                StorageStrength.arrayOf(volume, facts)
                        .flatMap(it -> facts.flag(it, "allFlash"))
                        .orElse(false);
        return Report.violation(INFO)
                .severity(severity(isSystem, isMinor || isFast))
                .says(
                        "Data and log of "
                                + names
                                + " lie on one volume, "
                                + volume.name()
                                + (isSystem ? ", which also holds the operating system" : "")
                                + ": when it is full, both stop.")
                .says(isMinor || isFast ? "That weighs little here." : "")
                .about(Words.ids(databases))
                .about(volume.id())
                .fix(
                        "Put the log on a volume of its own; if one is to survive the loss of the"
                                + " other, on another datastore as well.")
                .finding();
    }

    private static Severity severity(boolean isSystem, boolean isLittle) {
        return isLittle ? Severity.INFO : isSystem ? Severity.MEDIUM : Severity.LOW;
    }

    /// Small, best effort, or on Express edition.
    private static boolean isMinor(Component database, SqlServer sql, Facts facts) {
        return facts.amount(database, "sizeGB").filter(it -> it <= SMALL_GB).isPresent()
                || facts.text(database, "criticality").filter("best-effort"::equals).isPresent()
                || sql.instanceOf(database.id())
                        .flatMap(it -> facts.text(it, "edition"))
                        .filter("express"::equals)
                        .isPresent();
    }

    private static Finding question(Component volume, List<Component> databases, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether data and log of "
                                + Words.some(Words.ids(databases), facts)
                                + " lie on one volume, because "
                                + Words.unset(facts, "purpose", List.of(volume))
                                + ".")
                .about(volume.id())
                .shows(Words.ids(databases))
                .fix("Set what " + volume.name() + " holds, and draw the volume of the log.")
                .finding();
    }
}
