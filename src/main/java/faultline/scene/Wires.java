package faultline.scene;

import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Leads and draws links.
final class Wires {

    private static final double RADIUS = 8;
    private static final Style LABEL = new Style(10.5, Weight.MEDIUM, Tone.TEXT);

    private final Picture picture;
    private final Plan plan;
    private final Map<Id, Outlines.Drawn> groups;
    private final Dimming dimming;
    private final Typesetter type;

    Wires(
            Picture picture,
            Plan plan,
            Map<Id, Outlines.Drawn> groups,
            Dimming dimming,
            Typesetter type) {
        this.picture = picture;
        this.plan = plan;
        this.groups = groups;
        this.dimming = dimming;
        this.type = type;
    }

    /// Every link that has two places to go between, in drawing order.
    List<Figure.Wire> led(Grid<Id> obstacles) {
        var router = new Router(obstacles, new Grid<>(plan.bounds()));
        var led = new LinkedHashMap<Id, Figure.Wire>();
        picture.document().topology().links().values().stream()
                .map(this::journey)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Journey::span))
                .forEach(it ->
                        led.put(it.link().id(), new Figure.Wire(it.link().id(), lead(router, it))));
        return picture.document().topology().links().keys().stream()
                .flatMap(id -> Optional.ofNullable(led.get(id)).stream())
                .toList();
    }

    /// A link and the boxes that it goes between.
    private record Journey(Link link, Router.End from, Router.End to) {
        double span() {
            return from.rect().centre().distanceTo(to.rect().centre());
        }
    }

    private Optional<Journey> journey(Link link) {
        var from = end(link.from(), link.to());
        var to = end(link.to(), link.from());
        return from.isPresent() && to.isPresent() && !from.get().equals(to.get())
                ? Optional.of(new Journey(link, from.get(), to.get()))
                : Optional.empty();
    }

    private Optional<Router.End> end(Id id, Id other) {
        var group = groups.get(id);
        if (group != null) {
            return Optional.of(new Router.End(id, group.figure().label()));
        }
        return plan.find(id)
                .map(it -> new Router.End(id, it.card().rect()))
                .or(() ->
                        picture.document().topology().group(id).flatMap(it -> nearest(it, other)));
    }

    /// For a group that is not drawn: its member nearest to the link's other end.
    private Optional<Router.End> nearest(Group group, Id other) {
        var goal = plan.find(other).map(it -> it.card().rect().centre()).orElse(new Point(0, 0));
        return group.members().stream()
                .flatMap(member -> plan.find(member).stream())
                .map(it -> new Router.End(it.card().id(), it.card().rect()))
                .min(Comparator.comparingDouble(it -> it.rect().centre().distanceTo(goal)));
    }

    private List<Point> lead(Router router, Journey journey) {
        var link = journey.link();
        var route = picture.document().layout().routes().find(link.id());
        if (route.isPresent() && !route.get().bends().isEmpty()) {
            return router.leadThrough(link.id(), journey.from(), journey.to(), route.get().bends());
        }
        return router.lead(link.id(), journey.from(), journey.to(), bundle(journey), own(journey));
    }

    /// Links that say the same about one end may run together; cables may not.
    private String bundle(Journey journey) {
        var effect = picture.catalog().link(journey.link().kind()).map(Kind.OfLink::effect);
        var isCable = effect.filter(it -> it == Effect.CONNECTS || it == Effect.SEES).isPresent();
        return isCable ? "" : journey.link().kind() + " " + journey.to().id();
    }

    private Set<Id> own(Journey journey) {
        var own = new HashSet<Id>();
        for (var id : List.of(journey.from().id(), journey.to().id())) {
            plan.placement().chainOf(id).forEach(it -> own.add(it.id()));
            own.add(id);
        }
        return own;
    }

    List<Mark> marks(List<Figure.Wire> wires) {
        var jumps = picture.detail() == Detail.FULL ? Jumps.over(wires) : Map.<Id, List<Point>>of();
        var marks = new ArrayList<Mark>();
        for (var wire : wires) {
            var link = picture.document().topology().links().find(wire.id()).orElseThrow();
            var pen = pen(link);
            marks.add(
                    new Mark.Line(
                            Tag.of(Layer.LINKS, link.id(), dimming.of(link)),
                            wire.points(),
                            RADIUS,
                            pen.stroke(),
                            Mark.Head.NONE,
                            picture.detail().showsNames() ? pen.end() : Mark.Head.NONE,
                            jumps.getOrDefault(wire.id(), List.of())));
        }
        return marks;
    }

    private Look.Pen pen(Link link) {
        return picture.catalog()
                .link(link.kind())
                .map(Look::pen)
                .orElse(Look.Pen.plain(Stroke.solid(Tone.WIRE_NEEDS, 1.5)));
    }

    /// The names of the links that have one.
    List<Mark> labels(List<Figure.Wire> wires) {
        var marks = new ArrayList<Mark>();
        if (picture.detail() != Detail.FULL) {
            return marks;
        }
        for (var wire : wires) {
            var link = picture.document().topology().links().find(wire.id()).orElseThrow();
            if (!link.name().isBlank()) {
                marks.addAll(label(link, Segments.middle(wire.points())));
            }
        }
        return marks;
    }

    private List<Mark> label(Link link, Point middle) {
        var tag = Tag.of(Layer.LABELS, link.id(), dimming.of(link));
        var text =
                type.line(
                        tag,
                        middle.movedBy(0, 3.7),
                        Align.MIDDLE,
                        link.name(),
                        LABEL.in(pen(link).stroke().tone()),
                        160);
        var width = text.width() + 10;
        var ground = new Rect(middle.x() - width / 2, middle.y() - 8, width, 16);
        return List.of(new Mark.Box(tag, ground, 5, Fill.of(Tone.CANVAS), Stroke.NONE), text);
    }
}
