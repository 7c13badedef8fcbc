package faultline.scene;

import faultline.model.Rect;
import java.util.Arrays;

/// Rectangles sorted into square cells, so that what lies near a place is found without looking at
/// everything. Each has an owner, by number, and a weight.
///
/// The coordinates stand in plain arrays because leading a thousand links asks a million times.
final class Grid {

    private static final int MOST_CELLS_A_SIDE = 240;
    private static final double LEAST_CELL = 64;

    /// What an entry counts in a sum.
    interface Count {
        double of(int entry);
    }

    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[][] cells;
    private final int[] filled;

    private final double[] x0;
    private final double[] y0;
    private final double[] x1;
    private final double[] y1;
    private final double[] weights;
    private final int[] owners;
    private final int[] firstColumn;
    private final int[] firstRow;
    private final int[] size = new int[1];

    /// A grid for at most that many rectangles.
    Grid(Rect bounds, int capacity) {
        var side = Math.max(bounds.width(), bounds.height());
        left = bounds.x();
        top = bounds.y();
        cell = Math.max(LEAST_CELL, side / MOST_CELLS_A_SIDE);
        columns = 1 + (int) (bounds.width() / cell);
        rows = 1 + (int) (bounds.height() / cell);
        cells = new int[columns * rows][4];
        filled = new int[columns * rows];
        x0 = new double[capacity];
        y0 = new double[capacity];
        x1 = new double[capacity];
        y1 = new double[capacity];
        weights = new double[capacity];
        owners = new int[capacity];
        firstColumn = new int[capacity];
        firstRow = new int[capacity];
    }

    void add(Rect rect, int owner, double weight) {
        var entry = size[0]++;
        x0[entry] = rect.x();
        y0[entry] = rect.y();
        x1[entry] = rect.right();
        y1[entry] = rect.bottom();
        weights[entry] = weight;
        owners[entry] = owner;
        firstColumn[entry] = column(rect.x());
        firstRow[entry] = row(rect.y());
        var right = column(rect.right());
        var bottom = row(rect.bottom());
        for (var x = firstColumn[entry]; x <= right; x++) {
            for (var y = firstRow[entry]; y <= bottom; y++) {
                put(x + y * columns, entry);
            }
        }
    }

    private void put(int place, int entry) {
        if (filled[place] == cells[place].length) {
            cells[place] = Arrays.copyOf(cells[place], 2 * filled[place]);
        }
        cells[place][filled[place]++] = entry;
    }

    /// Adds up what each entry that meets the rectangle counts, but not much further than the
    /// limit.
    double sum(Rect rect, Count count, double limit) {
        var right = rect.right();
        var bottom = rect.bottom();
        var fromColumn = column(rect.x());
        var fromRow = row(rect.y());
        var toColumn = column(right);
        var toRow = row(bottom);
        var sum = 0.0;
        for (var x = fromColumn; x <= toColumn && sum < limit; x++) {
            for (var y = fromRow; y <= toRow && sum < limit; y++) {
                var place = x + y * columns;
                var entries = cells[place];
                for (var i = filled[place] - 1; i >= 0; i--) {
                    var entry = entries[i];
                    if (x0[entry] < right
                            && rect.x() < x1[entry]
                            && y0[entry] < bottom
                            && rect.y() < y1[entry]
                            && x == Math.max(fromColumn, firstColumn[entry])
                            && y == Math.max(fromRow, firstRow[entry])) {
                        sum += count.of(entry);
                    }
                }
            }
        }
        return sum;
    }

    double weight(int entry) {
        return weights[entry];
    }

    int owner(int entry) {
        return owners[entry];
    }

    Rect rect(int entry) {
        return new Rect(x0[entry], y0[entry], x1[entry] - x0[entry], y1[entry] - y0[entry]);
    }

    /// How much of a piece runs beside an entry of the same direction.
    double shared(int entry, Rect piece) {
        return Math.max(
                Math.min(piece.right(), x1[entry]) - Math.max(piece.x(), x0[entry]),
                Math.min(piece.bottom(), y1[entry]) - Math.max(piece.y(), y0[entry]));
    }

    private int column(double x) {
        return Math.clamp((int) ((x - left) / cell), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) ((y - top) / cell), 0, rows - 1);
    }
}
