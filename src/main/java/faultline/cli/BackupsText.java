package faultline.cli;

import faultline.backup.BackupWeek;
import faultline.backup.JobPlan;
import faultline.backup.LogCurve;
import java.io.PrintStream;
import java.util.Locale;

/// Writes a week of backups for people.
record BackupsText(PrintStream out) {

    void print(BackupWeek week) {
        out.println(
                "Jobs                          what it is                 a week  saves  SQL log "
                        + " base   Exchange logs");
        week.jobs().forEach(it -> out.println(line(it)));
        if (!week.curves().isEmpty()) {
            out.println();
            out.println("Log volumes");
        }
        week.curves().forEach(it -> out.println("  " + line(it)));
        out.println();
        out.println("Schedule");
        if (week.notes().isEmpty()) {
            out.println("  nothing is wrong with it");
        }
        week.notes()
                .forEach(it ->
                        out.println(
                                "  "
                                        + Console.plain(it.what())
                                        + (it.rule().isEmpty() ? "" : " [" + it.rule() + "]")));
    }

    private static String line(JobPlan it) {
        var name = Console.plain(it.job().name());
        return String.format(
                Locale.ROOT,
                "%-28s  %-25s  %6d  %5d  %-7s  %-5s  %s",
                name,
                it.kind().label(),
                it.starts().size(),
                it.covers().size(),
                it.kind().truncatesSqlLog() ? "cuts" : "-",
                it.kind().resetsDifferentialBase() ? "sets" : "-",
                it.kind().truncatesExchangeLogs() ? "drops" : "-");
    }

    private static String line(LogCurve it) {
        var full = it.fullAfter();
        return Console.plain(it.volume().name())
                + (full.isPresent()
                        ? String.format(Locale.ROOT, ": full after %.1f h", full.getAsDouble())
                        : ": never full");
    }
}
