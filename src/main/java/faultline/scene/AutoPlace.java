package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Level;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds places for what has none, simply and always alike: containers hold their contents as
/// grids, and what stands free comes in bands, from what users see at the top to storage and power
/// at the bottom. What has a place keeps it; containers around newly placed contents grow.
public final class AutoPlace {

    /// What containers keep free around their contents.
    static final double PADDING = 16;

    /// What they keep free above, for their title.
    static final double TITLE = 44;

    private static final double GAP = 20;
    private static final double BAND = 64;
    private static final double WIDEST = 1600;
    private static final double SERVICE_WIDTH = 216;
    private static final double CARD_HEIGHT = 56;
    private static final double CARD_WIDTH = 176;

    /// Up to this many containers stand under each other in a machine.
    private static final int COLUMN = 4;

    private final Document document;
    private final Catalog catalog;
    private final Placement placement;
    private final Map<Id, Rect> boxes = new LinkedHashMap<>();

    private AutoPlace(Document document, Catalog catalog) {
        this.document = document;
        this.catalog = catalog;
        this.placement = Placement.of(document.topology());
    }

    /// The document's layout with a box for every component and service, and for every group
    /// without members; the same layout when nothing lacked a box.
    public static Layout complete(Document document, Catalog catalog) {
        var topology = document.topology();
        var layout = document.layout();
        var lacking =
                Stream.of(
                                topology.components().keys().stream(),
                                topology.services().keys().stream(),
                                memberless(document))
                        .flatMap(ids -> ids)
                        .anyMatch(id -> !layout.boxes().has(id));
        return lacking ? new AutoPlace(document, catalog).completed() : layout;
    }

    private Layout completed() {
        var loose = new ArrayList<Component>();
        for (var root : placement.roots()) {
            if (!settle(root)) {
                loose.add(root);
            }
        }
        var bands =
                Block.stacked(
                        bands(loose).stream()
                                .filter(band -> !band.isEmpty())
                                .map(band -> Block.rows(band, WIDEST, 2 * GAP))
                                .toList(),
                        BAND,
                        0.5);
        var known = Rect.around(known());
        boxes.putAll(
                bands.at(
                        known.map(Rect::x).orElse(0.0),
                        known.map(around -> around.bottom() + BAND).orElse(0.0)));
        return document.layout().withAll(boxes);
    }

    private List<Rect> known() {
        var rects = new ArrayList<>(boxes.values());
        document.topology().services().keys().stream()
                .map(document.layout()::rectOf)
                .flatMap(Optional::stream)
                .forEach(rects::add);
        return rects;
    }

    /// Gives a place to all that sits in a component, if its own is known: set by somebody, or
    /// drawn by contents that have one.
    ///
    /// @return whether it is known
    private boolean settle(Component component) {
        var children = placement.childrenOf(component.id());
        var missing = children.stream().filter(child -> !settle(child)).toList();
        var inner =
                Rect.around(
                        children.stream()
                                .flatMap(child -> Stream.ofNullable(boxes.get(child.id())))
                                .toList());
        var own = document.layout().rectOf(component.id()).or(() -> inner.map(AutoPlace::around));
        if (own.isEmpty()) {
            return false;
        }
        var rect = own.get();
        if (!missing.isEmpty()) {
            var top = inner.map(it -> it.bottom() + GAP).orElse(rect.y() + TITLE);
            var room = Math.max(rect.width() - 2 * PADDING, CARD_WIDTH);
            var grid = Block.rows(missing.stream().map(this::block).toList(), room, GAP);
            var corner = new Point(rect.x() + PADDING, top);
            boxes.putAll(grid.at(corner.x(), corner.y()));
            rect = rect.union(around(new Rect(corner.x(), top, grid.width(), grid.height())));
        }
        boxes.put(component.id(), rect);
        return true;
    }

    private static Rect around(Rect inner) {
        return Rect.between(
                new Point(inner.x() - PADDING, inner.y() - TITLE),
                new Point(inner.right() + PADDING, inner.bottom() + PADDING));
    }

    private Block block(Component component) {
        var kind = catalog.component(component.kind());
        var children = placement.childrenOf(component.id());
        if (children.isEmpty()) {
            var height = kind.container() ? CARD_HEIGHT : kind.height();
            return Block.of(component.id(), kind.width(), height);
        }
        var inner = children.stream().map(this::block).toList();
        return Block.rows(inner, roomFor(inner, kind.level()), GAP)
                .inside(component.id(), CARD_WIDTH);
    }

    /// How wide the contents of a container may be: places and clusters hold theirs side by side,
    /// machines hold few large ones under each other, and many small ones as a grid.
    private static double roomFor(List<Block> blocks, Level level) {
        var widest = blocks.stream().mapToDouble(Block::width).max().orElse(0);
        var large = blocks.stream().anyMatch(block -> block.boxes().size() > 1);
        if (level.compareTo(Level.HOST_CLUSTER) <= 0) {
            return Math.max(widest, WIDEST);
        } else if (large && blocks.size() <= COLUMN) {
            return widest;
        }
        var area =
                blocks.stream().mapToDouble(it -> (it.width() + GAP) * (it.height() + GAP)).sum();
        return Math.max(widest, Math.min(WIDEST, Math.sqrt(1.6 * area)));
    }

    private List<List<Block>> bands(List<Component> loose) {
        var layout = document.layout();
        var services =
                document.topology().services().keys().stream()
                        .filter(id -> !layout.boxes().has(id))
                        .map(id -> Block.of(id, SERVICE_WIDTH, CARD_HEIGHT))
                        .toList();
        var groups =
                memberless(document)
                        .filter(id -> !layout.boxes().has(id))
                        .map(id -> Block.of(id, CARD_WIDTH, CARD_HEIGHT))
                        .toList();
        return List.of(
                services,
                blocks(loose, level -> level == Level.ROLE),
                blocks(loose, level -> level == Level.NETWORK),
                blocks(loose, AutoPlace::isMiddle),
                blocks(loose, level -> level == Level.ARRAY || level == Level.DATASTORE),
                blocks(loose, level -> level == Level.POWER),
                groups);
    }

    private static boolean isMiddle(Level level) {
        return switch (level) {
            case SITE, ROOM, RACK, CHASSIS, HOST_CLUSTER, HOST, VM -> true;
            case POWER, ARRAY, DATASTORE, NETWORK, ROLE -> false;
        };
    }

    private List<Block> blocks(List<Component> components, Predicate<Level> wanted) {
        return components.stream()
                .filter(it -> wanted.test(catalog.component(it.kind()).level()))
                .map(this::block)
                .toList();
    }

    private static Stream<Id> memberless(Document document) {
        return document.topology().groups().values().stream()
                .filter(group -> group.members().isEmpty())
                .map(Group::id);
    }
}
