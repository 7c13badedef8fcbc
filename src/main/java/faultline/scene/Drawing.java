package faultline.scene;

import faultline.model.Id;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One picture while it becomes a scene.
///
/// From the ground up: containers from the outside in, each group just beneath its members, links,
/// cards, the titles of containers, the names of links and groups, badges, selection. So links pass
/// behind cards and names, and never behind a container that they cross.
final class Drawing {

    private final Picture picture;
    private final Plan plan;
    private final Dimming dimming;
    private final Typesetter type;
    private final Cards cards;
    private final Badges badges;

    Drawing(Picture picture, TextMeasure measure) {
        this.picture = picture;
        this.plan = new Plan(picture);
        this.dimming = new Dimming(picture.lit(), plan);
        this.type = new Typesetter(measure);
        this.cards = new Cards(picture, dimming, type);
        this.badges = new Badges(picture, plan, dimming, type);
    }

    Scene scene() {
        var heads = heads();
        var obstacles = obstacles(heads);
        var groups = new Outlines(picture, plan, dimming, badges, type, obstacles).all();
        var wires = new Wires(picture, plan, groups, dimming, type, obstacles);
        var led = wires.led();
        var figures = figures(groups, led);

        var marks = new ArrayList<Mark>();
        containers(groups, marks);
        marks.addAll(wires.demands(wires.demanded()));
        marks.addAll(wires.marks(led));
        for (var placed : plan.boxes()) {
            if (!placed.isContainer()) {
                glow(placed.card(), marks);
                marks.addAll(cards.body(placed));
            }
        }
        heads.values().forEach(head -> marks.addAll(head.shown(picture.detail())));
        marks.addAll(wires.labels(led));
        groups.values().forEach(it -> marks.addAll(it.label()));
        marks.addAll(badges.marks(figures));
        marks.addAll(new Ordinals(picture.lit().order(), picture.detail(), type).marks(figures));
        marks.addAll(new Selected(picture.selection()).marks(figures));
        return new Scene(marks, bounds(marks), figures);
    }

    private Map<Id, Heading> heads() {
        var heads = new LinkedHashMap<Id, Heading>();
        for (var placed : plan.boxes()) {
            heads.put(placed.card().id(), cards.head(placed));
        }
        return heads;
    }

    private Obstacles obstacles(Map<Id, Heading> heads) {
        var topology = picture.document().topology();
        var labels = 2 * topology.groups().size() + topology.links().size();
        var obstacles = new Obstacles(plan, labels);
        for (var placed : plan.boxes()) {
            var id = placed.card().id();
            var head = heads.get(id);
            if (placed.isContainer() && head != null) {
                obstacles.addText(head.bounds());
            }
            var width = badges.width(id);
            if (width > 0) {
                var end = placed.card().badgeAt(width);
                obstacles.addBadge(new Rect(end.x() - width, end.y() - 9, width, 18));
            }
        }
        return obstacles;
    }

    private void containers(Map<Id, Outlines.Drawn> groups, List<Mark> marks) {
        var byDepth = new LinkedHashMap<Integer, List<Outlines.Drawn>>();
        groups.values()
                .forEach(it -> byDepth.computeIfAbsent(it.depth(), _ -> new ArrayList<>()).add(it));
        var depth = -1;
        for (var placed : plan.boxes()) {
            while (depth < placed.card().depth()) {
                depth++;
                byDepth.getOrDefault(depth, List.of()).forEach(it -> area(it, marks));
            }
            if (placed.isContainer()) {
                glow(placed.card(), marks);
                marks.addAll(cards.body(placed));
            }
        }
    }

    private void area(Outlines.Drawn group, List<Mark> marks) {
        if (picture.detail() != Detail.DOTS) {
            marks.addAll(group.area());
        }
    }

    private void glow(Figure.Card card, List<Mark> marks) {
        if (dimming.glows(card.id())) {
            var tag = Tag.of(Layer.GLOW, card.id(), 1);
            marks.add(
                    new Mark.Box(
                            tag,
                            card.rect().grownBy(4),
                            12,
                            new Fill(Tone.GLOW, 0.28),
                            Stroke.solid(Tone.GLOW, 2)));
        }
    }

    private List<Figure> figures(Map<Id, Outlines.Drawn> groups, List<Figure.Wire> wires) {
        var figures = new ArrayList<Figure>();
        plan.boxes().forEach(it -> figures.add(it.card()));
        groups.values().forEach(it -> figures.add(it.figure()));
        figures.addAll(wires);
        return figures;
    }

    private static Rect bounds(List<Mark> marks) {
        return marks.stream().map(Mark::bounds).reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
    }
}
