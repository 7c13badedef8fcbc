package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// Two tools that each take log backups of one database, so that neither has the whole chain.
final class TwoLogBackupOwners implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-LS-003",
                    "Two owners of log backups for one database",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "SQL Server, all versions; databases in the full or bulk-logged recovery model",
                    List.of(
                            "[R] SQLDOC: transaction-log-backups-sql-server.md",
                            "[Rx] dbi-services, log truncation by an image product",
                            "[Rx] theserogroup"));

    private static final String NATIVE = "native ";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        var copies = new DatabaseCopies(facts);
        Map<List<Id>, List<Component>> byOwners = new LinkedHashMap<>();
        facts.components("sql-database")
                .filter(it -> !SqlServer.isSystem(it))
                .filter(it -> facts.text(it, "recoveryModel").filter("simple"::equals).isEmpty())
                .forEach(it -> {
                    var owners = owners(it, backups, copies, facts);
                    if (owners.size() > 1) {
                        byOwners.computeIfAbsent(owners, _ -> new ArrayList<>()).add(it);
                    }
                });
        return byOwners.entrySet().stream()
                .map(entry -> finding(entry.getValue(), entry.getKey(), copies, facts));
    }

    /// One job for each tool that takes log backups of it, and the target of its log shipping if no
    /// other native job does that work.
    private static List<Id> owners(
            Component database, Backups backups, DatabaseCopies copies, Facts facts) {
        var jobs = backups.of(database).stream().filter(BackupJob::isLog).toList();
        var byTool = new TreeMap<String, Id>();
        var inGroup = !copies.groupsOf(database).isEmpty();
        for (var log : jobs) {
            var job = log.component();
            var tool = inGroup && job.in() == null ? "" : where(job, facts);
            byTool.merge(
                    log.isImage() ? "image " + job.id().value() : tool,
                    job.id(),
                    BinaryOperator.minBy(Comparator.naturalOrder()));
        }
        if (byTool.keySet().stream().anyMatch(it -> it.startsWith(NATIVE))) {
            byTool.remove("");
        }
        if (jobs.stream().allMatch(BackupJob::isImage)) {
            copies.shippedTo(database).ifPresent(it -> byTool.put("shipping", it.id()));
        }
        return byTool.values().stream().sorted().toList();
    }

    /// What tells one tool from another one: the server that runs it, else where it saves to;
    /// nothing where neither is drawn.
    private static String where(Component job, Facts facts) {
        var container = job.in();
        var targets =
                facts.storageOf(job.id()).stream().map(it -> it.id().value()).sorted().toList();
        return container != null
                ? NATIVE + container.value()
                : targets.isEmpty() ? "" : NATIVE + targets;
    }

    private static Finding finding(
            List<Component> databases, List<Id> owners, DatabaseCopies copies, Facts facts) {
        var ids = Words.ids(databases);
        var shipped = databases.stream().flatMap(it -> copies.shippedTo(it).stream()).toList();
        return Report.violation(INFO)
                .says(
                        Words.count(owners.size(), "owner")
                                + " take log backups of "
                                + Words.some(ids, facts)
                                + ": "
                                + Words.list(
                                        owners.stream()
                                                .map(it -> called(it, shipped, facts))
                                                .toList())
                                + ". There is one log chain, and each of them keeps only a part of"
                                + " it.")
                .about(ids)
                .about(owners)
                .harms(Impact.of(ids, facts))
                .fix(
                        "Let one of them take the log backups; make those of the others copy-only"
                                + " or switch them off.")
                .finding();
    }

    private static String called(Id owner, List<Component> shipped, Facts facts) {
        return shipped.stream().anyMatch(it -> it.id().equals(owner))
                ? "log shipping to " + facts.name(facts.serverOf(owner))
                : "job " + facts.name(owner);
    }
}
