package faultline.export;

import faultline.analysis.Judged;
import faultline.analysis.Verdict;
import faultline.model.Id;
import faultline.model.Point;
import faultline.scene.Figure;
import faultline.scene.Layer;
import faultline.scene.Mark;
import faultline.scene.Sign;
import faultline.scene.Style;
import faultline.scene.Tag;
import faultline.scene.Tone;
import faultline.scene.Typesetter;
import faultline.scene.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The findings of a sheet, numbered: open ones first, then accepted ones, then those that cannot
/// be told. What is done right has no number.
record Numbers(List<Entry> entries) {

    private static final double SIZE = 18;
    private static final double GAP = 3;

    /// A finding with its number.
    record Entry(int number, Judged judged) {}

    Numbers {
        entries = List.copyOf(entries);
    }

    static Numbers of(List<Judged> findings) {
        var entries = new ArrayList<Entry>();
        Stream.of(open(findings), accepted(findings), unknown(findings))
                .flatMap(List::stream)
                .forEach(judged -> entries.add(new Entry(entries.size() + 1, judged)));
        return new Numbers(entries);
    }

    static List<Judged> open(List<Judged> findings) {
        return findings.stream().filter(Judged::isOpen).toList();
    }

    static List<Judged> accepted(List<Judged> findings) {
        return findings.stream().filter(Judged::isAccepted).toList();
    }

    static List<Judged> unknown(List<Judged> findings) {
        return with(Verdict.UNKNOWN, findings);
    }

    static List<Judged> good(List<Judged> findings) {
        return with(Verdict.GOOD, findings);
    }

    private static List<Judged> with(Verdict verdict, List<Judged> findings) {
        return findings.stream()
                .filter(it -> !it.isAccepted() && it.finding().verdict() == verdict)
                .toList();
    }

    int of(Judged judged) {
        return entries.stream()
                .filter(entry -> entry.judged().equals(judged))
                .mapToInt(Entry::number)
                .findFirst()
                .orElse(0);
    }

    /// The marks on the drawing: for each figure one badge per sign, with the numbers.
    List<Mark> marks(List<Figure> figures) {
        var marks = new ArrayList<Mark>();
        var bySubject = bySubject();
        for (var figure : figures) {
            var entries = bySubject.get(figure.id());
            if (entries != null) {
                marks.addAll(badges(figure, entries));
            }
        }
        return marks;
    }

    private Map<Id, List<Entry>> bySubject() {
        var bySubject = new LinkedHashMap<Id, List<Entry>>();
        for (var entry : entries) {
            for (var id : entry.judged().finding().subjects()) {
                bySubject.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry);
            }
        }
        return bySubject;
    }

    private static List<Mark.Badge> badges(Figure figure, List<Entry> entries) {
        var tag = new Tag(Layer.BADGES, figure.id(), 1);
        var bySign =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> Sign.of(entry.judged()),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                entry -> Integer.toString(entry.number()),
                                                Collectors.joining(", "))));
        var badges = new ArrayList<Mark.Badge>();
        bySign.forEach((sign, label) -> badges.add(badge(tag, sign, label, SIZE)));
        return inARow(figure, badges);
    }

    private static List<Mark.Badge> inARow(Figure figure, List<Mark.Badge> badges) {
        var width = badges.stream().mapToDouble(it -> it.bounds().width() + GAP).sum() - GAP;
        var end = figure.badgeAt(width);
        var placed = new ArrayList<Mark.Badge>();
        var x = end.x() - width;
        for (var badge : badges) {
            x += badge.bounds().width();
            placed.add(badge.movedTo(new Point(x, end.y())));
            x += GAP;
        }
        return placed;
    }

    /// A badge that still has to be moved to its place.
    static Mark.Badge badge(Tag tag, Sign sign, String label, double size) {
        var style = new Style(size * Mark.Badge.LABEL, Weight.SEMIBOLD, Tone.TEXT);
        var width = new Typesetter(Fonts.INTER).width(label, style);
        return new Mark.Badge(tag, new Point(0, 0), size, sign, label, width);
    }
}
