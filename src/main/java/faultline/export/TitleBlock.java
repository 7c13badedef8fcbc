package faultline.export;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.scene.Numbering;
import faultline.scene.Sign;
import faultline.scene.Tone;
import faultline.scene.Weight;
import faultline.scene.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The head of a sheet: title and description, who drew it and when, and the findings counted.
record TitleBlock(Document document, Catalog catalog, List<Judged> findings, SheetOptions options) {

    private static final List<String> NAMED =
            List.of("customer", "author", "version", "status", "drawnOn");
    private static final double PITCH = 18;
    private static final double META_WIDTH = 250;
    private static final int MOST_LINES = 5;

    void draw(Page page) {
        var top = page.y();
        var meta = meta();
        var room = page.width() - (meta.isEmpty() ? 0 : page.units(META_WIDTH + 48));
        title(page, Math.min(room, page.units(980)));
        var below = page.y();
        page.moveTo(top);
        metaLines(page, meta);
        page.moveTo(Math.max(below, page.y()));
        if (options.notes() == SheetOptions.Notes.ANNOTATED) {
            page.space(18);
            counts(page);
        }
        page.space(18);
        page.rule(Tone.BORDER, 1);
    }

    private void title(Page page, double room) {
        var large = page.style(24, Weight.SEMIBOLD, Tone.TEXT);
        var small = page.style(12.5, Weight.REGULAR, Tone.MUTED);
        var lines = page.wrapped(document.title(), large, room);
        page.moveTo(page.lines(page.left(), page.y(), lines, large, 32, room));
        if (!document.description().isBlank()) {
            page.space(4);
            var text = page.wrapped(document.description(), small, room);
            page.moveTo(page.lines(page.left(), page.y(), shortened(text), small, PITCH, room));
        }
    }

    private static List<String> shortened(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, kept.getLast() + " …");
        return kept;
    }

    /// A property of the document, for the reader.
    private record Meta(String label, String value) {}

    private List<Meta> meta() {
        var meta = new ArrayList<Meta>();
        var kind = catalog.records().find(Document.KIND);
        for (var name : NAMED) {
            var value = document.properties().find(name).orElse(null);
            var known = kind.flatMap(it -> it.property(name)).orElse(null);
            if (value != null && known != null) {
                meta.add(new Meta(known.label(), Wording.value(value, known)));
            }
        }
        return meta;
    }

    /// Labels and values in two columns that end at the right edge of the page.
    private static void metaLines(Page page, List<Meta> meta) {
        var label = page.style(11, Weight.REGULAR, Tone.MUTED);
        var value = page.style(11, Weight.MEDIUM, Tone.TEXT);
        var widest = meta.stream().mapToDouble(it -> page.widthOf(it.value(), value)).max();
        var room = Math.clamp(widest.orElse(0), page.units(60), page.units(META_WIDTH - 90));
        var from = page.right() - room;
        for (var line : meta) {
            var middle = page.y() + page.units(16);
            page.textBefore(from - page.units(14), middle, line.label(), label, page.units(76));
            page.text(from, middle, line.value(), value, room);
            page.space(PITCH);
        }
    }

    private void counts(Page page) {
        var counts = new TreeMap<Sign, Integer>();
        findings.forEach(it -> counts.merge(Sign.of(it), 1, Integer::sum));
        var style = page.style(12, Weight.MEDIUM, Tone.TEXT);
        var middle = page.y() + page.units(10);
        var x = page.left();
        if (Numbering.open(findings).isEmpty()) {
            x = count(page, x, middle, Sign.GOOD, nothing());
        }
        for (var count : counts.entrySet()) {
            if (count.getKey() != Sign.GOOD) {
                x = count(page, x, middle, count.getKey(), words(count.getKey(), count.getValue()));
            }
        }
        page.textBefore(page.right(), middle, state(), style, page.units(360));
        page.space(20);
    }

    private String nothing() {
        return options.rules() == 0
                ? "Nothing found"
                : "Nothing found by " + options.rules() + " rules";
    }

    private static double count(Page page, double x, double middle, Sign sign, String words) {
        var style = page.style(12, Weight.MEDIUM, Tone.TEXT);
        var left = page.badge(x, middle, sign, "") + page.units(7);
        page.text(left, middle, words, style, page.units(300));
        return left + page.widthOf(words, style) + page.units(22);
    }

    private static String words(Sign sign, @Nullable Integer count) {
        return count + " " + sign.word().toLowerCase(Locale.ROOT);
    }

    private String state() {
        var accepted = Numbering.accepted(findings).size();
        var stale = stale();
        if (accepted == 0) {
            return "As designed" + stale;
        }
        return (accepted == 1 ? "With one accepted risk" : "With " + accepted + " accepted risks")
                + stale;
    }

    /// How many acceptances cover nothing any more: they ended, or what they were given for is gone
    /// or has changed.
    private String stale() {
        var count = Judged.idle(findings, document.acceptances()).size();
        return switch (count) {
            case 0 -> "";
            case 1 -> "; one acceptance is stale";
            default -> "; " + count + " acceptances are stale";
        };
    }
}
