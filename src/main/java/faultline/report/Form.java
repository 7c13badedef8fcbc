package faultline.report;

import java.util.Locale;
import java.util.Optional;

/// A form that a report can have, by the ending of its file.
public enum Form {
    HTML,
    MD,
    PDF,
    DOCX,
    XLSX,
    CSV;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Form> of(String file) {
        for (var form : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith("." + form.ending())) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
