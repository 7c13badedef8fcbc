package faultline.scene;

import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Leads and draws links.
final class Wires {

    private static final KindId NEEDS = new KindId("needs");
    private static final double RADIUS = 8;
    private static final double LABEL_ROOM = 160;
    private static final Style LABEL = new Style(10.5, Weight.MEDIUM, Tone.TEXT);

    /// How much room a link without a name keeps for its badge.
    private static final double BADGE = 28;

    private final Picture picture;
    private final Plan plan;
    private final Map<Id, Outlines.Drawn> groups;
    private final Dimming dimming;
    private final Typesetter type;
    private final Obstacles obstacles;
    private final Router router;

    Wires(
            Picture picture,
            Plan plan,
            Map<Id, Outlines.Drawn> groups,
            Dimming dimming,
            Typesetter type,
            Obstacles obstacles) {
        this.picture = picture;
        this.plan = plan;
        this.groups = groups;
        this.dimming = dimming;
        this.type = type;
        this.obstacles = obstacles;
        this.router = new Router(obstacles, pieces());
    }

    /// The course from a service to something that it needs.
    record Demand(Service service, Id need, List<Point> points) {}

    /// What the selected services need, led after all links. Of all services at once it would be
    /// too much to read; what several need is reached by one line.
    List<Demand> demanded() {
        var led = new ArrayList<Demand>();
        for (var service : picture.document().topology().services().values()) {
            if (!picture.selection().contains(service.id())) {
                continue;
            }
            for (var need : service.needs()) {
                var link = new Link(NEEDS, service.id(), need);
                journey(link)
                        .ifPresent(it -> {
                            obstacles.allow(own(it));
                            var course = router.lead(it.from(), it.to(), "needs " + need);
                            led.add(new Demand(service, need, course));
                        });
            }
        }
        return led;
    }

