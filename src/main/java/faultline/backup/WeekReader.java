package faultline.backup;

import faultline.analysis.Facts;
import faultline.analysis.InService;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Topology;
import faultline.rules.BackupJob;
import faultline.rules.Backups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the backups of a drawing, and works out what follows from them.
public final class WeekReader {

    private static final Duration USUAL_RUNTIME = Duration.ofMinutes(30);

    private final Facts facts;
    private final Backups backups;

    private WeekReader(Topology topology, Catalog catalog) {
        facts = new Facts(InService.of(topology), topology, catalog);
        backups = Backups.in(facts);
    }

    /// The week of a topology, with what works today.
    public static BackupWeek read(Topology topology, Catalog catalog) {
        return new WeekReader(topology, catalog).read();
    }

    private BackupWeek read() {
        var jobs = jobs();
        var curves =
                facts.components("volume")
                        .flatMap(volume ->
                                new LogVolume(volume, backups, facts, jobs).curve().stream())
                        .toList();
        return new BackupWeek(jobs, curves, new ScheduleLint(facts, databases(), jobs).notes());
    }

    /// The databases that somebody would miss: of SQL Server but its own, and of Exchange.
    private List<Element> databases() {
        return Stream.concat(
                        facts.components("sql-database").map(Element.class::cast),
                        facts.groups("exchange-database").map(Element.class::cast))
                .toList();
    }

    private List<JobPlan> jobs() {
        Map<Component, List<Id>> covers = new LinkedHashMap<>();
        facts.components("backup-job").forEach(job -> covers.put(job, new ArrayList<>()));
        for (var database : databases()) {
            for (var job : backups.of(database)) {
                var covered = covers.get(job.component());
                if (covered != null) {
                    covered.add(database.id());
                }
            }
        }
        var plans = new ArrayList<JobPlan>();
        covers.forEach((job, covered) -> plans.add(plan(job, covered)));
        return plans;
    }

    private JobPlan plan(Component job, List<Id> covered) {
        var starts =
                facts.span(job, "every")
                        .map(Recurrence::every)
                        .orElseGet(() -> Recurrence.of(facts.text(job, "schedule").orElse("")));
        var kind = kind(new BackupJob(job, facts));
        var usual = kind.truncatesSqlLog() ? Duration.ofMinutes(1) : USUAL_RUNTIME;
        var runtime = facts.span(job, "runtime").orElse(usual);
        return new JobPlan(job, kind, starts, Math.toIntExact(runtime.toMinutes()), covered);
    }

    /// What an unspecified backup is taken for: the one that does least.
    private BackupKind kind(BackupJob job) {
        var isCopy = facts.flag(job.component(), "copyOnly").orElse(false);
        var savesLogs = facts.flag(job.component(), "truncatesLog").orElse(false);
        return switch (job.method().orElse("")) {
            case "native" -> nativeKind(job, isCopy);
            case "vss-copy" -> BackupKind.VSS_COPY;
            case "vss-full" -> vssKind(job, isCopy);
            case "image" -> {
                var isAware = job.isAware().orElse(false);
                yield savesLogs
                        ? BackupKind.IMAGE_WITH_LOGS
                        : isAware ? vssKind(job, isCopy) : BackupKind.CRASH_CONSISTENT;
            }
            default -> job.isLog() ? BackupKind.NATIVE_LOG : BackupKind.CRASH_CONSISTENT;
        };
    }

    private static BackupKind nativeKind(BackupJob job, boolean isCopy) {
        if (job.isLog() || job.isLogType()) {
            return isCopy ? BackupKind.NATIVE_LOG_COPY_ONLY : BackupKind.NATIVE_LOG;
        }
        if (job.isDifferential()) {
            return BackupKind.NATIVE_DIFFERENTIAL;
        }
        return isCopy ? BackupKind.NATIVE_FULL_COPY_ONLY : BackupKind.NATIVE_FULL;
    }

    private static BackupKind vssKind(BackupJob job, boolean isCopy) {
        if (isCopy) {
            return BackupKind.VSS_COPY;
        }
        return job.isIncremental() ? BackupKind.VSS_INCREMENTAL : BackupKind.VSS_FULL;
    }
}
