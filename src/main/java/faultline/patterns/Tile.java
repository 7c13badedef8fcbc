package faultline.patterns;

import faultline.model.Id;
import faultline.model.Rect;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A piece of a layout: what it needs in room, and where its parts go in it. Tiles never overlap.
sealed interface Tile {

    /// What containers keep free around their contents.
    double PADDING = 16;

    /// What they keep free above, for their title.
    double TITLE = 44;

    double width();

    double height();

    /// Gives every box in it a place, its own upper left corner being there.
    void place(double x, double y, Map<Id, Rect> boxes);

    static Tile card(String id) {
        return new Card(new Id(id), 168, 48);
    }

    static Tile small(String id) {
        return new Card(new Id(id), 168, 36);
    }

    static Tile wide(String id) {
        return new Card(new Id(id), 216, 48);
    }

    static Tile frame(String id, Tile inner) {
        return new Frame(new Id(id), inner);
    }

    static Tile row(double gap, List<Tile> tiles) {
        return new Row(tiles, gap);
    }

    static Tile column(double gap, List<Tile> tiles) {
        return new Column(tiles, gap);
    }

    /// Rows of about equal length, of at most that many tiles.
    static Tile rows(int most, double across, double down, List<Tile> tiles) {
        var count = Math.max(1, Math.ceilDiv(tiles.size(), most));
        var length = Math.max(1, Math.ceilDiv(tiles.size(), count));
        return column(
                down,
                IntStream.range(0, count)
                        .mapToObj(it ->
                                tiles.subList(
                                        Math.min(tiles.size(), it * length),
                                        Math.min(tiles.size(), (it + 1) * length)))
                        .filter(it -> !it.isEmpty())
                        .map(it -> row(across, it))
                        .toList());
    }

    /// One element.
    record Card(Id id, double width, double height) implements Tile {
        @Override
        public void place(double x, double y, Map<Id, Rect> boxes) {
            boxes.put(id, new Rect(x, y, width, height));
        }
    }

    /// A container around its contents.
    record Frame(Id id, Tile inner) implements Tile {
        @Override
        public double width() {
            return inner.width() + 2 * PADDING;
        }

        @Override
        public double height() {
            return inner.height() + TITLE + PADDING;
        }

        @Override
        public void place(double x, double y, Map<Id, Rect> boxes) {
            boxes.put(id, new Rect(x, y, width(), height()));
            inner.place(x + PADDING, y + TITLE, boxes);
        }
    }

    /// Tiles side by side, their middles at one height.
    record Row(List<Tile> tiles, double gap) implements Tile {
        public Row {
            tiles = List.copyOf(tiles);
        }

        @Override
        public double width() {
            return tiles.stream().mapToDouble(Tile::width).sum() + gap * (tiles.size() - 1);
        }

        @Override
        public double height() {
            return tiles.stream().mapToDouble(Tile::height).max().orElse(0);
        }

        @Override
        public void place(double x, double y, Map<Id, Rect> boxes) {
            var left = x;
            for (var tile : tiles) {
                tile.place(left, y + Math.floor((height() - tile.height()) / 2), boxes);
                left += tile.width() + gap;
            }
        }
    }

    /// Tiles under each other, their middles on one line.
    record Column(List<Tile> tiles, double gap) implements Tile {
        public Column {
            tiles = List.copyOf(tiles);
        }

        @Override
        public double width() {
            return tiles.stream().mapToDouble(Tile::width).max().orElse(0);
        }

        @Override
        public double height() {
            return tiles.stream().mapToDouble(Tile::height).sum() + gap * (tiles.size() - 1);
        }

        @Override
        public void place(double x, double y, Map<Id, Rect> boxes) {
            var top = y;
            for (var tile : tiles) {
                tile.place(x + Math.floor((width() - tile.width()) / 2), top, boxes);
                top += tile.height() + gap;
            }
        }
    }
}
