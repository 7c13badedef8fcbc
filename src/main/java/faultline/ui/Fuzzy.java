package faultline.ui;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a name answers to what somebody typed in a hurry: the letters in their order, each word
/// from the beginning of a word of the name on, or anywhere in one piece.
final class Fuzzy {

    private static final int BEGINNING = 8;
    private static final int FOLLOWING = 8;
    private static final int LETTER = 1;
    private static final int PIECE = 30;
    private static final int FIRST = 20;
    private static final int NONE = Integer.MIN_VALUE / 2;

    private Fuzzy() {}

    /// The higher, the better; empty when the name does not answer to it.
    static OptionalInt score(String typed, String name) {
        var wanted = typed.toLowerCase(Locale.ROOT).strip();
        var given = name.toLowerCase(Locale.ROOT);
        var score = -given.length() / 24;
        if (wanted.isEmpty()) {
            return OptionalInt.of(score);
        }
        var piece = given.indexOf(wanted);
        if (piece >= 0) {
            score += PIECE + (piece == 0 ? FIRST : 0) + (isBeginning(given, piece) ? BEGINNING : 0);
        }
        for (var word : wanted.split("\\s+", -1)) {
            var best = best(word, given);
            if (best < 0) {
                return OptionalInt.empty();
            }
            score += best;
        }
        return OptionalInt.of(score);
    }

    private static int best(String word, String name) {
        var best = name.contains(word) ? word.length() * (LETTER + FOLLOWING) : NONE;
        for (var at = name.indexOf(word.charAt(0));
                at >= 0;
                at = name.indexOf(word.charAt(0), at + 1)) {
            if (isBeginning(name, at)) {
                best = Math.max(best, BEGINNING + rest(word, 1, name, at));
            }
        }
        return best;
    }

    /// What the letters from that one on are worth, after one that stands there.
    private static int rest(String word, int letter, String name, int before) {
        if (letter == word.length()) {
            return 0;
        }
        var wanted = word.charAt(letter);
        var best = NONE;
        if (before + 1 < name.length() && name.charAt(before + 1) == wanted) {
            best = LETTER + FOLLOWING + rest(word, letter + 1, name, before + 1);
        }
        for (var at = name.indexOf(wanted, before + 1);
                at >= 0;
                at = name.indexOf(wanted, at + 1)) {
            if (isBeginning(name, at)) {
                return Math.max(best, BEGINNING + rest(word, letter + 1, name, at));
            }
        }
        return best;
    }

    private static boolean isBeginning(String name, int at) {
        return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
    }
}
