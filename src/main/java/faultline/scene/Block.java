package faultline.scene;

import faultline.model.Id;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Boxes arranged among themselves, that can still be put anywhere; its own corner is the origin.
record Block(double width, double height, Map<Id, Rect> boxes) {

    static Block of(Id id, double width, double height) {
        return new Block(width, height, Map.of(id, new Rect(0, 0, width, height)));
    }

    /// The blocks in rows from left to right, none wider than the limit unless one block is.
    static Block rows(List<Block> blocks, double widest, double gap) {
        var rows = new ArrayList<List<Block>>();
        var used = 0.0;
        for (var block : blocks) {
            if (rows.isEmpty() || used + gap + block.width > widest) {
                rows.add(new ArrayList<>());
                used = -gap;
            }
            rows.getLast().add(block);
            used += gap + block.width;
        }
        return stacked(rows.stream().map(row -> beside(row, gap)).toList(), gap, 0);
    }

    /// The blocks under each other.
    ///
    /// @param share of the free room that narrower ones leave to their left: 0, or 0.5 for the
    ///   middle
    static Block stacked(List<Block> blocks, double gap, double share) {
        var width = blocks.stream().mapToDouble(Block::width).max().orElse(0);
        var boxes = new LinkedHashMap<Id, Rect>();
        var y = 0.0;
        for (var block : blocks) {
            boxes.putAll(block.at((width - block.width) * share, y));
            y += block.height + gap;
        }
        return new Block(width, Math.max(0, y - gap), boxes);
    }

    private static Block beside(List<Block> blocks, double gap) {
        var boxes = new LinkedHashMap<Id, Rect>();
        var x = 0.0;
        var height = 0.0;
        for (var block : blocks) {
            boxes.putAll(block.at(x, 0));
            x += block.width + gap;
            height = Math.max(height, block.height);
        }
        return new Block(Math.max(0, x - gap), height, boxes);
    }

    /// This block as the contents of a container, which leaves room around them.
    Block inside(Id container, double least) {
        var outer = Math.max(width + 2 * AutoPlace.PADDING, least);
        var whole = height + AutoPlace.TITLE + AutoPlace.PADDING;
        var inner = new LinkedHashMap<Id, Rect>();
        inner.put(container, new Rect(0, 0, outer, whole));
        inner.putAll(at((outer - width) / 2, AutoPlace.TITLE));
        return new Block(outer, whole, inner);
    }

    /// The boxes where they are when the block's corner is there.
    Map<Id, Rect> at(double x, double y) {
        var moved = new LinkedHashMap<Id, Rect>();
        boxes.forEach((id, rect) -> moved.put(id, rect.movedBy(x, y)));
        return moved;
    }
}
