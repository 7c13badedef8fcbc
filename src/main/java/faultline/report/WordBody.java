package faultline.report;

import faultline.export.Markup;
import faultline.export.Png;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The blocks of a report as paragraphs, tables and pictures of a Word document, in the styles that
/// the document has.
final class WordBody {

    private static final int EMU_A_TWIP = 635;
    private static final double EMU_A_UNIT = 9525;
    private static final double MOST_PIXELS = 24e6;

    private final WordStyles styles;
    private final int width;
    private final Markup xml = new Markup();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    /// @param width of the text, in twips
    WordBody(WordStyles styles, int width) {
        this.styles = styles;
        this.width = width;
    }

    void add(List<Block> blocks) throws IOException {
        for (var block : blocks) {
            switch (block) {
                case Block.Heading it -> heading(it);
                case Block.Text it -> text(it);
                case Block.Items it -> it.items().forEach(this::item);
                case Block.Table it -> table(it);
                case Block.Drawing it -> drawing(it);
            }
        }
    }

    /// What was added, without an element around it.
    String xml() {
        return xml.toString();
    }

    /// The pictures by the id of their relation.
    Map<String, byte[]> pictures() {
        return pictures;
    }

    private void heading(Block.Heading heading) {
        var name = heading.level() == 1 ? "title" : "heading " + (heading.level() - 1);
        begin(styles.id(name).orElse(null), heading.level() > 1 ? "<w:keepNext/>" : "");
        run(heading.text(), "");
        end();
    }

    private void text(Block.Text text) {
        begin(
                null,
                text.voice() == Block.Voice.LEAD
                        ? "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\""
                                + hex(Tone.SERVICE)
                                + "\"/></w:pBdr>"
                        : "");
        run(
                text.text(),
                switch (text.voice()) {
                    case LEAD -> "<w:b/><w:sz w:val=\"26\"/>";
                    case PLAIN -> "";
                    case QUIET ->
                            "<w:color w:val=\"" + hex(Tone.MUTED) + "\"/><w:sz w:val=\"18\"/>";
                });
        end();
    }

    private void item(String text) {
        var style = styles.id("list bullet");
        if (style.isPresent()) {
            begin(style.get(), "");
            run(text, "");
        } else {
            begin(null, "<w:ind w:left=\"284\" w:hanging=\"284\"/>");
            run("•  " + text, "");
        }
        end();
    }

    private void table(Block.Table table) {
        var sum = table.widths().stream().mapToDouble(it -> it).sum();
        var widths = table.widths().stream().map(it -> (int) (it / sum * width)).toList();
        xml.open("w:tbl").inside().open("w:tblPr").inside();
        styles.id("table grid").ifPresent(it -> value("w:tblStyle", it));
        xml.raw("<w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        borders();
        xml.raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>");
        xml.raw("<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>");
        xml.raw("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:noVBand=\"1\"/>");
        xml.close("w:tblPr").open("w:tblGrid").inside();
        widths.forEach(it -> xml.open("w:gridCol").with("w:w", Integer.toString(it)).empty());
        xml.close("w:tblGrid");
        if (!table.head().isEmpty()) {
            row("<w:cantSplit/><w:tblHeader/>");
            for (var i = 0; i < table.head().size(); i++) {
                cell(widths.get(i), table.head().get(i), "<w:b/>", "E2E8F0");
            }
            xml.close("w:tr");
        }
        for (var row : table.rows()) {
            row("<w:cantSplit/>");
            for (var i = 0; i < row.size(); i++) {
                var isLabel = table.head().isEmpty() && i == 0;
                cell(widths.get(i), row.get(i).text(), look(row.get(i), isLabel), "");
            }
            xml.close("w:tr");
        }
        xml.close("w:tbl");
        begin(null, "<w:spacing w:before=\"0\" w:after=\"60\"/>");
        end();
    }

    private static String look(Block.Cell cell, boolean isLabel) {
        var tone = cell.tone();
        if (tone != null) {
            return "<w:b/><w:color w:val=\"" + hex(tone) + "\"/>";
        }
        return isLabel ? "<w:color w:val=\"" + hex(Tone.MUTED) + "\"/>" : "";
    }

    private void borders() {
        xml.raw("<w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            var isDrawn = side.equals("top") || side.equals("bottom") || side.equals("insideH");
            xml.raw("<w:" + side + " w:val=\"" + (isDrawn ? "single" : "nil") + "\"");
            xml.raw(isDrawn ? " w:sz=\"4\" w:space=\"0\" w:color=\"C3CCD6\"/>" : "/>");
        }
        xml.raw("</w:tblBorders>");
    }

    private void row(String properties) {
        xml.open("w:tr").inside().raw("<w:trPr>" + properties + "</w:trPr>");
    }

    private void cell(int wide, String text, String look, String ground) {
        xml.open("w:tc").inside().open("w:tcPr").inside();
        xml.raw("<w:tcW w:w=\"" + wide + "\" w:type=\"dxa\"/>");
        if (!ground.isEmpty()) {
            xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + ground + "\"/>");
        }
        xml.close("w:tcPr");
        begin(null, "<w:spacing w:before=\"30\" w:after=\"30\"/>");
        run(text, look + "<w:sz w:val=\"17\"/>");
        end();
        xml.close("w:tc");
    }

