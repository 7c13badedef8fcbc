package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Effect;
import faultline.model.Kind;
import faultline.model.Level;
import faultline.model.Survival;
import java.util.List;

/// What kinds look like: the tone of a component's level, the stroke of a link's kind, the tone of
/// a group's.
final class Look {

    private static final List<Tone> GROUPS =
            List.of(
                    Tone.GROUP_1,
                    Tone.GROUP_2,
                    Tone.GROUP_3,
                    Tone.GROUP_4,
                    Tone.GROUP_5,
                    Tone.GROUP_6);

    private Look() {}

    static Tone tone(Level level) {
        return switch (level) {
            case SITE, ROOM, RACK, CHASSIS -> Tone.PLACE;
            case POWER -> Tone.POWER;
            case HOST_CLUSTER, HOST -> Tone.COMPUTE;
            case VM -> Tone.VIRTUAL;
            case ARRAY, DATASTORE -> Tone.STORAGE;
            case NETWORK -> Tone.NETWORK;
            case ROLE -> Tone.ROLE;
        };
    }

    /// The outline of a group. Kinds that stand next to each other in the catalogue differ; one
    /// that only states a rule is grey.
    static Ring ring(Kind.OfGroup kind, Catalog catalog) {
        if (kind.survival() == Survival.NOTHING) {
            return new Ring(Tone.RULE_GROUP, 0.06, Stroke.dotted(Tone.RULE_GROUP, 1.5));
        }
        var place = List.copyOf(catalog.groups().keys()).indexOf(kind.id());
        return ring(GROUPS.get(Math.floorMod(place, GROUPS.size())));
    }

    /// The outline of a group of a kind that the catalogue lacks.
    static Ring unheardOf() {
        return ring(GROUPS.getFirst());
    }

    private static Ring ring(Tone tone) {
        return new Ring(tone, 0.1, Stroke.dashed(tone, 1.5));
    }

    /// How a link is drawn. The catalogue's own kinds are told apart by name; others look like what
    /// they mean.
    static Pen pen(Kind.OfLink kind) {
        return switch (kind.id().value()) {
            case "network" -> Pen.plain(Stroke.solid(Tone.WIRE_NETWORK, 1.5));
            case "storage-path" -> Pen.plain(Stroke.solid(Tone.WIRE_STORAGE, 2));
            case "stored-on" -> Pen.plain(Stroke.dotted(Tone.WIRE_STORAGE, 1.5));
            case "located-in" -> Pen.plain(Stroke.dotted(Tone.WIRE_NEEDS, 1.5));
            case "replicates-to" -> Pen.arrow(Stroke.dashed(Tone.WIRE_COPY, 1.5));
            case "backs-up" -> Pen.arrow(Stroke.dashed(Tone.WIRE_BACKUP, 1.5));
            default -> pen(kind.effect());
        };
    }

    private static Pen pen(Effect effect) {
        return switch (effect) {
            case CONNECTS -> Pen.plain(Stroke.solid(Tone.WIRE_NETWORK, 1.5));
            case SEES -> Pen.plain(Stroke.solid(Tone.WIRE_STORAGE, 2));
            case REACHES, REACHES_ANY -> Pen.arrow(Stroke.solid(Tone.WIRE_CLIENT, 1.75));
            case VOTES -> Pen.arrow(Stroke.dotted(Tone.WIRE_WITNESS, 1.75));
            case NEEDS_ANY -> Pen.plain(Stroke.solid(Tone.WIRE_POWER, 1.5));
            case NEEDS_ALL, NONE -> Pen.arrow(Stroke.solid(Tone.WIRE_NEEDS, 1.5));
        };
    }

    /// How a group is drawn.
    record Ring(Tone tone, double shade, Stroke stroke) {

        Fill fill() {
            return new Fill(tone, shade);
        }
    }

    /// A link's stroke and what it ends in.
    record Pen(Stroke stroke, Mark.Head end) {

        static Pen plain(Stroke stroke) {
            return new Pen(stroke, Mark.Head.NONE);
        }

        static Pen arrow(Stroke stroke) {
            return new Pen(stroke, Mark.Head.ARROW);
        }
    }
}
