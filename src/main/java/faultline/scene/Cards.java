package faultline.scene;

import faultline.model.Element;
import faultline.model.Level;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.List;

/// Draws the boxes of components and services.
final class Cards {

    private static final double RADIUS = 8;
    private static final double WIDE_RADIUS = 12;

    private final Picture picture;
    private final Dimming dimming;
    private final Typesetter type;

    Cards(Picture picture, Dimming dimming, Typesetter type) {
        this.picture = picture;
        this.dimming = dimming;
        this.type = type;
    }

    /// The ground and edge of a box.
    List<Mark> body(Plan.Placed placed) {
        if (placed.isContainer()) {
            return container(placed, levelOf(placed.element()));
        } else if (!picture.detail().showsNames()) {
            return List.of(block(placed));
        }
        return placed.element() instanceof Service ? service(placed) : List.of(card(placed));
    }

    /// The icon, the name and the key facts.
    Heading head(Plan.Placed placed) {
        return Heading.of(placed, picture.catalog(), tone(placed.element()), tag(placed), type);
    }

    private Tone tone(Element element) {
        return element instanceof Service ? Tone.SERVICE : Look.tone(levelOf(element));
    }

    private Level levelOf(Element element) {
        return picture.catalog().component(element.kind()).level();
    }

    private Tag tag(Plan.Placed placed) {
        var layer = placed.isContainer() ? Layer.CONTAINERS : Layer.CARDS;
        var id = placed.card().id();
        return Tag.of(layer, id, dimming.of(id) * presence(placed.element()));
    }

    private static double presence(Element element) {
        return isIn(element, "decommissioned") ? 0.5 : 1;
    }

    private static boolean isIn(Element element, String state) {
        return element.properties().text("state").filter(state::equals).isPresent();
    }

    private static Stroke edge(Element element, Stroke usual) {
        return isIn(element, "planned") ? Stroke.dashed(usual.tone(), usual.width()) : usual;
    }

    private Mark card(Plan.Placed placed) {
        var edge = edge(placed.element(), Stroke.solid(Tone.BORDER, 1));
        return new Mark.Box(tag(placed), placed.card().rect(), RADIUS, Fill.of(Tone.CARD), edge);
    }

    /// A card too small for its name: what it is shows in its colour alone.
    private Mark block(Plan.Placed placed) {
        var tone = tone(placed.element());
        var isDot = picture.detail() == Detail.DOTS;
        var fill = Fill.of(isDot ? tone : tone.tint());
        var edge = isDot ? Stroke.NONE : edge(placed.element(), Stroke.solid(tone, 1));
        return new Mark.Box(tag(placed), placed.card().rect(), RADIUS, fill, edge);
    }

    private List<Mark> service(Plan.Placed placed) {
        var rect = placed.card().rect();
        var bar = new Rect(rect.x() + 5, rect.y() + 8, 4, Math.max(0, rect.height() - 16));
        return List.of(
                new Mark.Box(
                        tag(placed),
                        rect,
                        WIDE_RADIUS,
                        Fill.of(Tone.CARD),
                        Stroke.solid(Tone.SERVICE, 1.25)),
                new Mark.Box(tag(placed), bar, 2, Fill.of(Tone.SERVICE), Stroke.NONE));
    }

    private List<Mark> container(Plan.Placed placed, Level level) {
        var card = placed.card();
        var marks = new ArrayList<Mark>();
        var ground = Fill.of(Tone.depth(card.depth()));
        var edge = edge(placed.element(), edgeOf(level));
        var radius = isWide(level) ? WIDE_RADIUS : RADIUS;
        marks.add(new Mark.Box(tag(placed), card.rect(), radius, ground, Stroke.NONE));
        if (!isWide(level)) {
            marks.add(band(placed, level));
        }
        marks.add(new Mark.Box(tag(placed), card.rect(), radius, Fill.NONE, edge));
        return marks;
    }

    private Mark band(Plan.Placed placed, Level level) {
        var rect = placed.card().rect();
        var strip =
                new Rect(rect.x(), rect.y(), rect.width(), Math.min(Heading.BAND, rect.height()));
        var fill = Fill.of(Look.tone(level).tint());
        return new Mark.Box(tag(placed), strip, RADIUS, Mark.Corners.TOP, fill, Stroke.NONE);
    }

    /// Whether it is a place or a boundary, and not a machine.
    private static boolean isWide(Level level) {
        return switch (level) {
            case SITE, ROOM, RACK, CHASSIS, POWER, HOST_CLUSTER, NETWORK -> true;
            case HOST, VM, ARRAY, DATASTORE, ROLE -> false;
        };
    }

    private static Stroke edgeOf(Level level) {
        return switch (level) {
            case SITE, ROOM, RACK, CHASSIS, POWER, NETWORK -> Stroke.solid(Tone.EDGE, 1);
            case HOST_CLUSTER -> Stroke.dashed(Tone.COMPUTE, 1.25);
            case HOST -> Stroke.solid(Tone.COMPUTE, 1.25).faded(0.75);
            case VM -> Stroke.solid(Tone.VIRTUAL, 1).faded(0.6);
            case ARRAY, DATASTORE -> Stroke.solid(Tone.STORAGE, 1).faded(0.6);
            case ROLE -> Stroke.solid(Tone.ROLE, 1).faded(0.5);
        };
    }
}
