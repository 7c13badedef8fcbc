package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what lies under a point of a scene: grips and badges before cards, cards before links,
/// links before the free ground of containers.
///
/// @param tolerance how far beside a line the point may be, in document units
record HitTest(Scene scene, double tolerance) {

    private static final double GRIP = 6;
    private static final double PORT_RADIUS = 7;

    Hit at(Point point) {
        return mark(point).orElseGet(() -> figure(point));
    }

    /// Grips and badges are the last marks of a scene.
    private Optional<Hit> mark(Point point) {
        var selected = new LinkedHashSet<Id>();
        var marks = scene.marks();
        for (var i = marks.size() - 1; i >= 0; i--) {
            var mark = marks.get(i);
            var id = mark.tag().id();
            var layer = mark.tag().layer();
            if (id == null || (layer != Layer.SELECTION && layer != Layer.BADGES)) {
                break;
            } else if (layer == Layer.SELECTION) {
                selected.add(id);
                continue;
            }
            var grip = grip(selected, point);
            if (grip.isPresent() || mark.bounds().contains(point)) {
                return grip.or(() -> Optional.of(new Hit.OnBadge(id)));
            }
        }
        return grip(selected, point);
    }

    private Optional<Hit> grip(Set<Id> selected, Point point) {
        if (selected.size() != 1) {
            return Optional.empty();
        }
        var reach = Math.max(GRIP, tolerance);
        return scene.figureOf(selected.iterator().next()).stream()
                .flatMap(figure ->
                        Selected.grips(figure).stream()
                                .filter(it -> it.at().distanceTo(point) <= reach)
                                .map(it -> (Hit) new Hit.OnHandle(figure.id(), it.handle())))
                .findFirst();
    }

    private Hit figure(Point point) {
        var card = card(point);
        if (card != null && !card.holds()) {
            return new Hit.OnElement(card.id());
        }
        var label = label(point);
        if (label != null) {
            return new Hit.OnElement(label);
        }
        var port = port(point);
        if (port != null) {
            return port;
        }
        var wire = wire(point);
        if (wire != null) {
            return new Hit.OnElement(wire);
        } else if (card != null) {
            return new Hit.OnElement(card.id());
        }
        var ring = ring(point);
        return ring == null ? new Hit.OnCanvas() : new Hit.OnElement(ring);
    }

    /// The card that sits deepest there; of several the topmost.
    private Figure.@Nullable Card card(Point point) {
        Figure.@Nullable Card found = null;
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Card card
                    && card.rect().contains(point)
                    && (found == null || card.depth() >= found.depth())) {
                found = card;
            }
        }
        return found;
    }

    private @Nullable Id label(Point point) {
        @Nullable Id found = null;
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Ring ring && ring.label().contains(point)) {
                found = ring.id();
            }
        }
        return found;
    }

    private @Nullable Hit port(Point point) {
        var reach = Math.max(PORT_RADIUS, tolerance);
        @Nullable Hit found = null;
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Card card
                    && card.rect().grownBy(Side.PORT + reach).contains(point)) {
                for (var side : Side.values()) {
                    if (side.port(card.rect()).distanceTo(point) <= reach) {
                        found = new Hit.OnPort(card.id(), side);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable Id wire(Point point) {
        @Nullable Id found = null;
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Wire wire && wire.touches(point, tolerance)) {
                found = wire.id();
            }
        }
        return found;
    }

    private @Nullable Id ring(Point point) {
        @Nullable Id found = null;
        for (var figure : scene.figures()) {
            if (figure instanceof Figure.Ring ring && ring.touches(point, tolerance)) {
                found = ring.id();
            }
        }
        return found;
    }
}
