package faultline.sim;

import java.util.Locale;

/// Lengths of time in sentences.
public final class Times {

    private Times() {}

    /// A moment of a story as a clock shows it: "0:05", "3:40", "2:03:15".
    public static String clock(long millis) {
        var seconds = Math.floorDiv(millis, 1000L);
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    /// Milliseconds as a person says them: "32 s", "3 min 40 s", "2 h 4 min", "1.5 s".
    public static String span(long millis) {
        if (millis < 60_000) {
            return millis % 1000 == 0
                    ? millis / 1000 + " s"
                    : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        var seconds = Math.round(millis / 1000.0);
        if (seconds < 3600) {
            return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
        }
        var minutes = Math.round(seconds / 60.0);
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }
}
