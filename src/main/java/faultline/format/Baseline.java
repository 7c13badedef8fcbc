package faultline.format;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.model.Extras;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The findings that somebody decided to live with for now: a file with one of them a line, in
/// order, so that merges are easy.
///
/// A pipeline that compares with it fails for new findings only, and for those that became worse.
public record Baseline(SortedSet<Entry> entries) {

    private static final String FORMAT = "faultline-baseline";

    /// One finding of one document.
    ///
    /// @param document how the caller named it; null in files that did not say yet, where it counts
    ///   for any
    /// @param severity how severe it was; null in files that did not say yet, where it covers any
    public record Entry(@Nullable String document, String fingerprint, @Nullable Severity severity)
            implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparing((Entry it) -> it.document == null ? "" : it.document)
                        .thenComparing(Entry::fingerprint)
                        .thenComparing(
                                it -> it.severity,
                                Comparator.nullsFirst(Comparator.naturalOrder()));

        /// A finding as it is now.
        public static Entry of(String document, Finding finding) {
            return new Entry(named(document), finding.fingerprint(), finding.severity());
        }

        private boolean covers(Finding finding) {
            return fingerprint.equals(finding.fingerprint())
                    && (severity == null || severity.atLeast(finding.severity()));
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    public Baseline {
        entries = Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    }

    public static Baseline of(Collection<Entry> entries) {
        return new Baseline(new TreeSet<>(entries));
    }

    /// The part that counts for one document.
    ///
    /// That is what was noted under its name; else what was noted under the same path with more or
    /// fewer folders before it, as when the call comes from elsewhere; else, where both the call
    /// and the file are about one document only, all, since it was renamed then.
    ///
    /// @param document how the caller names it
    /// @param all documents of the call
    public Baseline about(String document, Collection<String> all) {
        var name = named(document);
        var names = all.stream().map(Baseline::named).collect(Collectors.toSet());
        var same = noted(name::equals);
        var alike = noted(it -> !names.contains(it) && isAlike(it, name));
        var noted = entries.stream().map(Entry::document).distinct().count();
        if (!same.isEmpty()) {
            return of(same);
        }
        return !alike.isEmpty() || names.size() > 1 || noted > 1 ? of(alike) : this;
    }

    /// Whether the finding is noted, and no worse than it was then.
    public boolean has(Finding finding) {
        return entries.stream().anyMatch(it -> it.covers(finding));
    }

    /// Reads the text of a baseline file.
    ///
    /// @throws NotADocumentException when the text is none; it says where
    public static Baseline read(String text) throws NotADocumentException {
        try {
            if (JsonReader.read(text) instanceof Json.Obj file
                    && file.fields().get("format") instanceof Json.Text(_, var format)
                    && format.equals(FORMAT)) {
                return entries(file);
            }
            throw new NotADocumentException("This JSON is no Faultline baseline", Place.START);
        } catch (NotJsonException fault) {
            throw new NotADocumentException(fault.sentence(), fault.place());
        }
    }

    /// The text of the file; the same findings always make the same text.
    public String write() {
        var lines = entries.stream().map(Baseline::line).toList();
        return "{\n  \"format\": \""
                + FORMAT
                + "\",\n  \"formatVersion\": \"2.0\",\n  \"findings\": "
                + JsonText.lines(lines, "    ")
                + "\n}\n";
    }

    private static String line(Entry entry) {
        var severity = entry.severity;
        return ObjectText.onOneLine(Extras.NONE)
                .optional("document", entry.document)
                .text("fingerprint", entry.fingerprint)
                .optional("severity", severity == null ? null : severity.word())
                .closed();
    }

    /// The entries of documents of such names, and those that name none.
    private TreeSet<Entry> noted(Predicate<String> wanted) {
        return entries.stream()
                .filter(it -> it.document == null || wanted.test(it.document))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAlike(String first, String second) {
        return first.endsWith("/" + second) || second.endsWith("/" + first);
    }

    /// The name that is noted: the same on every system.
    private static String named(String document) {
        var name = document.replace('\\', '/');
        return name.startsWith("./") ? named(name.substring(2)) : name;
    }

    /// Version 1.0 was a list of fingerprints.
    private static Baseline entries(Json.Obj file) throws NotADocumentException {
        var list = file.fields().get("findings");
        var before = file.fields().get("fingerprints");
        var read = new TreeSet<Entry>();
        if (list instanceof Json.Arr(_, var items)) {
            for (var item : items) {
                read.add(entry(item));
            }
        } else if (before instanceof Json.Arr(_, var items)) {
            for (var item : items) {
                read.add(new Entry(null, text(item).orElseThrow(() -> noEntry(item)), null));
            }
        } else {
            throw new NotADocumentException("This baseline has no \"findings\"", file.place());
        }
        return new Baseline(read);
    }

    private static Entry entry(Json item) throws NotADocumentException {
        if (!(item instanceof Json.Obj object)) {
            throw noEntry(item);
        }
        var fields = object.fields();
        var fingerprint = text(fields.get("fingerprint")).orElseThrow(() -> noEntry(item));
        var severity = text(fields.get("severity"));
        if (severity.isPresent() && severity.flatMap(Severity::read).isEmpty()) {
            throw new NotADocumentException("There is no severity " + severity.get(), item.place());
        }
        return new Entry(
                text(fields.get("document")).orElse(null),
                fingerprint,
                severity.flatMap(Severity::read).orElse(null));
    }

    private static Optional<String> text(@Nullable Json value) {
        return value instanceof Json.Text(_, var text) ? Optional.of(text) : Optional.empty();
    }

    private static NotADocumentException noEntry(Json item) {
        return new NotADocumentException(
                "An entry of a baseline is an object with a \"fingerprint\"", item.place());
    }
}