    /// Every link that has two places to go between, in drawing order.
    List<Figure.Wire> led() {
        var led = new LinkedHashMap<Id, Figure.Wire>();
        picture.document().topology().links().values().stream()
                .map(this::journey)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Journey::span))
                .forEach(it -> led.put(it.link().id(), figure(it.link(), lead(it))));
        return picture.document().topology().links().keys().stream()
                .flatMap(id -> Optional.ofNullable(led.get(id)).stream())
                .toList();
    }

    private Figure.Wire figure(Link link, List<Point> points) {
        obstacles.allow(List.of());
        if (link.name().isBlank()) {
            return new Figure.Wire(link.id(), points, around(clear(points, BADGE).centre(), 0));
        }
        var width = type.width(type.fitted(link.name(), LABEL, LABEL_ROOM), LABEL) + 10;
        var label = clear(points, width);
        obstacles.addLabel(label);
        return new Figure.Wire(link.id(), points, label);
    }

    /// The best place on a line for something that wide; a free one if there is any.
    private Rect clear(List<Point> points, double width) {
        var places = Segments.labelPlaces(points);
        return places.stream()
                .map(place -> around(place, width))
                .filter(rect -> obstacles.costOnGround(rect) == 0)
                .findFirst()
                .orElseGet(() -> around(places.getFirst(), width));
    }

    private static Rect around(Point middle, double width) {
        return new Rect(middle.x() - width / 2, middle.y() - 8, width, 16);
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
            return nearest(group.docks().stream(), other);
        }
        return plan.find(id)
                .map(Wires::end)
                .or(() -> picture.document().topology().group(id).flatMap(it -> hidden(it, other)));
    }

    private static Router.End end(Plan.Placed placed) {
        return new Router.End(placed.card().id(), placed.card().id(), placed.card().rect());
    }

    /// For a group that is not drawn: its member nearest to the link's other end.
    private Optional<Router.End> hidden(Group group, Id other) {
        var members = group.members().stream().flatMap(member -> plan.find(member).stream());
        return nearest(members.map(Wires::end), other);
    }

    private Optional<Router.End> nearest(Stream<Router.End> ends, Id other) {
        var goal = goal(other);
        return ends.min(Comparator.comparingDouble(it -> it.rect().centre().distanceTo(goal)));
    }

    /// Roughly where the other end of a link is.
    private Point goal(Id other) {
        var group = groups.get(other);
        return plan.find(other)
                .map(it -> it.card().rect().centre())
                .orElseGet(
                        () -> group == null ? new Point(0, 0) : group.figure().bounds().centre());
    }

    private List<Point> lead(Journey journey) {
        var link = journey.link();
        var route = picture.document().layout().routes().find(link.id());
        if (route.isPresent()
                && Router.reaches(journey.from(), journey.to(), route.get().bends())) {
            return router.leadThrough(journey.from(), journey.to(), route.get().bends());
        }
        obstacles.allow(own(journey));
        return router.lead(journey.from(), journey.to(), bundle(journey));
    }

    /// The edges of containers and groups, with room for all links.
    private Pieces pieces() {
        var layout = picture.document().layout();
        var bends = layout.routes().values().stream().mapToInt(it -> it.bends().size() + 1).sum();
        var topology = picture.document().topology();
        var needs = topology.services().values().stream().mapToInt(it -> it.needs().size()).sum();
        var room = Router.MOST_PIECES * (topology.links().size() + needs) + bends;
        var edges =
                Stream.concat(
                                plan.boxes().stream()
                                        .filter(Plan.Placed::isContainer)
                                        .map(it -> it.card().rect()),
                                groups.values().stream()
                                        .flatMap(it -> it.docks().stream())
                                        .map(Router.End::rect))
                        .toList();
        var pieces = new Pieces(plan.bounds().grownBy(100), room, edges.size());
        edges.forEach(pieces::addEdges);
        return pieces;
    }

    /// Links that say the same about one end may run together; cables may not.
    private String bundle(Journey journey) {
        var effect = picture.catalog().link(journey.link().kind()).map(Kind.OfLink::effect);
        var isCable = effect.filter(it -> it == Effect.CONNECTS || it == Effect.SEES).isPresent();
        return isCable ? "" : journey.link().kind() + " " + journey.to().id();
    }

    private Set<Id> own(Journey journey) {
        var own = new HashSet<Id>();
        for (var id : List.of(journey.from().place(), journey.to().place())) {
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

    /// Quiet lines from services to what they need.
    List<Mark> demands(List<Demand> demands) {
        return demands.stream()
                .<Mark>map(it ->
                        new Mark.Line(
                                Tag.of(
                                        Layer.LINKS,
                                        it.service().id(),
                                        dimming.of(it.service().id())),
                                it.points(),
                                RADIUS,
                                Look.NEED.stroke(),
                                Mark.Head.NONE,
                                picture.detail().showsNames() ? Look.NEED.end() : Mark.Head.NONE,
                                List.of()))
                .toList();
    }

    private Look.Pen pen(Link link) {
        return picture.catalog().link(link.kind()).map(Look::pen).orElse(Look.UNHEARD_OF);
    }

    /// The names of the links that have one.
    List<Mark> labels(List<Figure.Wire> wires) {
        var marks = new ArrayList<Mark>();
        for (var wire : wires) {
            if (wire.label().width() > 0 && picture.detail() == Detail.FULL) {
                var link = picture.document().topology().links().find(wire.id()).orElseThrow();
                marks.addAll(label(link, wire.label()));
            }
        }
        return marks;
    }

    private List<Mark> label(Link link, Rect place) {
        var tag = Tag.of(Layer.LABELS, link.id(), dimming.of(link));
        var style = LABEL.in(pen(link).stroke().tone());
        var baseline = place.centre().movedBy(0, 3.7);
        return List.of(
                new Mark.Box(tag, place, 5, Fill.of(Tone.CANVAS), Stroke.NONE),
                type.line(tag, baseline, Align.MIDDLE, link.name(), style, LABEL_ROOM));
    }
}
