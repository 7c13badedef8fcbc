package faultline.export;

import faultline.scene.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// One cut of the bundled typeface in a PDF file, with the glyphs that were used and no others.
final class PdfFont {

    private static final int SYMBOLIC = 4;

    private final Weight weight;
    private final TrueType type;
    private final BitSet seen = new BitSet();
    private final SortedMap<Integer, Integer> used = new TreeMap<>();

    PdfFont(Weight weight) {
        this.weight = weight;
        try (var file = Fonts.open(weight)) {
            this.type = new TrueType(file.readAllBytes());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Its name among the resources of a page.
    String name() {
        return "F" + weight.number();
    }

    /// The glyphs of a text as a string for a page.
    String shown(String text) {
        var hex = new StringBuilder("<");
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var glyph = type.glyph(text.codePointAt(i));
            if (!seen.get(glyph)) {
                seen.set(glyph);
                used.put(glyph, text.codePointAt(i));
            }
            PdfFile.hex(hex, glyph);
        }
        return hex.append('>').toString();
    }

    boolean isUsed() {
        return !used.isEmpty();
    }

    /// Writes it and returns the number of its object.
    int writeTo(PdfFile file) {
        var name = "FAULTL+Inter-" + weight.number();
        var program = type.subset(used.keySet());
        var stream = file.addStream("/Length1 " + program.length, program);
        var box = type.box();
        var descriptor =
                file.add(
                        "<</Type/FontDescriptor/FontName/"
                                + name
                                + "/Flags "
                                + SYMBOLIC
                                + "/FontBBox["
                                + box[0]
                                + " "
                                + box[1]
                                + " "
                                + box[2]
                                + " "
                                + box[3]
                                + "]/ItalicAngle 0/Ascent "
                                + type.ascent()
                                + "/Descent "
                                + type.descent()
                                + "/CapHeight 727/StemV "
                                + weight.number() / 5
                                + "/FontFile2 "
                                + PdfFile.ref(stream)
                                + ">>");
        var glyphs =
                file.add(
                        "<</Type/Font/Subtype/CIDFontType2/BaseFont/"
                                + name
                                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement"
                                + " 0>>/FontDescriptor "
                                + PdfFile.ref(descriptor)
                                + "/CIDToGIDMap/Identity/DW 600/W["
                                + widths()
                                + "]>>");
        var characters = file.addStream("", characters().getBytes(StandardCharsets.US_ASCII));
        return file.add(
                "<</Type/Font/Subtype/Type0/BaseFont/"
                        + name
                        + "/Encoding/Identity-H/DescendantFonts["
                        + PdfFile.ref(glyphs)
                        + "]/ToUnicode "
                        + PdfFile.ref(characters)
                        + ">>");
    }

    private String widths() {
        var widths = new StringBuilder();
        used.keySet()
                .forEach(glyph ->
                        widths.append(glyph).append('[').append(type.width(glyph)).append(']'));
        return widths.toString();
    }

    /// Which character each glyph shows, so that text can be searched and copied.
    private String characters() {
        var map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        var open = 0;
        for (var entry : used.entrySet()) {
            if (open % 100 == 0) {
                map.append(open == 0 ? "" : "endbfchar\n");
                map.append(Math.min(100, used.size() - open)).append(" beginbfchar\n");
            }
            open++;
            map.append('<');
            PdfFile.hex(map, entry.getKey());
            map.append("> <");
            Character.toString(entry.getValue()).chars().forEach(c -> PdfFile.hex(map, c));
            map.append(">\n");
        }
        return map.append(open == 0 ? "" : "endbfchar\n")
                .append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
