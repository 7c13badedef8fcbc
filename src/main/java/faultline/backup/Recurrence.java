package faultline.backup;

import faultline.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// When a job starts in a week, read from words such as "nightly 22:00", "Sunday 01:00", "weekdays
/// 20:30", "every 15 min" or "hourly". A time of day that is not said is midnight.
final class Recurrence {

    static final int WEEK = 7 * 1440;

    private static final Pattern TIME = Pattern.compile("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b");
    private static final Pattern EVERY =
            Pattern.compile("every\\s+(\\d+\\s*(?:s|min|m|h|d))[a-z]*");
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private Recurrence() {}

    /// The minutes of the week, from Monday midnight on; empty where the words say nothing.
    static List<Integer> of(String schedule) {
        var words = schedule.toLowerCase(Locale.ROOT);
        var every = EVERY.matcher(words);
        if (every.find()) {
            return Span.read(every.group(1)).map(Recurrence::every).orElse(List.of());
        }
        if (words.contains("hourly")) {
            return every(Duration.ofHours(1));
        }
        var times = times(words);
        var days = days(words);
        if (days.isEmpty()) {
            return List.of();
        }
        var starts = new TreeSet<Integer>();
        for (var day : days) {
            times.forEach(time -> starts.add(day * 1440 + time));
        }
        return List.copyOf(starts);
    }

    static List<Integer> every(Duration interval) {
        var step = Math.max(1, Math.toIntExact(Math.min(WEEK, interval.toMinutes())));
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < WEEK; at += step) {
            starts.add(at);
        }
        return starts;
    }

    private static List<Integer> times(String words) {
        var match = TIME.matcher(words);
        var times = new ArrayList<Integer>();
        while (match.find()) {
            times.add(Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2)));
        }
        return times.isEmpty() ? List.of(0) : times;
    }

    private static Set<Integer> days(String words) {
        var days = new TreeSet<Integer>();
        for (var day = 0; day < DAYS.size(); day++) {
            if (Pattern.compile("\\b" + DAYS.get(day)).matcher(words).find()) {
                days.add(day);
            }
        }
        if (words.contains("weekday")) {
            days.addAll(List.of(0, 1, 2, 3, 4));
        }
        if (words.contains("weekend")) {
            days.addAll(List.of(5, 6));
        }
        if (days.isEmpty() && words.contains("weekly")) {
            days.add(6);
        }
        var isDaily =
                days.isEmpty()
                        && (TIME.matcher(words).find()
                                || Pattern.compile("nightly|daily|(every|each) (night|day)")
                                        .matcher(words)
                                        .find());
        return isDaily ? Set.of(0, 1, 2, 3, 4, 5, 6) : days;
    }
}
