package faultline.format;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Which of several words somebody may have meant.
final class Likeness {

    private Likeness() {}

    /// The most similar word, if it differs in a letter or two, or in case and hyphens alone.
    static Optional<String> close(String written, Stream<String> words) {
        var plain = plain(written);
        return words.filter(word -> distance(plain, plain(word)) <= allowed(plain))
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))));
    }

    /// A clause that names the most similar word, else those with a part in common; or nothing.
    static String hint(String written, Stream<String> words) {
        var all = words.toList();
        var close = close(written, all.stream());
        if (close.isPresent()) {
            return "; did you mean " + close.get();
        }
        var parts = List.of(written.toLowerCase(Locale.ROOT).split("-"));
        var sameStart = all.stream().filter(word -> word.startsWith(parts.getFirst() + "-"));
        var samePart =
                all.stream().filter(word -> Stream.of(word.split("-")).anyMatch(parts::contains));
        var related = Stream.concat(sameStart, samePart).distinct();
        var listed = String.join(", ", related.limit(3).toList());
        return listed.isEmpty() ? "" : "; there are " + listed;
    }

    private static int allowed(String written) {
        return written.length() < 4 ? 1 : 2;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var best = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
                best = Math.min(best, rows[i - 1][j - 1] + same);
                var isSwapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                rows[i][j] = isSwapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
            }
        }
        return rows[one.length()][other.length()];
    }
}
