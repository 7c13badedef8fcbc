package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Survival;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    static final Ring RULE = new Ring(Tone.RULE_GROUP, 0.06, Stroke.dotted(Tone.RULE_GROUP, 1.5));

    /// From a service to what it needs.
    static final Pen NEED = Pen.arrow(Stroke.dashed(Tone.SERVICE, 1.25).faded(0.55));

    /// Of a link of a kind that the catalogue lacks.
    static final Pen UNHEARD_OF = Pen.plain(Stroke.solid(Tone.WIRE_NEEDS, 1.5));

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

    /// The outlines of the groups of one document, by kind. Kinds that occur together differ, as
    /// long as there are colours; those that need a majority come first, one that only states a
    /// rule is grey.
    static Map<KindId, Ring> rings(Collection<Group> groups, Catalog catalog) {
        var used = groups.stream().map(Group::kind).collect(Collectors.toSet());
        var ordered =
                Stream.concat(
                                catalog.groups().keys().stream().filter(used::contains),
                                used.stream().sorted())
                        .distinct()
                        .sorted(Comparator.comparing(id -> !needsMajority(catalog, id)));
        var rings = new LinkedHashMap<KindId, Ring>();
        var colours = new ArrayList<>(GROUPS);
        ordered.forEach(id -> {
            var kind = catalog.group(id);
            if (kind.filter(Look::isRule).isPresent()) {
                rings.put(id, RULE);
            } else if (kind.map(Kind.OfGroup::outlined).orElse(true)) {
                rings.put(id, ring(colours.getFirst()));
                Collections.rotate(colours, -1);
            }
        });
        return rings;
    }

    private static boolean needsMajority(Catalog catalog, KindId id) {
        return catalog.group(id).filter(it -> it.survival() == Survival.MAJORITY).isPresent();
    }

    private static boolean isRule(Kind.OfGroup kind) {
        return kind.survival() == Survival.NOTHING;
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
