package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A volume on which logs pile up faster than anybody notices.
final class VolumeFillsUp implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STO-006",
                    "Volume will fill before anybody reacts",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server, Exchange and any other service that writes logs",
                    List.of(
                            "[R] SQLDOC:"
                                    + " troubleshoot-a-full-transaction-log-sql-server-error-9002.md",
                            "[R] EXDOC: plan-and-deploy/deployment-ref/storage-configuration.md",
                            "founding text"));

    private static final Duration REACTION = Duration.ofDays(3);
    private static final Set<String> LOGS = Set.of("log", "data-and-log");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var backups = Backups.in(facts);
        return facts.components("volume").flatMap(it -> check(it, backups, facts));
    }

    private static Stream<Finding> check(Component volume, Backups backups, Facts facts) {
        var free = facts.amount(volume, "freeGB");
        var growth = facts.amount(volume, "growthGBPerDay");
        if (growth.isEmpty() || growth.get() <= 0) {
            return Stream.empty();
        }
        if (free.isEmpty()) {
            return Stream.of(question(volume, facts));
        }
        var untilFull = Duration.ofSeconds(Math.round(free.get() / growth.get() * 86_400));
        var logs = LogWriters.on(volume, backups, facts);
        if (!logs.isEmpty() && logs.areAllKeptShort()) {
            return Stream.empty();
        }
        var interval = logs.truncationInterval();
        var needed = interval.map(it -> it.multipliedBy(2)).orElse(REACTION);
        return logs.isTruncatedAtUnknownTimes() || untilFull.compareTo(needed) >= 0
                ? Stream.empty()
                : Stream.of(finding(volume, logs, untilFull, facts));
    }

    private static Finding finding(
            Component volume, LogWriters logs, Duration untilFull, Facts facts) {
        var interval = logs.truncationInterval();
        var isTooLate = interval.filter(it -> untilFull.compareTo(it) < 0).isPresent();
        var impact = Impact.of(List.of(volume.id()), facts);
        return Report.violation(INFO)
                .severity(isTooLate ? Severity.CRITICAL : Severity.HIGH)
                .says(
                        String.format(
                                Locale.ROOT,
                                "%s has %.0f GB free and grows by %.1f GB a day: it is full in %s.",
                                volume.name(),
                                facts.amount(volume, "freeGB").orElse(0.0),
                                facts.amount(volume, "growthGBPerDay").orElse(0.0),
                                Words.about(untilFull)))
                .says(reason(logs, facts))
                .about(volume.id())
                .shows(Words.ids(logs.databases()))
                .harms(impact)
                .fix(
                        isLog(volume, facts) || !logs.isEmpty()
                                ? "Back the logs up, which is what truncates them, more often;"
                                        + " enlarge the volume; and let an alarm sound at 70 and"
                                        + " 85 %."
                                : "Enlarge the volume, and let an alarm sound at 70 and 85 %.")
                .finding();
    }

    private static String reason(LogWriters logs, Facts facts) {
        var interval = logs.truncationInterval();
        if (interval.isPresent()) {
            return "The logs are truncated every "
                    + Words.about(interval.get()).replace("about ", "")
                    + ": one backup that fails is enough.";
        }
        var names = facts.names(Words.ids(logs.untruncated()));
        return logs.untruncated().isEmpty()
                ? ""
                : "No backup truncates the logs of " + names + ", however green the others are.";
    }

    private static boolean isLog(Element volume, Facts facts) {
        return facts.text(volume, "purpose").filter(LOGS::contains).isPresent();
    }

    private static Finding question(Component volume, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell when "
                                + volume.name()
                                + " is full, because "
                                + Words.unset(facts, "freeGB", List.of(volume))
                                + ".")
                .about(volume.id())
                .fix("Set the free space of the volume.")
                .finding();
    }
}
