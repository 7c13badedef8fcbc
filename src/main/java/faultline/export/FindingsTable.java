package faultline.export;

import faultline.analysis.Judged;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import faultline.scene.Numbering;
import faultline.scene.Sign;
import faultline.scene.Style;
import faultline.scene.Tone;
import faultline.scene.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The table that the numbers on a drawing refer to.
record FindingsTable(Document document, List<Judged> findings, Numbering numbering) {

    private static final double PITCH = 16;
    private static final double PADDING = 8;
    private static final int MOST_NAMES = 8;

    /// The columns from left to right: where each begins and how wide it is.
    private record Columns(
            double number,
            double word,
            double rule,
            double text,
            double textWidth,
            double about,
            double aboutWidth,
            double fix,
            double fixWidth) {

        private static final double NUMBER = 62;
        private static final double WORD = 92;
        private static final double RULE = 124;
        private static final double ABOUT = 176;
        private static final double GAP = 20;

        static Columns of(Page page) {
            var word = page.left() + page.units(NUMBER);
            var rule = word + page.units(WORD);
            var text = rule + page.units(RULE);
            var room = page.right() - text - page.units(ABOUT + 2 * GAP);
            var textWidth = room * 0.57;
            var about = text + textWidth + page.units(GAP);
            var fix = about + page.units(ABOUT + GAP);
            return new Columns(
                    page.left(),
                    word,
                    rule,
                    text,
                    textWidth,
                    about,
                    page.units(ABOUT),
                    fix,
                    page.right() - fix);
        }
    }

    void draw(Page page) {
        section(page, "Findings", "What to do", Numbering.open(findings));
        section(page, "Accepted risks", "Why accepted", Numbering.accepted(findings));
        section(page, "Cannot be told", "What is missing", Numbering.unknown(findings));
        section(page, "Done right", "", Numbering.good(findings));
    }

    private void section(Page page, String heading, String advice, List<Judged> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = Columns.of(page);
        page.text(
                page.left(),
                page.y() + page.units(10),
                heading,
                page.style(15, Weight.SEMIBOLD, Tone.TEXT),
                page.width());
        page.space(30);
        head(page, columns, advice);
        rows.forEach(row -> row(page, columns, row));
        page.space(28);
    }

    private static void head(Page page, Columns columns, String advice) {
        var style = page.style(10.5, Weight.SEMIBOLD, Tone.MUTED);
        var middle = page.y() + page.units(6);
        page.text(columns.number(), middle, "No.", style, page.units(Columns.NUMBER));
        page.text(columns.word(), middle, "Severity", style, page.units(Columns.WORD));
        page.text(columns.rule(), middle, "Rule", style, page.units(Columns.RULE));
        page.text(columns.text(), middle, "Finding", style, columns.textWidth());
        page.text(columns.about(), middle, "About", style, columns.aboutWidth());
        page.text(columns.fix(), middle, advice, style, columns.fixWidth());
        page.space(18);
        page.rule(Tone.EDGE, 1);
    }

    private void row(Page page, Columns columns, Judged row) {
        var plain = page.style(11.5, Weight.REGULAR, Tone.TEXT);
        var quiet = page.style(11.5, Weight.REGULAR, Tone.MUTED);
        var strong = page.style(11.5, Weight.MEDIUM, Tone.TEXT);
        var sign = Sign.of(row);
        var number = numbering.numberOf(row);
        page.space(PADDING);
        var top = page.y();
        var middle = top + page.units(PITCH / 2);
        page.badge(columns.number(), middle, sign, number == 0 ? "" : Integer.toString(number));
        page.text(columns.word(), middle, severity(row), strong, page.units(Columns.WORD - 8));
        page.text(
                columns.rule(), middle, row.finding().rule(), quiet, page.units(Columns.RULE - 8));
        var bottom =
                Math.max(
                        cell(
                                page,
                                columns.text(),
                                top,
                                row.finding().message(),
                                plain,
                                columns.textWidth()),
                        Math.max(
                                cell(
                                        page,
                                        columns.about(),
                                        top,
                                        about(row),
                                        quiet,
                                        columns.aboutWidth()),
                                cell(
                                        page,
                                        columns.fix(),
                                        top,
                                        advice(row),
                                        plain,
                                        columns.fixWidth())));
        page.moveTo(Math.max(bottom, top + page.units(PITCH)));
        page.space(PADDING);
        page.rule(Tone.RULE, 1);
    }

    private static double cell(
            Page page, double x, double top, String text, Style style, double room) {
        return page.lines(x, top, page.wrapped(text, style, room), style, PITCH, room);
    }

    private static String severity(Judged row) {
        var severity = row.finding().severity().word();
        var word = severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1);
        return switch (Sign.of(row)) {
            case GOOD -> "Good";
            case UNKNOWN -> "Cannot tell";
            case CRITICAL, HIGH, MEDIUM, LOW, INFO, ACCEPTED -> word;
        };
    }

    private static String advice(Judged row) {
        var acceptance = row.acceptance();
        if (acceptance == null) {
            return row.finding().fix();
        }
        var until = acceptance.until() == null ? "" : ", until " + acceptance.until();
        var ticket = acceptance.ticket() == null ? "" : " (" + acceptance.ticket() + ")";
        return acceptance.reason() + ". " + acceptance.owner() + until + ticket;
    }

    private String about(Judged row) {
        var names =
                row.finding().subjects().stream()
                        .flatMap(id -> name(id).stream())
                        .distinct()
                        .toList();
        var more = names.size() - MOST_NAMES;
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private Optional<String> name(Id id) {
        return document.topology()
                .element(id)
                .map(element -> element instanceof Link link ? ends(link) : element.name());
    }

    private String ends(Link link) {
        return nameOf(link.from()) + " – " + nameOf(link.to());
    }

    private String nameOf(Id id) {
        return document.topology().element(id).map(Element::name).orElse(id.value());
    }
}
