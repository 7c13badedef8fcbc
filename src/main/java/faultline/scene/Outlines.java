package faultline.scene;

import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Draws groups as soft outlines: a margin around each member, and bridges between them.
///
/// Members are joined in the order of a least spanning tree, so that a bridge is as short as it can
/// be. A group that shares members with a smaller one goes around it with a wider margin.
final class Outlines {

    private static final double MARGIN = 5;
    private static final double STEP = 4;
    private static final double BRIDGE = 12;
    private static final double RADIUS = 10;
    private static final double LABEL_HEIGHT = 18;
    private static final double INSIDE = 6;
    private static final double WIDEST_LABEL = 180;

    /// With more members than this, one box around them all says more than bridges do.
    private static final int MOST_BRIDGED = 48;

    private static final Style LABEL = new Style(11, Weight.SEMIBOLD, Tone.TEXT);

    /// A drawn group: what the pointer can touch, its marks, and how deep its innermost member
    /// sits.
    ///
    /// @param docks where links to the group may end: around each member
    record Drawn(
            Figure.Ring figure,
            List<Router.End> docks,
            List<Mark> area,
            List<Mark> label,
            int depth) {}

    private final Picture picture;
    private final Plan plan;
    private final Dimming dimming;
    private final Badges badges;
    private final Typesetter type;
    private final Obstacles obstacles;
    private final Map<KindId, Look.Ring> looks;

    Outlines(
            Picture picture,
            Plan plan,
            Dimming dimming,
            Badges badges,
            Typesetter type,
            Obstacles obstacles) {
        this.picture = picture;
        this.plan = plan;
        this.dimming = dimming;
        this.badges = badges;
        this.type = type;
        this.obstacles = obstacles;
        this.looks = Look.rings(picture.document().topology().groups().values(), picture.catalog());
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
                .filter(plan::isOutlined)
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

    private Drawn drawn(Group group, double margin) {
        var members = group.members().stream().flatMap(id -> plan.find(id).stream()).toList();
        var docks =
                members.stream()
                        .map(it -> dock(group, it.card().id(), it.card().rect().grownBy(margin)))
                        .toList();
        if (docks.isEmpty()) {
            docks =
                    plan.rectOf(group.id()).stream()
                            .map(it -> dock(group, group.id(), it))
                            .toList();
        }
        var rects = docks.stream().map(Router.End::rect).toList();
        obstacles.allow(group.members());
        var rings = Union.rings(joined(rects));
        obstacles.allow(List.of());
        var tag = Tag.of(Layer.GROUPS, group.id(), dimming.of(group.id()));
        var taken = place(group, rings);
        var label = new Rect(taken.x(), taken.y(), labelWidth(group), LABEL_HEIGHT);
        var depth = members.stream().mapToInt(it -> it.card().depth()).max().orElse(0);
        obstacles.addLabel(label.grownBy(3));
        obstacles.addBadge(taken.grownBy(3));
        var look = looks.getOrDefault(group.kind(), Look.RULE);
        var area = new Mark.Outline(tag, rings, RADIUS, look.fill(), look.stroke());
        return new Drawn(
                new Figure.Ring(group.id(), rings, label),
                docks,
                List.of(area),
                label(group, label, tag),
                depth);
    }

    private static Router.End dock(Group group, Id place, Rect rect) {
        return new Router.End(group.id(), place, rect);
    }

    private List<Rect> joined(List<Rect> rects) {
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
            all.addAll(bridge(from, to));
        }
        return all;
    }

    private static double apart(Rect a, Rect b) {
        var dx = Math.max(0, Math.max(b.x() - a.right(), a.x() - b.right()));
        var dy = Math.max(0, Math.max(b.y() - a.bottom(), a.y() - b.bottom()));
        return dx + dy;
    }

    /// The rectangles that join two others, where they run over the fewest other boxes.
    private List<Rect> bridge(Rect a, Rect b) {
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
                .min(Comparator.comparingDouble(rects -> hindrance(rects)))
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

    private double hindrance(List<Rect> rects) {
        return rects.stream().mapToDouble(obstacles::costOnGround).sum();
    }

    private List<Mark> label(Group group, Rect rect, Tag tag) {
        if (!picture.detail().showsNames()) {
            return List.of();
        }
        var tone = looks.getOrDefault(group.kind(), Look.RULE).tone();
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

    /// Where the label stands with its badges: on a level piece of the outline that is long enough,
    /// where it hides least; upper pieces come before lower ones.
    private Rect place(Group group, List<List<Point>> rings) {
        var badge = badges.width(group.id());
        var width = labelWidth(group) + (badge == 0 ? 0 : badge + 3);
        var best = new Rect(0, 0, width, LABEL_HEIGHT);
        var least = Double.POSITIVE_INFINITY;
        for (var ring : rings) {
            for (var i = 0; i < ring.size(); i++) {
                var from = ring.get(i);
                var to = ring.get((i + 1) % ring.size());
                if (from.y() != to.y()) {
                    continue;
                }
                for (var rect : along(from, to, width)) {
                    var cost = obstacles.costToHide(rect, MARGIN) + unfit(from, to, width);
                    if (cost < least) {
                        least = cost;
                        best = rect;
                    }
                }
            }
        }
        return best;
    }

    private double labelWidth(Group group) {
        return Math.min(WIDEST_LABEL, 31 + type.width(group.name(), LABEL));
    }

    /// Places on one piece, from its left end on; the middle if it is too short.
    private static List<Rect> along(Point from, Point to, double width) {
        var left = Math.min(from.x(), to.x());
        var length = Math.abs(to.x() - from.x());
        var room = length - width - 2 * RADIUS;
        if (room < 0) {
            return List.of(labelAt(left + (length - width) / 2, from, to, width));
        }
        return DoubleStream.iterate(0, step -> step <= Math.min(room, 480), step -> step + 12)
                .mapToObj(step -> labelAt(left + RADIUS + step, from, to, width))
                .toList();
    }

    /// On the line, but more outside than inside: the names of members begin close to it.
    private static Rect labelAt(double x, Point from, Point to, double width) {
        var isLower = to.x() < from.x();
        var top = isLower ? from.y() - INSIDE : from.y() + INSIDE - LABEL_HEIGHT;
        return new Rect(x, top, width, LABEL_HEIGHT);
    }

    private static double unfit(Point from, Point to, double width) {
        var isLower = to.x() < from.x();
        var isShort = Math.abs(to.x() - from.x()) < width + 2 * RADIUS;
        return (isLower ? 30 : 0) + (isShort ? 200 : 0);
    }
}
