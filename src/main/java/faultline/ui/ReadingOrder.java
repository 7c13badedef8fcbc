package faultline.ui;

import faultline.model.Id;
import faultline.scene.Figure;
import faultline.scene.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The order in which Tab walks the elements of a drawing: from the top, and in a line from the
/// left.
final class ReadingOrder {

    /// Figures whose tops are this close stand in one line, in document units.
    private static final double LINE = 24;

    private ReadingOrder() {}

    static Optional<Id> after(Scene scene, Set<Id> selection) {
        return step(scene, selection, 1);
    }

    static Optional<Id> before(Scene scene, Set<Id> selection) {
        return step(scene, selection, -1);
    }

    private static Optional<Id> step(Scene scene, Set<Id> selection, int by) {
        var order = order(scene);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        var now = selection.size() == 1 ? order.indexOf(selection.iterator().next()) : -1;
        var next = now < 0 && by < 0 ? order.size() - 1 : now + by;
        return Optional.of(order.get(Math.floorMod(next, order.size())));
    }

    private static List<Id> order(Scene scene) {
        return scene.figures().stream()
                .filter(figure -> !(figure instanceof Figure.Wire))
                .sorted(
                        Comparator.<Figure>comparingDouble(
                                        figure -> Math.rint(figure.bounds().y() / LINE))
                                .thenComparingDouble(figure -> figure.bounds().x())
                                .thenComparing(Figure::id))
                .map(Figure::id)
                .toList();
    }
}
