package faultline.format;

import faultline.model.Document;

/// Documents to and from the text of a `.faultline` file.
///
/// Equal documents make equal text, one element a line, so that what git shows is what changed.
/// Reading keeps what it can and says what is odd; see `docs/adr/0010-quarantine.md`.
public final class DocumentCodec {

    public String encode(Document document) {
        return DocumentWriter.write(document);
    }

    /// Reads a document of any format version there has ever been.
    public Decoded decode(String text) throws NotADocumentException {
        return DocumentReader.read(Migrations.upToDate(object(SourceText.checked(text))));
    }

    private static Json.Obj object(String text) throws NotADocumentException {
        if (!(json(text) instanceof Json.Obj file)) {
            throw new NotADocumentException("A document is one JSON object", Place.START);
        }
        var format = file.fields().get("format");
        if (format instanceof Json.Text(_, var name) && name.equals(Names.FORMAT)) {
            return file;
        }
        throw new NotADocumentException(
                "This JSON is no Faultline document: it lacks \"format\": \"faultline\"",
                format == null ? file.place() : format.place());
    }

    private static Json json(String text) throws NotADocumentException {
        try {
            return JsonReader.read(text);
        } catch (NotJsonException fault) {
            throw new NotADocumentException(fault.sentence(), fault.place());
        }
    }
}
