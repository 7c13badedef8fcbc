package faultline.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// The short name by which a document refers to a component, link, group or service.
///
/// Letters, digits and `. _ : @ -`, at most 200 characters, unique within one document.
public record Id(String value) implements Comparable<Id> {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._:@-]{1,200}");

    public Id {
        if (!ALLOWED.matcher(value).matches()) {
            throw new MalformedTopologyException(
                    "'"
                            + value
                            + "' is no id: use letters, digits and . _ : @ - (at most 200 of them)");
        }
    }

    /// The id nearest to a name that a person typed: "EXCH 01" becomes `exch-01`.
    public static Id near(String name) {
        var slug =
                name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}._:@-]+", "-")
                        .replaceAll("(^-+)|(-+$)", "");
        var usable = slug.isEmpty() ? "item" : slug;
        return new Id(usable.length() <= 200 ? usable : usable.substring(0, 200));
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
