package faultline.report;

import faultline.export.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Writes a report as a Word document: into our own plain one, or into a template of the reader's
/// house with its styles, headers and cover.
///
/// The report takes the place of the paragraph `{{report}}`, or stands at the end. `{{title}}`,
/// `{{date}}` and the like are filled in wherever the template has them, in headers too.
final class DocxWriter {

    private static final String MAIN_PART = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String PLACE = "{{report}}";
    private static final int A4_TEXT = 9638;

    /// The names that a part of the body is written with.
    private static final String NAMES =
            "xmlns:w=\""
                    + WordStyles.MAIN
                    + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                    + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private final Zipped file;
    private final Map<String, String> fields;

    private DocxWriter(Zipped file, Map<String, String> fields) {
        this.file = file;
        this.fields = fields;
    }

    /// @param fields what stands for `{{name}}` in a template
    /// @throws IOException when the template is no Word document, or holds macros
    static byte[] write(List<Block> blocks, byte @Nullable [] template, Map<String, String> fields)
            throws IOException {
        var file = template == null ? own() : Zipped.read(template);
        if (file.parts().keySet().stream().anyMatch(it -> it.endsWith("vbaProject.bin"))) {
            throw new IOException("the template holds macros, which do not go into a report");
        }
        return new DocxWriter(file, fields).written(blocks);
    }

    private byte[] written(List<Block> blocks) throws IOException {
        var main = SafeXml.tree(file.bytes(MAIN_PART));
        var styles =
                WordStyles.read(
                        file.has("word/styles.xml")
                                ? file.bytes("word/styles.xml")
                                : resource("styles.xml"));
        var body = new WordBody(styles, width(main));
        body.add(blocks);
        insert(main, body.xml());
        fill(main);
        file.put(MAIN_PART, SafeXml.text(main));
        for (var name : List.copyOf(file.parts().keySet())) {
            if (name.matches("word/(header|footer)\\d*\\.xml")) {
                var part = SafeXml.tree(file.bytes(name));
                fill(part);
                file.put(name, SafeXml.text(part));
            }
        }
        pictures(body.pictures());
        return file.written();
    }

    /// The width of the text on the last pages, in twips.
    private static int width(Document main) {
        var size = last(main, "pgSz");
        var margins = last(main, "pgMar");
        if (size == null || margins == null) {
            return A4_TEXT;
        }
        var width = twips(size, "w") - twips(margins, "left") - twips(margins, "right");
        return width > 2000 ? width : A4_TEXT;
    }

    private static @Nullable Element last(Document main, String name) {
        var found = main.getElementsByTagNameNS(WordStyles.MAIN, name);
        var count = found.getLength();
        return count > 0 && found.item(count - 1) instanceof Element element ? element : null;
    }

    private static int twips(Element element, String name) {
        var text = element.getAttributeNS(WordStyles.MAIN, name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static void insert(Document main, String xml) throws IOException {
        var wrapped = "<w:body " + NAMES + ">" + xml + "</w:body>";
        var part = SafeXml.tree(wrapped.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        var body = main.getElementsByTagNameNS(WordStyles.MAIN, "body").item(0);
        if (body == null) {
            throw new IOException("the template is no Word document: it has no body");
        }
        var place = place(main);
        var parent = place == null ? body : place.getParentNode();
        var before = place == null ? end(body) : place;
        for (var node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
            parent.insertBefore(main.importNode(node, true), before);
        }
        if (place != null) {
            parent.removeChild(place);
        }
    }

    private static @Nullable Node place(Document main) {
        var paragraphs = main.getElementsByTagNameNS(WordStyles.MAIN, "p");
        for (var i = 0; i < paragraphs.getLength(); i++) {
            if (paragraphs.item(i).getTextContent().strip().equals(PLACE)) {
                return paragraphs.item(i);
            }
        }
        return null;
    }

    /// The properties of the last section, which must stay last.
    private static @Nullable Node end(Node body) {
        for (var node = body.getLastChild(); node != null; node = node.getPreviousSibling()) {
            if ("sectPr".equals(node.getLocalName())) {
                return node;
            }
        }
        return null;
    }

    /// Fills in the fields, wherever a paragraph has one; Word may have cut it into several runs.
    private void fill(Document part) {
        var paragraphs = part.getElementsByTagNameNS(WordStyles.MAIN, "p");
        for (var i = 0; i < paragraphs.getLength(); i++) {
            if (paragraphs.item(i) instanceof Element paragraph
                    && paragraph.getTextContent().contains("{{")) {
                fill(paragraph);
            }
        }
    }

    private void fill(Element paragraph) {
        var texts = paragraph.getElementsByTagNameNS(WordStyles.MAIN, "t");
        var whole = new StringBuilder();
        for (var i = 0; i < texts.getLength(); i++) {
            whole.append(texts.item(i).getTextContent());
        }
        var filled = whole.toString();
        for (var field : fields.entrySet()) {
            filled = filled.replace("{{" + field.getKey() + "}}", field.getValue());
        }
        if (!filled.contentEquals(whole)) {
            for (var i = 0; i < texts.getLength(); i++) {
                texts.item(i).setTextContent(i == 0 ? filled : "");
            }
        }
    }

    private void pictures(Map<String, byte[]> pictures) throws IOException {
        var relations = new StringBuilder();
        for (var picture : pictures.entrySet()) {
            var name = "media/" + picture.getKey() + ".png";
            file.put("word/" + name, picture.getValue());
            relations
                    .append("<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/")
                    .append("relationships\" Id=\"")
                    .append(picture.getKey())
                    .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/")
                    .append("relationships/image\" Target=\"")
                    .append(name)
                    .append("\"/>");
        }
        var known = file.has(RELATIONS) ? file.text(RELATIONS) : text("relations.xml");
        file.put(RELATIONS, before(known, "</Relationships>", relations.toString()));
        var types = file.text(TYPES).replace("template.main+xml", "document.main+xml");
        var png =
                types.contains("Extension=\"png\"")
                        ? ""
                        : "<Default Extension=\"png\" ContentType=\"image/png\"/>";
        file.put(TYPES, before(types, "</Types>", png));
    }

    private static String before(String text, String end, String more) throws IOException {
        var at = text.lastIndexOf(end);
        if (at >= 0) {
            return text.substring(0, at) + more + text.substring(at);
        }
        throw new IOException("the template is no Word document that can be added to");
    }

    /// Our own document, for those who have no template.
    private static Zipped own() throws IOException {
        var file = new Zipped();
        file.put(TYPES, resource("types.xml"));
        file.put("_rels/.rels", resource("package.xml"));
        file.put(MAIN_PART, resource("document.xml"));
        file.put(RELATIONS, resource("relations.xml"));
        file.put("word/styles.xml", resource("styles.xml"));
        file.put("word/numbering.xml", resource("numbering.xml"));
        file.put("word/footer1.xml", resource("footer.xml"));
        return file;
    }

    private static String text(String name) throws IOException {
        return new String(resource(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream part =
                DocxWriter.class.getResourceAsStream("/faultline/report/word/" + name)) {
            if (part == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return part.readAllBytes();
        }
    }
}
