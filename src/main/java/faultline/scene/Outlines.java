package faultline.scene;

import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws groups as soft outlines: a margin around each member, and bridges between them.
///
/// Members are joined in the order of a least spanning tree, so that a bridge is as short as it can
/// be. A group that shares members with a smaller one goes around it with a wider margin.
final class Outlines {

    private static final double MARGIN = 7;
    private static final double STEP = 6;
    private static final double BRIDGE = 12;
    private static final double RADIUS = 10;
    private static final double LABEL_HEIGHT = 18;

    /// With more members than this, one box around them all says more than bridges do.
    private static final int MOST_BRIDGED = 48;

    private static final Style LABEL = new Style(11, Weight.SEMIBOLD, Tone.TEXT);

    /// A drawn group: what the pointer can touch, its marks, and how deep its outermost member
    /// sits.
    record Drawn(Figure.Ring figure, List<Mark> area, List<Mark> label, int depth) {}

    private final Picture picture;
    private final Plan plan;
    private final Dimming dimming;
    private final Typesetter type;
    private final Grid<Id> obstacles;

    Outlines(Picture picture, Plan plan, Dimming dimming, Typesetter type, Grid<Id> obstacles) {
        this.picture = picture;
        this.plan = plan;
        this.dimming = dimming;
        this.type = type;
        this.obstacles = obstacles;
    }

    /// The groups that are drawn, in drawing order.
    Map<Id, Drawn> all() {
        var margins = margins();
        var drawn = new LinkedHashMap<Id, Drawn>();
        for (var group : picture.document().topology().groups().values()) {
            var margin = margins.get(group.id());
            if (margin != null) {
                drawn.put(group.id(), drawn(group, margin));
            }
        }
        return drawn;
    }

    private Map<Id, Double> margins() {
        var used = new HashMap<Id, Integer>();
        var margins = new HashMap<Id, Double>();
        picture.document().topology().groups().values().stream()
                .filter(this::isOutlined)
                .sorted(Comparator.comparingInt(group -> group.members().size()))
                .forEach(group -> {
                    var place =
                            group.members().stream()
                                    .mapToInt(id -> used.getOrDefault(id, 0))
                                    .max()
                                    .orElse(0);
                    group.members().forEach(id -> used.put(id, place + 1));
                    margins.put(group.id(), MARGIN + STEP * place);
                });
        return margins;
    }

    private boolean isOutlined(Group group) {
        var outlined =
                picture.catalog().group(group.kind()).map(Kind.OfGroup::outlined).orElse(true);
        return outlined && (!group.members().isEmpty() || boxOf(group).isPresent());
    }

    private Optional<Rect> boxOf(Group group) {
        return picture.document().layout().rectOf(group.id());
    }

    private Drawn drawn(Group group, double margin) {
        var members = group.members().stream().flatMap(id -> plan.find(id).stream()).toList();
        var rects = members.stream().map(it -> it.card().rect().grownBy(margin)).toList();
        var rings =
                Union.rings(
                        rects.isEmpty()
                                ? boxOf(group).stream().toList()
                                : joined(rects, Set.copyOf(group.members())));
        var tag = Tag.of(Layer.GROUPS, group.id(), dimming.of(group.id()));
        var label = place(group, rings);
        var depth = members.stream().mapToInt(it -> it.card().depth()).min().orElse(0);
        obstacles.add(label, group.id(), Obstacles.CARD);
        var tone = tone(group);
        var area =
                new Mark.Outline(tag, rings, RADIUS, new Fill(tone, 0.1), Stroke.dashed(tone, 1.5));
        return new Drawn(
                new Figure.Ring(group.id(), rings, label),
                List.of(area),
                label(group, label, tag),
                depth);
    }

    Tone tone(Group group) {
        var kinds = List.copyOf(picture.catalog().groups().keys());
        return Look.groupTone(kinds.indexOf(group.kind()));
    }

    private List<Rect> joined(List<Rect> rects, Set<Id> members) {
        if (rects.size() > MOST_BRIDGED) {
            return Rect.around(rects).stream().toList();
        }
        var all = new ArrayList<>(rects);
        var open = new ArrayList<>(rects.subList(1, rects.size()));
        var reached = new ArrayList<>(rects.subList(0, 1));
        while (!open.isEmpty()) {
            var from = reached.getFirst();
            var to = open.getFirst();
            for (var a : reached) {
                for (var b : open) {
                    if (apart(a, b) < apart(from, to)) {
                        from = a;
                        to = b;
                    }
                }
            }
            open.remove(to);
            reached.add(to);
            all.addAll(bridge(from, to, members));
        }
        return all;
    }

