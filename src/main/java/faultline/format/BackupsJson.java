package faultline.format;

import faultline.backup.BackupWeek;
import faultline.backup.JobPlan;
import faultline.backup.LogCurve;
import faultline.backup.Note;
import faultline.model.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The backups of one document over a week as JSON that other programs read: `faultline-backups`
/// 1.0. Minutes count from Monday midnight.
public final class BackupsJson {

    private static final String INDENT = "    ";

    private BackupsJson() {}

    /// Writes the week.
    ///
    /// @param document how the caller named the document
    public static String write(String document, BackupWeek week) {
        return ObjectText.onLines("  ")
                        .text("format", "faultline-backups")
                        .text("formatVersion", "1.0")
                        .text("document", document)
                        .json("jobs", lines(week.jobs().stream().map(BackupsJson::job).toList()))
                        .json(
                                "logVolumes",
                                lines(week.curves().stream().map(BackupsJson::curve).toList()))
                        .json("notes", lines(week.notes().stream().map(BackupsJson::note).toList()))
                        .closed()
                + "\n";
    }

    private static String lines(List<String> items) {
        return JsonText.lines(items, INDENT);
    }

    private static String job(JobPlan it) {
        return ObjectText.onOneLine()
                .text("id", it.job().id().value())
                .text("kind", it.kind().label())
                .json("starts", JsonText.list(it.starts().stream().map(String::valueOf).toList()))
                .json("runtimeMinutes", String.valueOf(it.runtime()))
                .json("covers", ids(it.covers()))
                .json("truncatesSqlLog", String.valueOf(it.kind().truncatesSqlLog()))
                .json("resetsDifferentialBase", String.valueOf(it.kind().resetsDifferentialBase()))
                .json("truncatesExchangeLogs", String.valueOf(it.kind().truncatesExchangeLogs()))
                .closed();
    }

    private static String curve(LogCurve it) {
        var full = it.fullAfter();
        return ObjectText.onOneLine()
                .text("volume", it.volume().id().value())
                .json("databases", ids(it.databases()))
                .json("hoursToFull", full.isPresent() ? number(full.getAsDouble()) : "null")
                .closed();
    }

    private static String note(Note it) {
        return ObjectText.onOneLine()
                .text("sort", it.sort())
                .json("about", ids(it.about()))
                .text("what", it.what())
                .text("rule", it.rule())
                .closed();
    }

    private static String number(double value) {
        return JsonText.number(
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private static String ids(List<Id> ids) {
        return JsonText.list(ids.stream().map(id -> JsonText.quoted(id.value())).toList());
    }
}
