package faultline.report;

import faultline.export.Archive;
import faultline.export.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes tables as an Excel workbook: one sheet each, with a frozen head and filters. Every cell
/// is text, so that none is ever a formula; those that look like one say so.
final class XlsxWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PROLOGUE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// What Excel allows in the name of a sheet, and in a cell.
    private static final int LONGEST_NAME = 31;

    private static final int LONGEST_CELL = 32_767;

    /// What is safe and useful as a number: up to three digits, as findings are numbered.
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    /// An underscore at which Excel would begin to read a coded character.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /// The height of a line in points, and the most lines that a row may show.
    private static final double LINE = 13.5;

    private static final double MOST_LINES = 30;

    /// How wide a letter is, in the unit of widths of columns, with room for words that wrap.
    private static final double WIDE = 1.12;

    private static final int PLAIN = 0;
    private static final int HEAD = 1;
    private static final int QUOTED = 2;

    private XlsxWriter() {}

    static byte[] write(List<Worksheet> sheets) {
        var archive =
                new Archive()
                        .with("[Content_Types].xml", types(sheets.size()))
                        .with("_rels/.rels", relations())
                        .with("xl/workbook.xml", workbook(sheets))
                        .with("xl/_rels/workbook.xml.rels", parts(sheets.size()))
                        .with("xl/styles.xml", styles());
        for (var i = 0; i < sheets.size(); i++) {
            archive.with("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i)));
        }
        return archive.closed();
    }

    private static String types(int sheets) {
        var xml = new Markup().raw(PROLOGUE);
        xml.open("Types").with("xmlns", PACKAGE + "content-types").inside();
        type(
                xml,
                "Default",
                "Extension",
                "rels",
                "application/vnd.openxmlformats-package.relationships+xml");
        type(xml, "Default", "Extension", "xml", "application/xml");
        type(xml, "Override", "PartName", "/xl/workbook.xml", TYPE + "sheet.main+xml");
        type(xml, "Override", "PartName", "/xl/styles.xml", TYPE + "styles+xml");
        for (var i = 1; i <= sheets; i++) {
            var part = "/xl/worksheets/sheet" + i + ".xml";
            type(xml, "Override", "PartName", part, TYPE + "worksheet+xml");
        }
        return xml.close("Types").toString();
    }

    private static void type(Markup xml, String element, String key, String value, String type) {
        xml.open(element).with(key, value).with("ContentType", type).empty();
    }

    private static String relations() {
        var xml = new Markup().raw(PROLOGUE);
        xml.open("Relationships").with("xmlns", PACKAGE + "relationships").inside();
        relation(xml, "rId1", "officeDocument", "xl/workbook.xml");
        return xml.close("Relationships").toString();
    }

    private static void relation(Markup xml, String id, String type, String target) {
        xml.open("Relationship")
                .with("Id", id)
                .with("Type", OFFICE + "/" + type)
                .with("Target", target)
                .empty();
    }

    private static String workbook(List<Worksheet> sheets) {
        var xml = new Markup().raw(PROLOGUE);
        xml.open("workbook").with("xmlns", MAIN).with("xmlns:r", OFFICE).inside();
        xml.open("sheets").inside();
        var taken = new HashSet<String>();
        for (var i = 0; i < sheets.size(); i++) {
            xml.open("sheet")
                    .with("name", name(sheets.get(i).name(), taken))
                    .with("sheetId", Integer.toString(i + 1))
                    .with("r:id", "rId" + (i + 1))
                    .empty();
        }
        return xml.close("sheets").close("workbook").toString();
    }

    /// A name that Excel takes: short, without what it reserves, and only once.
    static String name(String wish, Set<String> taken) {
        var usable = wish.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var base = usable.isEmpty() ? "Sheet" : usable;
        for (var number = 1; ; number++) {
            var end = number == 1 ? "" : " " + number;
            var most = Math.min(base.length(), LONGEST_NAME - end.length());
            var name = base.substring(0, most).strip() + end;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static String parts(int sheets) {
        var xml = new Markup().raw(PROLOGUE);
        xml.open("Relationships").with("xmlns", PACKAGE + "relationships").inside();
        for (var i = 1; i <= sheets; i++) {
            relation(xml, "rId" + i, "worksheet", "worksheets/sheet" + i + ".xml");
        }
        relation(xml, "rId" + (sheets + 1), "styles", "styles.xml");
        return xml.close("Relationships").toString();
    }

    private static String styles() {
        return PROLOGUE
                + "<styleSheet xmlns=\""
                + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"10\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE2E8F0\"/>"
                + "</patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs><cellXfs count=\"3\">"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " quotePrefix=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";
    }

    private static String sheet(Worksheet sheet) {
        var xml = new Markup().raw(PROLOGUE);
        xml.open("worksheet").with("xmlns", MAIN).inside();
        xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.raw(
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                        + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.open("cols").inside();
        for (var i = 0; i < sheet.widths().size(); i++) {
            xml.open("col")
                    .with("min", Integer.toString(i + 1))
                    .with("max", Integer.toString(i + 1))
                    .with("width", sheet.widths().get(i))
                    .with("customWidth", "1")
                    .empty();
        }
        xml.close("cols").open("sheetData").inside();
        row(xml, 1, sheet.head(), sheet.widths(), HEAD);
        for (var i = 0; i < sheet.rows().size(); i++) {
            row(xml, i + 2, sheet.rows().get(i), sheet.widths(), PLAIN);
        }
        xml.close("sheetData");
        var last = column(sheet.head().size()) + (sheet.rows().size() + 1);
        xml.open("autoFilter").with("ref", "A1:" + last).empty();
        xml.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        return xml.close("worksheet").toString();
    }

    private static void row(
            Markup xml, int number, List<String> cells, List<Double> widths, int style) {
        xml.open("row").with("r", Integer.toString(number));
        xml.with("ht", LINE * lines(cells, widths)).with("customHeight", "1").inside();
        for (var i = 0; i < cells.size(); i++) {
            var text = cells.get(i);
            if (style == PLAIN && COUNT.matcher(text).matches()) {
                xml.open("c").with("r", column(i + 1) + number).with("s", "0").inside();
                xml.open("v").inside().say(text).close("v").close("c");
                continue;
            }
            var whole = ESCAPE.matcher(text).replaceAll("_x005F_");
            var shown = Typed.beginning(whole, LONGEST_CELL);
            var look = style == PLAIN && Typed.looksLikeFormula(text) ? QUOTED : style;
            xml.open("c")
                    .with("r", column(i + 1) + number)
                    .with("s", Integer.toString(look))
                    .with("t", "inlineStr")
                    .inside();
            xml.open("is").inside().open("t").with("xml:space", "preserve").inside();
            xml.say(shown).close("t").close("is").close("c");
        }
        xml.close("row");
    }

    /// How many lines the fullest cell of a row takes, since not every program works it out.
    private static double lines(List<String> cells, List<Double> widths) {
        var most = 1.0;
        for (var i = 0; i < Math.min(cells.size(), widths.size()); i++) {
            var length = cells.get(i).length() * WIDE + cells.get(i).lines().count() - 1;
            most = Math.max(most, Math.ceil(length / widths.get(i)));
        }
        return Math.min(MOST_LINES, most);
    }

    /// The letters of a column, counted from 1.
    private static String column(int number) {
        var letters = new StringBuilder();
        for (var left = number; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