    private void drawing(Block.Drawing drawing) throws IOException {
        var bounds = drawing.scene().bounds();
        var fit = width * (double) EMU_A_TWIP / (bounds.width() * EMU_A_UNIT);
        var tall = drawing.size() == Block.Size.WHOLE ? 820 : 320;
        var scale = Math.min(1, Math.min(fit, tall / bounds.height()));
        var bytes = new ByteArrayOutputStream();
        var fine = Math.min(1.6, Math.sqrt(MOST_PIXELS / (bounds.width() * bounds.height())));
        Png.write(drawing.scene(), Theme.PRINT, fine, bytes);
        var id = "rIdFaultline" + (pictures.size() + 1);
        pictures.put(id, bytes.toByteArray());
        begin(
                null,
                "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:jc"
                        + " w:val=\"center\"/>");
        xml.open("w:r").inside();
        picture(
                id,
                (long) (bounds.width() * scale * EMU_A_UNIT),
                (long) (bounds.height() * scale * EMU_A_UNIT),
                drawing.caption());
        xml.close("w:r");
        end();
        begin(styles.id("caption").orElse(null), "");
        run(drawing.caption(), "");
        end();
    }

    private void picture(String id, long wide, long high, String words) {
        var number = Integer.toString(pictures.size());
        var extent = " cx=\"" + wide + "\" cy=\"" + high + "\"/>";
        xml.raw("<w:drawing><wp:inline><wp:extent" + extent);
        xml.open("wp:docPr").with("id", "90" + number).with("name", "Faultline " + number);
        xml.with("descr", words).empty();
        xml.raw(
                "<a:graphic><a:graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/");
        xml.raw("picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"");
        xml.raw("Faultline " + number + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
        xml.raw("<a:blip r:embed=\"" + id + "\"/><a:stretch><a:fillRect/></a:stretch>");
        xml.raw("</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + extent);
        xml.raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>");
        xml.raw("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>");
    }

    private void begin(@Nullable String style, String properties) {
        xml.open("w:p").inside();
        if (style != null || !properties.isEmpty()) {
            xml.open("w:pPr").inside();
            if (style != null) {
                value("w:pStyle", style);
            }
            xml.raw(properties).close("w:pPr");
        }
    }

    private void value(String element, String value) {
        xml.open(element).with("w:val", value).empty();
    }

    private void run(String text, String look) {
        xml.open("w:r").inside();
        if (!look.isEmpty()) {
            xml.raw("<w:rPr>" + look + "</w:rPr>");
        }
        xml.open("w:t").with("xml:space", "preserve").inside().say(text).close("w:t").close("w:r");
    }

    private void end() {
        xml.close("w:p").line();
    }

    private static String hex(Tone tone) {
        return Theme.PRINT.hex(tone).substring(1);
    }
}
