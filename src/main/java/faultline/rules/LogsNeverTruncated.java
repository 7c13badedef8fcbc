package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Element;
import faultline.model.Group;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Replicated databases whose logs neither a backup nor circular logging takes away.
final class LogsNeverTruncated implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LOG-002",
                    "Replicated database with neither truncating backups nor CRCL",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: high-availability/disaster-recovery/disaster-recovery.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        var backups = Backups.in(facts);
        return Databases.alike(
                        exchange.databasesBut("recovery")
                                .filter(it -> it.members().size() > 1)
                                .filter(backups::areMissingFor),
                        exchange,
                        facts)
                .flatMap(it -> judgement(it, facts).stream());
    }

    private static Optional<Finding> judgement(List<Group> databases, Facts facts) {
        var off =
                databases.stream()
                        .filter(it -> Databases.isCircular(it, facts).equals(Optional.of(false)))
                        .toList();
        var unsaid =
                databases.stream().filter(it -> Databases.isCircular(it, facts).isEmpty()).toList();
        if (!off.isEmpty()) {
            return Optional.of(finding(off, facts));
        }
        return unsaid.isEmpty() ? Optional.empty() : Optional.of(question(unsaid, facts));
    }

    private static Finding finding(List<Group> databases, Facts facts) {
        var ids = Words.ids(databases);
        return Report.violation(INFO)
                .says(
                        "No backup of "
                                + facts.names(ids)
                                + " is drawn and circular logging is off, so nothing ever takes the"
                                + " logs away: "
                                + (ids.size() == 1 ? "the volume" : "the volumes")
                                + " of every copy will fill, and "
                                + (ids.size() == 1 ? "the database dismounts" : "they dismount")
                                + ".")
                .about(ids)
                .shows(databases.stream().flatMap(it -> it.members().stream()).toList())
                .harms(Impact.of(ids, facts))
                .fix(
                        "Switch circular logging on, if the copies replace the backup, or schedule"
                                + " an Exchange-aware VSS full backup.")
                .finding();
    }

    private static Finding question(Collection<? extends Element> databases, Facts facts) {
        var ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell what takes the logs of "
                                + facts.names(ids)
                                + " away, because no backup is drawn and "
                                + Words.unset(facts, Databases.CIRCULAR, databases)
                                + ".")
                .about(ids)
                .fix("Set circular logging, or draw the backup job.")
                .finding();
    }
}
