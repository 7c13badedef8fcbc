package faultline.scene;

import faultline.model.Element;
import faultline.model.Level;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.List;

/// Draws the boxes of components and services.
final class Cards {

    private static final double RADIUS = 8;
    private static final double WIDE_RADIUS = 12;
    private static final double BAND = 38;
    private static final double LOW = 44;

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
        var level = levelOf(placed.element());
        if (placed.element() instanceof Service) {
            return service(placed);
        } else if (picture.detail() == Detail.DOTS && !placed.isContainer()) {
            return List.of(dot(placed, level));
        }
        return placed.isContainer() ? container(placed, level) : List.of(card(placed));
    }

    /// The icon, the name and the key facts.
    List<Mark> head(Plan.Placed placed) {
        if (!picture.detail().showsNames()) {
            return List.of();
        }
        return new Heading(placed, tone(placed.element()), tag(placed)).marks();
    }

    Tone tone(Element element) {
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

    private Mark dot(Plan.Placed placed, Level level) {
        var fill = Fill.of(Look.tone(level));
        return new Mark.Box(tag(placed), placed.card().rect(), RADIUS, fill, Stroke.NONE);
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
        var strip = new Rect(rect.x(), rect.y(), rect.width(), Math.min(BAND, rect.height()));
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

    /// Icon, name and facts within one box.
    private final class Heading {

        private final Plan.Placed placed;
        private final Tone tone;
        private final Tag tag;
        private final Rect room;
        private final String facts;

        Heading(Plan.Placed placed, Tone tone, Tag tag) {
            this.placed = placed;
            this.tone = tone;
            this.tag = tag;
            var title = placed.card().title();
            this.room =
                    placed.isContainer() && title.height() > BAND
                            ? new Rect(title.x(), title.y(), title.width(), BAND)
                            : title;
            this.facts =
                    picture.detail() == Detail.FULL
                            ? Wording.facts(placed.element(), picture.catalog())
                            : "";
        }

        List<Mark> marks() {
            var marks = new ArrayList<Mark>();
            var tile = tile();
            if (!placed.isContainer()) {
                marks.add(new Mark.Box(tag, tile, 6, Fill.of(tone.tint()), Stroke.NONE));
            }
            marks.add(new Mark.Icon(tag, tile.grownBy(-iconInset()), icon(), tone));
            var left = tile.right() + (isLow() ? 6 : 9);
            var width = Math.max(0, room.right() - 10 - left);
            if (isLow()) {
                marks.addAll(onOneLine(left, width));
            } else {
                marks.addAll(onTwoLines(left, width));
            }
            return marks;
        }

        private boolean isLow() {
            return !placed.isContainer() && room.height() < LOW;
        }

        private double iconInset() {
            return placed.isContainer() ? 0 : isLow() ? 2.5 : 4;
        }

        private Rect tile() {
            var size = placed.isContainer() ? 20 : isLow() ? 22 : 30;
            var inset = placed.element() instanceof Service ? 16 : isLow() ? 6 : 9;
            var x = room.x() + (placed.isContainer() ? 11 : inset);
            return new Rect(x, middle() - size / 2.0, size, size);
        }

        private double middle() {
            return room.y() + Math.min(room.height(), 72) / 2;
        }

        private String icon() {
            return picture.catalog()
                    .kindOf(placed.element())
                    .map(kind -> kind.icon())
                    .orElse("service");
        }

        private List<Mark> onTwoLines(double left, double width) {
            var name = placed.element().name();
            if (facts.isEmpty()) {
                return List.of(text(name, left, middle() + 4.6, Style.NAME, width));
            }
            return List.of(
                    text(name, left, middle() - 2.5, Style.NAME, width),
                    text(facts, left, middle() + 12, Style.FACTS, width));
        }

        private List<Mark> onOneLine(double left, double width) {
            var name = text(placed.element().name(), left, middle() + 4.3, SMALL, width);
            var rest = width - name.width() - 6;
            if (facts.isEmpty() || rest < 24) {
                return List.of(name);
            }
            var from = left + name.width() + 6;
            return List.of(name, text(facts, from, middle() + 4.3, Style.FACTS, rest));
        }

        private Mark.Text text(String content, double x, double y, Style style, double width) {
            return type.line(tag, new Point(x, y), Align.START, content, style, width);
        }
    }

    private static final Style SMALL = new Style(12, Weight.SEMIBOLD, Tone.TEXT);
}