    private static double apart(Rect a, Rect b) {
        var dx = Math.max(0, Math.max(b.x() - a.right(), a.x() - b.right()));
        var dy = Math.max(0, Math.max(b.y() - a.bottom(), a.y() - b.bottom()));
        return dx + dy;
    }

    /// The rectangles that join two others, where they run over the fewest other boxes.
    private List<Rect> bridge(Rect a, Rect b, Set<Id> members) {
        var choices = new ArrayList<List<Rect>>();
        var left = Math.max(a.x(), b.x());
        var right = Math.min(a.right(), b.right());
        var top = Math.max(a.y(), b.y());
        var bottom = Math.min(a.bottom(), b.bottom());
        for (var part : List.of(0.5, 0.75, 0.25, 1.0, 0.0)) {
            if (bottom - top >= BRIDGE) {
                var y = top + part * (bottom - top - BRIDGE);
                choices.add(List.of(between(new Point(right, y), new Point(left, y + BRIDGE))));
            } else if (right - left >= BRIDGE) {
                var x = left + part * (right - left - BRIDGE);
                choices.add(List.of(between(new Point(x, bottom), new Point(x + BRIDGE, top))));
            }
        }
        if (choices.isEmpty()) {
            choices.add(bent(a, b));
            choices.add(bent(b, a));
        }
        return choices.stream()
                .min(Comparator.comparingDouble(rects -> hindrance(rects, members)))
                .orElseThrow();
    }

    private static Rect between(Point from, Point to) {
        return Rect.between(from, to);
    }

    private static List<Rect> bent(Rect a, Rect b) {
        var half = BRIDGE / 2;
        var x = b.centre().x();
        var y = a.centre().y();
        return List.of(
                between(new Point(a.centre().x(), y - half), new Point(x, y + half)),
                between(new Point(x - half, y - half), new Point(x + half, b.centre().y())));
    }

    private double hindrance(List<Rect> rects, Set<Id> members) {
        var sum = new double[1];
        for (var rect : rects) {
            obstacles.near(
                    rect,
                    entry -> {
                        if (entry.weight() > Obstacles.CONTAINER
                                && !members.contains(entry.owner())) {
                            sum[0] += entry.weight();
                        }
                    });
        }
        return sum[0];
    }

    private List<Mark> label(Group group, Rect rect, Tag tag) {
        if (!picture.detail().showsNames()) {
            return List.of();
        }
        var tone = tone(group);
        var icon = picture.catalog().group(group.kind()).map(Kind::icon).orElse("wsfc");
        var baseline = new Point(rect.x() + 22, rect.centre().y() + 4);
        return List.of(
                new Mark.Box(
                        tag, rect, LABEL_HEIGHT / 2, Fill.of(Tone.CARD), Stroke.solid(tone, 1.25)),
                new Mark.Icon(tag, new Rect(rect.x() + 6, rect.y() + 2.5, 13, 13), icon, tone),
                type.line(
                        tag,
                        baseline,
                        Align.START,
                        group.name(),
                        LABEL.in(tone),
                        rect.width() - 30));
    }

    /// Where the label stands: on the outline, where it hides least.
    private Rect place(Group group, List<List<Point>> rings) {
        var width = Math.min(220, 31 + type.width(group.name(), LABEL));
        var best = new Rect(0, 0, width, LABEL_HEIGHT);
        var least = Double.POSITIVE_INFINITY;
        for (var edge : levelEdges(rings)) {
            var room = edge.width() - width - 2 * RADIUS;
            for (var step = 0.0; step <= Math.max(0, Math.min(room, 400)); step += 10) {
                var rect =
                        new Rect(
                                edge.x() + (room < 0 ? room / 2 : 0) + RADIUS + step,
                                edge.y() - LABEL_HEIGHT / 2,
                                width,
                                LABEL_HEIGHT);
                var cost =
                        hindrance(List.of(rect.grownBy(-3)), Set.of()) + edge.height() + step / 100;
                if (cost < least) {
                    least = cost;
                    best = rect;
                }
            }
        }
        return best;
    }

    /// The level pieces of the rings, each as a box that is as high as the piece is unsuitable:
    /// upper edges before lower ones, long ones before short ones.
    private static List<Rect> levelEdges(List<List<Point>> rings) {
        var edges = new ArrayList<Rect>();
        for (var ring : rings) {
            for (var i = 0; i < ring.size(); i++) {
                var from = ring.get(i);
                var to = ring.get((i + 1) % ring.size());
                if (from.y() == to.y()) {
                    var length = Math.abs(to.x() - from.x());
                    var unsuitable = (to.x() > from.x() ? 0 : 30) + (length < 60 ? 60 : 0);
                    edges.add(new Rect(Math.min(from.x(), to.x()), from.y(), length, unsuitable));
                }
            }
        }
        return edges;
    }
}
