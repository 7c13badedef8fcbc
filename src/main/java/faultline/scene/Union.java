package faultline.scene;

import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// The edge of the area that several rectangles cover together.
///
/// The rectangles' sides cut the plane into a grid of cells. Each side of a covered cell that has
/// no covered neighbour is a piece of the edge, walked so that the area lies to the right; the
/// pieces, chained at their ends, are the rings. Where two covered cells meet at a corner only, the
/// walk turns right, which keeps them apart.
final class Union {

    private final double[] xs;
    private final double[] ys;
    private final boolean[][] covered;

    private Union(List<Rect> rects) {
        xs = cuts(rects.stream().flatMapToDouble(r -> DoubleStream.of(r.x(), r.right())));
        ys = cuts(rects.stream().flatMapToDouble(r -> DoubleStream.of(r.y(), r.bottom())));
        covered = new boolean[xs.length][ys.length];
        for (var rect : rects) {
            cover(rect);
        }
    }

    /// The rings of the edge, the outer ones clockwise and those of holes counter-clockwise.
    static List<List<Point>> rings(List<Rect> rects) {
        return new Union(rects).walk();
    }

    private static double[] cuts(DoubleStream values) {
        return values.sorted().distinct().toArray();
    }

    private void cover(Rect rect) {
        var right = Arrays.binarySearch(xs, rect.right());
        var bottom = Arrays.binarySearch(ys, rect.bottom());
        for (var x = Arrays.binarySearch(xs, rect.x()); x < right; x++) {
            Arrays.fill(covered[x], Arrays.binarySearch(ys, rect.y()), bottom, true);
        }
    }

    private boolean isCovered(int x, int y) {
        return x >= 0 && y >= 0 && x < xs.length && y < ys.length && covered[x][y];
    }

    private List<List<Point>> walk() {
        var pieces = pieces();
        var rings = new ArrayList<List<Point>>();
        while (!pieces.isEmpty()) {
            var first = pieces.values().iterator().next().getFirst();
            rings.add(ring(pieces, first));
        }
        return rings;
    }

    /// One step along the edge, from one crossing of the grid to the next.
    private record Piece(int x, int y, int dx, int dy) {
        long start() {
            return key(x, y);
        }

        long end() {
            return key(x + dx, y + dy);
        }

        private static long key(int x, int y) {
            return (long) x << 32 | y;
        }

        /// How far the next piece turns to the right, so that a right turn is the greatest.
        int turnTo(Piece next) {
            return dx * next.dy - dy * next.dx;
        }
    }

    private Map<Long, Deque<Piece>> pieces() {
        var pieces = new LinkedHashMap<Long, Deque<Piece>>();
        for (var x = 0; x < xs.length; x++) {
            for (var y = 0; y < ys.length; y++) {
                if (covered[x][y]) {
                    piecesAround(x, y)
                            .forEach(it ->
                                    pieces.computeIfAbsent(it.start(), _ -> new ArrayDeque<>())
                                            .add(it));
                }
            }
        }
        return pieces;
    }

    private List<Piece> piecesAround(int x, int y) {
        var pieces = new ArrayList<Piece>();
        if (!isCovered(x, y - 1)) {
            pieces.add(new Piece(x, y, 1, 0));
        }
        if (!isCovered(x + 1, y)) {
            pieces.add(new Piece(x + 1, y, 0, 1));
        }
        if (!isCovered(x, y + 1)) {
            pieces.add(new Piece(x + 1, y + 1, -1, 0));
        }
        if (!isCovered(x - 1, y)) {
            pieces.add(new Piece(x, y + 1, 0, -1));
        }
        return pieces;
    }

    private List<Point> ring(Map<Long, Deque<Piece>> pieces, Piece first) {
        var ring = new ArrayList<Point>();
        var piece = first;
        do {
            take(pieces, piece);
            var next = next(pieces, piece, first);
            if (piece.turnTo(next) != 0) {
                ring.add(new Point(xs[piece.x() + piece.dx()], ys[piece.y() + piece.dy()]));
            }
            piece = next;
        } while (!piece.equals(first));
        return ring;
    }

    private static Piece next(Map<Long, Deque<Piece>> pieces, Piece piece, Piece first) {
        var choices = pieces.getOrDefault(piece.end(), new ArrayDeque<>());
        return choices.stream()
                .max((a, b) -> Integer.compare(piece.turnTo(a), piece.turnTo(b)))
                .orElse(first);
    }

    private static void take(Map<Long, Deque<Piece>> pieces, Piece piece) {
        var choices = pieces.get(piece.start());
        if (choices != null) {
            choices.remove(piece);
            if (choices.isEmpty()) {
                pieces.remove(piece.start());
            }
        }
    }
}
