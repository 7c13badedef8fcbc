package faultline.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The days and the time of day at which a job starts, read from words such as "nightly 22:00".
///
/// @param days what stands beside the time, in small letters
/// @param minute minutes since midnight
record Timetable(String days, int minute) {

    private static final Pattern TIME = Pattern.compile("\\b([01]?\\d|2[0-3]):([0-5]\\d)\\b");
    private static final Set<String> DAILY =
            Set.of("", "nightly", "daily", "every night", "every day", "each night", "each day");

    /// Empty where no time of day is named, or several are.
    static Optional<Timetable> read(String words) {
        var time = TIME.matcher(words);
        if (!time.find()) {
            return Optional.empty();
        }
        var minute = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        var days = words.substring(0, time.start()) + " " + words.substring(time.end());
        return time.find()
                ? Optional.empty()
                : Optional.of(
                        new Timetable(
                                days.toLowerCase(Locale.ROOT)
                                        .replaceAll("\\bat\\b|,", " ")
                                        .replaceAll("\\s+", " ")
                                        .strip(),
                                minute));
    }

    /// Whether each time that the other job has run this one runs later on the same day.
    boolean alwaysFollows(Timetable other) {
        return (days.equals(other.days) || DAILY.contains(days)) && minute > other.minute;
    }
}
