package faultline.interchange;

import faultline.export.SafeXml;
import faultline.model.Point;
import faultline.model.Rect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The cells of a draw.io file, packed or not, in their order.
final class DrawioFile {

    private static final int LARGEST = 100_000_000;

    /// One shape or line.
    ///
    /// @param fields its metadata, with its label under `label`
    /// @param parent the id of the cell it is in
    /// @param rect where it is in its parent; of no size for a line
    /// @param points the bends of a line
    record Cell(
            String id,
            Map<String, String> fields,
            String style,
            String parent,
            String source,
            String target,
            boolean isEdge,
            Rect rect,
            List<Point> points) {}

    private final List<Cell> cells = new ArrayList<>();

    private DrawioFile() {}

    /// The cells of the first page that has shapes of ours, or of the first page.
    static List<Cell> read(byte[] file) throws IOException {
        var tree = SafeXml.tree(file);
        @Nullable List<Cell> first = null;
        for (var model : models(tree)) {
            var page = new DrawioFile();
            page.cells(model);
            if (page.cells.stream().anyMatch(it -> it.fields().containsKey(Carrier.WHAT))) {
                return page.cells;
            }
            first = first == null ? page.cells : first;
        }
        if (first == null) {
            throw new IOException("it is no draw.io file: it has no diagram");
        }
        return first;
    }

    private static List<Element> models(Document tree) throws IOException {
        var models = new ArrayList<Element>();
        var found = tree.getElementsByTagName("mxGraphModel");
        for (var i = 0; i < found.getLength(); i++) {
            models.add((Element) found.item(i));
        }
        var diagrams = tree.getElementsByTagName("diagram");
        for (var i = 0; i < diagrams.getLength(); i++) {
            var diagram = (Element) diagrams.item(i);
            if (diagram.getElementsByTagName("mxGraphModel").getLength() == 0
                    && !diagram.getTextContent().isBlank()) {
                models.add(SafeXml.tree(unpacked(diagram.getTextContent())).getDocumentElement());
            }
        }
        return models;
    }

    /// Base64 of raw deflate of a percent-encoded text, as draw.io packs its pages.
    private static byte[] unpacked(String text) throws IOException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(Base64.getMimeDecoder().decode(text.strip()));
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 16];
            for (var count = inflater.inflate(buffer);
                    count > 0;
                    count = inflater.inflate(buffer)) {
                out.write(buffer, 0, count);
                if (out.size() > LARGEST) {
                    throw new IOException("a page of it is larger than can be read");
                }
            }
            var encoded = out.toString(StandardCharsets.UTF_8).replace("+", "%2B");
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException cause) {
            throw new IOException("a page of it cannot be unpacked", cause);
        } finally {
            inflater.end();
        }
    }

    private void cells(Element model) {
        var found = model.getElementsByTagName("mxCell");
        for (var i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element cell) {
                cells.add(cell(cell));
            }
        }
    }

    private static Cell cell(Element cell) {
        var outer = cell.getParentNode() instanceof Element it && isObject(it) ? it : cell;
        var fields = new LinkedHashMap<String, String>();
        var attributes = outer.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            fields.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
        }
        if (outer.equals(cell)) {
            fields.put("label", cell.getAttribute("value"));
        }
        var geometry = child(cell, "mxGeometry");
        return new Cell(
                outer.getAttribute("id"),
                fields,
                cell.getAttribute("style"),
                cell.getAttribute("parent"),
                cell.getAttribute("source"),
                cell.getAttribute("target"),
                cell.getAttribute("edge").equals("1"),
                rect(geometry),
                points(geometry));
    }

    private static boolean isObject(Element element) {
        return element.getTagName().equals("object") || element.getTagName().equals("UserObject");
    }

    private static @Nullable Element child(Element element, String name) {
        return element.getElementsByTagName(name).item(0) instanceof Element it ? it : null;
    }

    private static Rect rect(@Nullable Element geometry) {
        return geometry == null
                ? new Rect(0, 0, 0, 0)
                : new Rect(
                        number(geometry, "x"),
                        number(geometry, "y"),
                        Math.abs(number(geometry, "width")),
                        Math.abs(number(geometry, "height")));
    }

    private static List<Point> points(@Nullable Element geometry) {
        var points = new ArrayList<Point>();
        var array = geometry == null ? null : child(geometry, "Array");
        var found = array == null ? null : array.getElementsByTagName("mxPoint");
        for (var i = 0; found != null && i < found.getLength(); i++) {
            var point = (Element) found.item(i);
            points.add(new Point(number(point, "x"), number(point, "y")));
        }
        return points;
    }

    private static double number(Element element, String name) {
        var text = element.getAttribute(name);
        return text.matches("-?\\d{1,9}(\\.\\d{1,17})?([eE]-?\\d{1,2})?")
                ? Double.parseDouble(text)
                : 0;
    }
}
