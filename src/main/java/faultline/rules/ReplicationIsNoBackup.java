package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Data with copies that all follow at once, and nothing from which an earlier state could come
/// back.
final class ReplicationIsNoBackup implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-014",
                    "Replication is the only protection",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "DAG, availability group, database mirroring",
                    List.of(
                            "[R] SQLDOC: distributed-availability-groups.md",
                            "[R] SQLDOC: about-log-shipping-sql-server.md",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md"));

    private static final String ITEM_RECOVERY = "singleItemRecovery";
    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        return Stream.concat(mailboxes(backups, facts), databases(backups, facts));
    }

    /// Exchange databases with copies enough to do without a backup, if only one lagged behind.
    private static Stream<Finding> mailboxes(Backups backups, Facts facts) {
        var exchange = new Exchange(facts);
        return Databases.alike(
                        exchange.databasesBut("recovery", "test")
                                .filter(it -> exchange.readyCopies(it).size() >= ENOUGH)
                                .filter(it -> exchange.laggedCopies(it).isEmpty())
                                .filter(backups::areMissingFor)
                                .filter(it -> !facts.flag(it, ITEM_RECOVERY).orElse(false)),
                        exchange,
                        facts)
                .map(it -> judgement(it, facts));
    }

    private static Finding judgement(List<Group> databases, Facts facts) {
        var certain =
                databases.stream().filter(it -> facts.flag(it, ITEM_RECOVERY).isPresent()).toList();
        return certain.isEmpty()
                ? question(databases, facts)
                : finding(certain, members(certain), facts);
    }

    private static List<Id> members(List<Group> databases) {
        return databases.stream().flatMap(it -> it.members().stream()).toList();
    }

    private static Stream<Finding> databases(Backups backups, Facts facts) {
        var sql = new SqlOwners(facts);
        return facts
                .components("sql-database")
                .filter(it -> sql.copiedBy(it).isPresent())
                .filter(it -> !sql.isShipped(it))
                .filter(backups::areMissingFor)
                .collect(
                        Collectors.groupingBy(
                                it -> sql.copiedBy(it).orElseThrow(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> finding(entry.getValue(), List.of(entry.getKey().id()), facts));
    }

    private static Finding finding(List<? extends Element> data, List<Id> copies, Facts facts) {
        var ids = Words.ids(data);
        return Report.violation(INFO)
                .says(
                        Words.some(ids, facts)
                                + (ids.size() == 1 ? " is" : " are")
                                + " replicated and not backed up, and no copy lags behind: what"
                                + " somebody deletes or damages is deleted or damaged in every copy"
                                + " at once.")
                .about(ids)
                .shows(copies)
                .harms(Impact.of(ids, facts))
                .fix("Add a backup, or a copy that follows with a delay of some days.")
                .finding();
    }

    private static Finding question(List<Group> databases, Facts facts) {
        var ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether anything brings deleted mail in "
                                + Words.some(ids, facts)
                                + " back: there is no backup and no lagged copy, and "
                                + Words.unset(facts, ITEM_RECOVERY, databases)
                                + ".")
                .about(ids)
                .fix("Say whether single item recovery is on, or add a lagged copy.")
                .finding();
    }
}
