package faultline.scene;

import faultline.analysis.Judged;
import faultline.model.Id;
import faultline.model.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Draws what is found on the elements that it is about.
///
/// On the canvas it is one badge with the worst sign and how many findings are open; from further
/// away the sign alone, which the painter then keeps large enough to be seen. On a sheet it is a
/// badge for each sign with the numbers of the findings; where the element is too small for them,
/// one badge with the worst sign and all numbers.
final class Badges {

    private static final double SIZE = 18;
    private static final double GAP = 3;
    private static final Style LABEL =
            new Style(SIZE * Mark.Badge.LABEL, Weight.SEMIBOLD, Tone.TEXT);

    private final Picture picture;
    private final Plan plan;
    private final Typesetter type;

    /// By element: its badges from left to right, not yet at their place.
    private final Map<Id, List<Mark.Badge>> rows = new LinkedHashMap<>();

    Badges(Picture picture, Plan plan, Dimming dimming, Typesetter type) {
        this.picture = picture;
        this.plan = plan;
        this.type = type;
        var numbering = Numbering.of(picture.findings());
        for (var entry : bySubject(numbering).entrySet()) {
            var id = entry.getKey();
            var tag = Tag.of(Layer.BADGES, id, dimming.of(id));
            rows.put(id, row(tag, entry.getValue(), numbering));
        }
    }

    private Map<Id, List<Judged>> bySubject(Numbering numbering) {
        var bySubject = new LinkedHashMap<Id, List<Judged>>();
        for (var judged : numbering.findings()) {
            judged.finding().subjects().stream()
                    .flatMap(this::drawn)
                    .distinct()
                    .forEach(id ->
                            bySubject.computeIfAbsent(id, _ -> new ArrayList<>()).add(judged));
        }
        return bySubject;
    }

    /// What stands for a subject on the drawing: itself, or the members of a group without outline.
    private Stream<Id> drawn(Id subject) {
        return picture.document()
                .topology()
                .group(subject)
                .filter(group -> !plan.isOutlined(group))
                .map(group -> group.members().stream())
                .orElse(Stream.of(subject));
    }

    private List<Mark.Badge> row(Tag tag, List<Judged> findings, Numbering numbering) {
        if (picture.tally() == Picture.Tally.COUNT) {
            return List.of(counted(tag, findings));
        }
        var numbered = new TreeMap<Sign, List<Integer>>();
        for (var judged : findings) {
            numbered.computeIfAbsent(Sign.of(judged), _ -> new ArrayList<>())
                    .add(numbering.numberOf(judged));
        }
        var row = new ArrayList<Mark.Badge>();
        numbered.forEach((sign, numbers) -> row.add(badge(tag, sign, Numbering.listed(numbers))));
        if (width(row) <= room(tag)) {
            return row;
        }
        var all = numbered.values().stream().flatMap(List::stream).sorted().toList();
        return List.of(badge(tag, numbered.firstKey(), Numbering.listed(all)));
    }

    /// How much of the edge of a box its badges may take.
    private double room(Tag tag) {
        var id = tag.id();
        var placed = id == null ? null : plan.find(id).orElse(null);
        return placed == null ? Double.POSITIVE_INFINITY : placed.card().rect().width() - 4;
    }

    private Mark.Badge counted(Tag tag, List<Judged> findings) {
        var worst = findings.stream().map(Sign::of).min(Comparator.naturalOrder()).orElseThrow();
        var open = findings.stream().filter(Judged::isOpen).count();
        var count = open > 0 ? open : findings.stream().filter(it -> Sign.of(it) == worst).count();
        return badge(tag, worst, count > 1 ? Long.toString(count) : "");
    }

    private Mark.Badge badge(Tag tag, Sign sign, String label) {
        return new Mark.Badge(tag, new Point(0, 0), SIZE, sign, label, type.width(label, LABEL));
    }

    /// How wide the badges of an element are together; 0 when it has none.
    double width(Id id) {
        return width(rows.getOrDefault(id, List.of()));
    }

    private static double width(List<Mark.Badge> row) {
        var width = row.stream().mapToDouble(it -> it.bounds().width() + GAP).sum();
        return Math.max(0, width - GAP);
    }

    /// The badges at their places, on the figures that are drawn.
    List<Mark> marks(List<Figure> figures) {
        var marks = new ArrayList<Mark>();
        var seen = new HashSet<Id>();
        for (var figure : figures) {
            if (rows.containsKey(figure.id()) && seen.add(figure.id())) {
                marks.addAll(placed(figure));
            }
        }
        return marks;
    }

    private List<Mark.Badge> placed(Figure figure) {
        var row = rows.getOrDefault(figure.id(), List.of());
        var end = figure.badgeAt(width(row));
        var x = end.x() - width(row);
        var placed = new ArrayList<Mark.Badge>();
        for (var badge : row) {
            x += badge.bounds().width();
            var there = badge.movedTo(new Point(x, end.y()));
            placed.add(picture.detail() == Detail.FULL ? there : there.unlabelled());
            x += GAP;
        }
        return placed;
    }
}
