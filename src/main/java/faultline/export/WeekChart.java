package faultline.export;

import faultline.backup.BackupWeek;
import faultline.backup.JobPlan;
import faultline.backup.LogCurve;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A week of backups as a picture: a lane for each job with a bar for each run, and for each log
/// volume the room that is left.
public final class WeekChart {

    private static final double LEFT = 220;
    private static final double WIDTH = 1120;
    private static final double LANE = 34;
    private static final double CURVE = 120;
    private static final double TOP = 84;
    private static final int MINUTES = 7 * 1440;
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final BackupWeek week;
    private final Theme theme;
    private final Markup svg = new Markup();

    private WeekChart(BackupWeek week, Theme theme) {
        this.week = week;
        this.theme = theme;
    }

    /// The chart as one SVG file that needs nothing beside it.
    ///
    /// @param title of the document
    public static String write(BackupWeek week, Theme theme, String title) {
        return new WeekChart(week, theme).written(title);
    }

    private String written(String title) {
        var lanes = week.jobs().size() * LANE;
        var notes = Math.max(1, week.notes().size()) * 20.0;
        var height = TOP + lanes + week.curves().size() * CURVE + notes + 60;
        begin(title, height);
        grid(TOP, TOP + lanes + week.curves().size() * CURVE);
        var y = TOP;
        for (var job : week.jobs()) {
            lane(job, y);
            y += LANE;
        }
        for (var curve : week.curves()) {
            curve(curve, y);
            y += CURVE;
        }
        notes(y + 28);
        return svg.close("svg").line().toString();
    }

    private void begin(String title, double height) {
        var width = LEFT + WIDTH + 24;
        svg.open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + Markup.number(width) + " " + Markup.number(height))
                .with("role", "img")
                .with("font-family", Lettering.FAMILY)
                .inside()
                .line();
        svg.open("title").inside().say("Backups over a week: " + title).close("title").line();
        box(0, 0, width, height, Tone.CANVAS);
        text(24, 34, 18, Tone.TEXT, "Backups over a week: " + title);
        box(24, 48, 12, 12, Tone.GROUP_6);
        text(42, 58, 11, Tone.MUTED, "cuts the SQL log");
        box(140, 48, 12, 12, Tone.GROUP_4);
        text(158, 58, 11, Tone.MUTED, "does not");
    }

    private void grid(double top, double bottom) {
        for (var day = 0; day <= 7; day++) {
            var x = LEFT + day * WIDTH / 7;
            line(x, top - 20, x, bottom, Tone.RULE, 1);
            if (day < 7) {
                text(x + 6, top - 8, 12, Tone.MUTED, DAYS.get(day));
            }
        }
    }

    private void lane(JobPlan job, double y) {
        text(24, y + 15, 13, Tone.TEXT, shortened(job.job().name()));
        text(24, y + 28, 10, Tone.MUTED, job.kind().label());
        var tone = job.kind().truncatesSqlLog() ? Tone.GROUP_6 : Tone.GROUP_4;
        var isDense = job.starts().size() > 200;
        if (isDense) {
            box(LEFT, y + 12, WIDTH, 8, tone);
            text(LEFT + 6, y + 30, 10, Tone.MUTED, job.starts().size() + " runs a week");
            return;
        }
        for (var start : job.starts()) {
            box(x(start), y + 8, Math.max(2, x(start + job.runtime()) - x(start)), 16, tone);
        }
    }

    private void curve(LogCurve curve, double y) {
        var most = curve.points().stream().mapToDouble(LogCurve.Point::freeGB).max().orElse(1);
        var base = y + CURVE - 16;
        text(24, y + 30, 13, Tone.TEXT, shortened(curve.volume().name()));
        text(24, y + 46, 10, Tone.MUTED, "room left, " + number(most) + " GB at first");
        var full = curve.fullAfter();
        text(
                24,
                y + 62,
                11,
                full.isPresent() ? Tone.CRITICAL : Tone.GOOD,
                full.isPresent()
                        ? "full after " + number(full.getAsDouble()) + " h"
                        : "never full");
        line(LEFT, base, LEFT + WIDTH, base, Tone.RULE, 1);
        var path =
                curve.points().stream()
                        .map(it ->
                                Markup.number(x(it.minute()))
                                        + ","
                                        + Markup.number(base - it.freeGB() / most * (CURVE - 36)))
                        .collect(Collectors.joining(" "));
        svg.open("polyline")
                .with("points", path)
                .with("fill", "none")
                .with("stroke", theme.hex(full.isPresent() ? Tone.CRITICAL : Tone.GROUP_4))
                .with("stroke-width", 2)
                .empty();
    }

    private void notes(double y) {
        if (week.notes().isEmpty()) {
            text(24, y, 13, Tone.MUTED, "Nothing is wrong with the schedule.");
        }
        var line = y;
        for (var note : week.notes()) {
            text(24, line, 13, Tone.TEXT, note.what());
            line += 20;
        }
    }

    private static double x(double minute) {
        return LEFT + Math.min(MINUTES, minute) / MINUTES * WIDTH;
    }

    private void box(double x, double y, double width, double height, Tone tone) {
        svg.open("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("fill", theme.hex(tone))
                .empty();
    }

    private void line(double x1, double y1, double x2, double y2, Tone tone, double width) {
        svg.open("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("stroke", theme.hex(tone))
                .with("stroke-width", width)
                .empty();
    }

    private void text(double x, double y, double size, Tone tone, String words) {
        svg.open("text")
                .with("x", x)
                .with("y", y)
                .with("font-size", size)
                .with("fill", theme.hex(tone))
                .inside()
                .say(words)
                .close("text")
                .line();
    }

    private static String shortened(String name) {
        return name.length() > 26 ? name.substring(0, 25) + "…" : name;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
