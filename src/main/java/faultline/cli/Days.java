package faultline.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Days as a call names them.
final class Days {

    private Days() {}

    /// The day that was named; null when none was.
    static @Nullable LocalDate read(@Nullable String word) {
        if (word == null) {
            return null;
        }
        if (word.equalsIgnoreCase("today")) {
            return today();
        }
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException _) {
            throw new WrongInput("--date " + word + ": use a day such as 2027-01-31, or today");
        }
    }

    /// The day on which acceptances are judged: the one that was named, else today.
    static LocalDate asOf(@Nullable LocalDate named) {
        return named == null ? today() : named;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }
}
