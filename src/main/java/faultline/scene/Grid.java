package faultline.scene;

import faultline.model.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Rectangles sorted into square cells, so that what lies near a place is found without looking at
/// everything.
///
/// @param <T> whose the rectangles are
final class Grid<T> {

    private static final int MOST_CELLS_A_SIDE = 200;
    private static final double LEAST_CELL = 96;

    /// A rectangle, whose it is and how bad it is to be over it.
    record Entry<T>(Rect rect, T owner, double weight) {}

    private final Rect bounds;
    private final double cell;
    private final int columns;
    private final int rows;
    private final List<List<Entry<T>>> cells;

    Grid(Rect bounds) {
        this.bounds = bounds;
        var side = Math.max(bounds.width(), bounds.height());
        this.cell = Math.max(LEAST_CELL, side / MOST_CELLS_A_SIDE);
        this.columns = 1 + (int) (bounds.width() / cell);
        this.rows = 1 + (int) (bounds.height() / cell);
        this.cells =
                Stream.generate(() -> (List<Entry<T>>) new ArrayList<Entry<T>>(2))
                        .limit((long) columns * rows)
                        .toList();
    }

    void add(Rect rect, T owner, double weight) {
        var entry = new Entry<>(rect, owner, weight);
        var right = column(rect.right());
        var bottom = row(rect.bottom());
        for (var x = column(rect.x()); x <= right; x++) {
            for (var y = row(rect.y()); y <= bottom; y++) {
                cells.get(x + y * columns).add(entry);
            }
        }
    }

    /// Hands over each entry that meets the rectangle, once.
    void near(Rect rect, Consumer<Entry<T>> visitor) {
        var left = column(rect.x());
        var top = row(rect.y());
        var right = column(rect.right());
        var bottom = row(rect.bottom());
        for (var x = left; x <= right; x++) {
            for (var y = top; y <= bottom; y++) {
                for (var entry : cells.get(x + y * columns)) {
                    if (entry.rect.meets(rect) && isFirst(entry, left, top, x, y)) {
                        visitor.accept(entry);
                    }
                }
            }
        }
    }

    /// Whether this cell is the first of those in question that the entry stands in.
    private boolean isFirst(Entry<T> entry, int left, int top, int x, int y) {
        return x == Math.max(left, column(entry.rect.x()))
                && y == Math.max(top, row(entry.rect.y()));
    }

    private int column(double x) {
        return Math.clamp((int) ((x - bounds.x()) / cell), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) ((y - bounds.y()) / cell), 0, rows - 1);
    }
}
