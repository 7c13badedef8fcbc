package faultline.format;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The findings that somebody decided to live with for now: a file of fingerprints, one a line, in
/// order, so that merges are easy.
///
/// A pipeline that compares with it fails for new findings only.
public record Baseline(SortedSet<String> fingerprints) {

    private static final String FORMAT = "faultline-baseline";

    public Baseline {
        fingerprints = Collections.unmodifiableSortedSet(new TreeSet<>(fingerprints));
    }

    public static Baseline of(Collection<String> fingerprints) {
        return new Baseline(new TreeSet<>(fingerprints));
    }

    public boolean has(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    /// Reads the text of a baseline file.
    ///
    /// @throws NotADocumentException when the text is none; it says where
    public static Baseline read(String text) throws NotADocumentException {
        try {
            if (JsonReader.read(text) instanceof Json.Obj file
                    && file.fields().get("format") instanceof Json.Text(_, var format)
                    && format.equals(FORMAT)
                    && file.fields().get("fingerprints") instanceof Json.Arr list) {
                return fingerprints(list);
            }
            throw new NotADocumentException("This JSON is no Faultline baseline", Place.START);
        } catch (NotJsonException fault) {
            throw new NotADocumentException(fault.sentence(), fault.place());
        }
    }

    /// The text of the file; the same fingerprints always make the same text.
    public String write() {
        var lines = fingerprints.stream().map(JsonText::quoted).toList();
        return "{\n  \"format\": \""
                + FORMAT
                + "\",\n  \"formatVersion\": \"1.0\",\n  \"fingerprints\": "
                + JsonText.lines(lines, "    ")
                + "\n}\n";
    }

    private static Baseline fingerprints(Json.Arr list) throws NotADocumentException {
        var read = new TreeSet<String>();
        for (var item : list.items()) {
            if (!(item instanceof Json.Text(_, var fingerprint))) {
                throw new NotADocumentException("A fingerprint is a text", item.place());
            }
            read.add(fingerprint);
        }
        return new Baseline(read);
    }
}
