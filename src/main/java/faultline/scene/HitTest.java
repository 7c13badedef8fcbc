package faultline.scene;

import faultline.model.Id;
import faultline.model.Point;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds what lies under a point of a scene.
///
/// @param tolerance how far beside a line the point may be, in document units
record HitTest(Scene scene, double tolerance) {

    private static final double PORT_RADIUS = 7;

    Hit at(Point point) {
        return Stream.<Supplier<Optional<Hit>>>of(
                        () -> handle(point),
                        () -> badge(point),
                        () -> card(point),
                        () -> label(point),
                        () -> port(point),
                        () -> wire(point),
                        () -> ground(point),
                        () -> ring(point))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Hit.OnCanvas());
    }

    private Optional<Hit> handle(Point point) {
        var selected = new LinkedHashSet<Id>();
        for (var mark : scene.marks()) {
            var id = mark.tag().id();
            if (mark.tag().layer() == Layer.SELECTION && id != null) {
                selected.add(id);
            }
        }
        return scene.figures().stream()
                .filter(figure -> selected.size() == 1 && selected.contains(figure.id()))
                .flatMap(figure -> grip(figure, point))
                .findFirst();
    }

    private Stream<Hit> grip(Figure figure, Point point) {
        return Selected.grips(figure).stream()
                .filter(it -> it.at().distanceTo(point) <= Math.max(6, tolerance))
                .map(it -> new Hit.OnHandle(figure.id(), it.handle()));
    }

    private Optional<Hit> badge(Point point) {
        return scene.marks().stream()
                .filter(mark -> mark instanceof Mark.Badge && mark.bounds().contains(point))
                .flatMap(mark -> Stream.ofNullable(mark.tag().id()))
                .findFirst()
                .map(Hit.OnBadge::new);
    }

    private Optional<Hit> card(Point point) {
        return last(
                of(Figure.Card.class)
                        .filter(card -> !card.holds())
                        .filter(card -> isInnermost(card, point)),
                point);
    }

    /// Whether nothing that sits deeper lies on it there.
    private boolean isInnermost(Figure.Card card, Point point) {
        return card.touches(point, tolerance)
                && of(Figure.Card.class)
                        .noneMatch(it -> it.depth() > card.depth() && it.touches(point, tolerance));
    }

    private Optional<Hit> label(Point point) {
        return last(of(Figure.Ring.class).filter(it -> it.label().contains(point)), point);
    }

    private Optional<Hit> port(Point point) {
        var reach = Math.max(PORT_RADIUS, tolerance);
        return of(Figure.Card.class)
                .filter(card -> card.rect().grownBy(12 + reach).contains(point))
                .flatMap(card ->
                        Stream.of(Side.values())
                                .filter(side -> side.port(card.rect()).distanceTo(point) <= reach)
                                .map(side -> (Hit) new Hit.OnPort(card.id(), side)))
                .reduce((_, later) -> later);
    }

    private Optional<Hit> wire(Point point) {
        return last(of(Figure.Wire.class), point);
    }

    private Optional<Hit> ground(Point point) {
        return last(of(Figure.Card.class), point);
    }

    private Optional<Hit> ring(Point point) {
        return last(of(Figure.Ring.class), point);
    }

    private <F extends Figure> Stream<F> of(Class<F> type) {
        List<Figure> figures = scene.figures();
        return figures.stream().filter(type::isInstance).map(type::cast);
    }

    private Optional<Hit> last(Stream<? extends Figure> figures, Point point) {
        return figures.filter(it -> it.touches(point, tolerance))
                .reduce((_, later) -> later)
                .map(figure -> new Hit.OnElement(figure.id()));
    }
}
