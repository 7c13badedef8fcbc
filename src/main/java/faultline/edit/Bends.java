package faultline.edit;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Layout.Route;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the bends that somebody gave to links follow the boxes at their ends.
///
/// Bends between two boxes that moved together move with them. Beside one that moved alone, the
/// nearest bend slides, so that the line stays level and upright. Where that leads over boxes that
/// the link did not run over before, the bends are forgotten.
public final class Bends {

    private static final double FROM_CORNER = 10;

    private final Document before;
    private final Document after;
    private final Map<Id, Route> changed = new HashMap<>();
    private final Set<Id> forgotten = new HashSet<>();

    private Bends(Document before, Document after) {
        this.before = before;
        this.after = after;
    }

    /// The later document with bends as its boxes need them.
    public static Document following(Document before, Document after) {
        if (before.layout().equals(after.layout()) && before.topology().equals(after.topology())) {
            return after;
        }
        var bends = new Bends(before, after);
        bends.follow();
        var layout = after.layout();
        return bends.changed.isEmpty() && bends.forgotten.isEmpty()
                ? after
                : after.with(
                        new Layout(
                                layout.boxes(),
                                layout.routes().withAll(bends.changed).without(bends.forgotten),
                                layout.extras()));
    }

    private void follow() {
        after.layout()
                .routes()
                .asMap()
                .forEach((id, route) -> {
                    var link = after.topology().links().find(id);
                    if (link.isPresent() && !route.bends().isEmpty()) {
                        follow(link.get(), route);
                    }
                });
    }

    private void follow(Link link, Route route) {
        var earlier = before.topology().links().find(link.id()).orElse(link);
        var old = before.layout().routes().find(link.id()).orElse(route);
        var from = new Move(place(before, earlier.from()), place(after, link.from()));
        var to = new Move(place(before, earlier.to()), place(after, link.to()));
        if (from.isNone() && to.isNone()) {
            keep(link.id(), route, old);
            return;
        }
        var moved =
                old.equals(route) && from.isAlike(to)
                        ? route.movedBy(from.by().x(), from.by().y())
                        : route;
        var fitting =
                isGroup(link.from()) || isGroup(link.to())
                        ? Optional.<List<Point>>empty()
                        : fitted(from.now(), to.now(), moved.bends());
        var crossed = crossed(before, earlier, through(from.was(), to.was(), old.bends()));
        fitting.filter(it ->
                        crossed.containsAll(
                                crossed(after, link, through(from.now(), to.now(), it))))
                .ifPresentOrElse(
                        it -> changed.put(link.id(), new Route(it, route.extras())),
                        () -> forgotten.add(link.id()));
    }

    /// Whatever moved the bends, the ends stayed.
    private void keep(Id link, Route route, Route old) {
        if (!route.equals(old)) {
            changed.put(link, old);
        }
    }

    /// Where an end of a link was and is.
    private record Move(Rect was, Rect now) {

        boolean isNone() {
            return was.equals(now);
        }

        Point by() {
            return new Point(now.x() - was.x(), now.y() - was.y());
        }

        boolean isAlike(Move other) {
            return by().equals(other.by()) && isWhole() && other.isWhole();
        }

        private boolean isWhole() {
            return was.movedTo(now.corner()).equals(now);
        }
    }

    private static Rect place(Document document, Id id) {
        var members =
                document.topology().group(id).map(Group::members).orElse(List.of()).stream()
                        .flatMap(member -> document.layout().rectOf(member).stream())
                        .toList();
        return Rect.around(members)
                .or(() -> document.layout().rectOf(id))
                .orElse(new Rect(0, 0, 0, 0));
    }

    private boolean isGroup(Id id) {
        return after.topology().group(id).isPresent();
    }

    /// The bends with the first and the last one where the ends can be reached level or upright;
    /// empty when that cannot be.
    private static Optional<List<Point>> fitted(Rect from, Rect to, List<Point> bends) {
        var result = new ArrayList<>(bends);
        var last = bends.size() - 1;
        result.set(
                0,
                slid(
                        from,
                        result.getFirst(),
                        last == 0 ? side(to, bends.getFirst()) : bends.get(1)));
        var before = last == 0 ? side(from, result.getFirst()) : result.get(last - 1);
        result.set(last, slid(to, result.get(last), before));
        var isFitting =
                isReached(from, result.getFirst())
                        && isReached(to, result.getLast())
                        && result.stream().noneMatch(it -> from.contains(it) || to.contains(it))
                        && isStraight(result);
        return isFitting ? Optional.of(result.stream().distinct().toList()) : Optional.empty();
    }

    /// The bend moved along its line to the next one, so that the box is level with it or upright.
    private static Point slid(Rect box, Point bend, Point next) {
        if (isReached(box, bend)) {
            return bend;
        } else if (next.y() == bend.y()) {
            return new Point(within(bend.x(), box.x(), box.width()), bend.y());
        }
        return new Point(bend.x(), within(bend.y(), box.y(), box.height()));
    }

    private static double within(double place, double start, double length) {
        var inset = Math.min(FROM_CORNER, length / 3);
        return Math.clamp(place, start + inset, start + length - inset);
    }

    /// Where a line from a bend meets the box.
    private static Point side(Rect box, Point bend) {
        return new Point(
                Math.clamp(bend.x(), box.x(), box.right()),
                Math.clamp(bend.y(), box.y(), box.bottom()));
    }

    private static boolean isReached(Rect box, Point bend) {
        return side(box, bend).x() == bend.x() || side(box, bend).y() == bend.y();
    }

    private static boolean isStraight(List<Point> bends) {
        for (var i = 1; i < bends.size(); i++) {
            var here = bends.get(i);
            var there = bends.get(i - 1);
            if (here.x() != there.x() && here.y() != there.y()) {
                return false;
            }
        }
        return true;
    }

    private static List<Point> through(Rect from, Rect to, List<Point> bends) {
        var points = new ArrayList<Point>();
        points.add(side(from, bends.getFirst()));
        points.addAll(bends);
        points.add(side(to, bends.getLast()));
        return points;
    }

    /// What a line runs over, besides what holds or sits in an end of the link.
    private static Set<Id> crossed(Document document, Link link, List<Point> points) {
        var placement = Placement.of(document.topology());
        var own = document.topology().withContents(List.of(link.from(), link.to()));
        for (var end : List.of(link.from(), link.to())) {
            placement.ancestorsOf(end).stream().map(Component::id).forEach(own::add);
        }
        var found = new HashSet<Id>();
        document.layout()
                .boxes()
                .asMap()
                .forEach((id, box) -> {
                    if (!own.contains(id)
                            && document.topology().has(id)
                            && document.topology().group(id).isEmpty()
                            && isCrossed(box.rect(), points)) {
                        found.add(id);
                    }
                });
        return found;
    }

    private static boolean isCrossed(Rect box, List<Point> points) {
        for (var i = 1; i < points.size(); i++) {
            if (Rect.between(points.get(i - 1), points.get(i)).grownBy(0.5).meets(box)) {
                return true;
            }
        }
        return false;
    }
}
