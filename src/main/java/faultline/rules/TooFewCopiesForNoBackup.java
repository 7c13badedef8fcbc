package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// Databases without a backup that have too few copies to do without one.
final class TooFewCopiesForNoBackup implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LOG-003",
                    "No backups with fewer than three HA copies",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: high-availability/disaster-recovery/disaster-recovery.md"));

    private static final int ENOUGH = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        var backups = Backups.in(facts);
        var few =
                exchange.databasesBut("recovery", "test")
                        .filter(it -> exchange.readyCopies(it).size() < ENOUGH)
                        .filter(it -> !backups.isSettledFor(it))
                        .toList();
        var missing = few.stream().filter(backups::areMissingFor);
        var open =
                few.stream()
                        .filter(it -> it.members().size() > 1)
                        .filter(it -> !backups.areDrawn() && backups.said(it).isEmpty())
                        .filter(it -> backups.of(it).isEmpty())
                        .filter(it -> Databases.isCircular(it, facts).orElse(false));
        return Stream.concat(
                Databases.alike(missing, exchange, facts).map(it -> finding(it, exchange, facts)),
                Databases.alike(open, exchange, facts).map(it -> question(it, exchange, facts)));
    }

    private static String ready(List<Group> databases, Exchange exchange) {
        var count = exchange.readyCopies(databases.getFirst()).size();
        return (databases.size() == 1 ? "has " : "have each ")
                + (count == 0 ? "no copy" : count == 1 ? "one copy" : "two copies")
                + " that can take over";
    }

    private static Finding finding(List<Group> databases, Exchange exchange, Facts facts) {
        var ids = Words.ids(databases);
        return Report.violation(INFO)
                .says(
                        "No backup saves "
                                + facts.names(ids)
                                + ", which "
                                + ready(databases, exchange)
                                + ". Microsoft recommends at least three before copies replace the"
                                + " backup.")
                .about(ids)
                .shows(databases.stream().flatMap(it -> it.members().stream()).toList())
                .harms(Impact.of(ids, facts))
                .fix("Back them up with an Exchange-aware product, or add copies up to three.")
                .finding();
    }

    private static Finding question(List<Group> databases, Exchange exchange, Facts facts) {
        var ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + facts.names(ids)
                                + " may do without a backup: circular logging is on as if copies"
                                + " replaced it, "
                                + (ids.size() == 1 ? "it " : "they ")
                                + ready(databases, exchange)
                                + ", and "
                                + Words.unset(facts, "backup", databases)
                                + ".")
                .about(ids)
                .shows(databases.stream().flatMap(it -> it.members().stream()).toList())
                .fix("Draw the backup job, or say that there is none.")
                .finding();
    }
}
