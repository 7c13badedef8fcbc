package faultline.compare;

import faultline.format.JsonText;
import faultline.model.Acceptance;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Layout;
import faultline.model.Properties;
import faultline.model.Scenario;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Merges what two people made of one document: by id and field by field, so that moving a line in
/// the file or a box on the canvas is never in the way.
///
/// What one side removed and the other changed stays. Where both changed the same, ours stands and
/// the file says so under `conflicts`, which the next reader finds in plain words.
public final class Merge {

    private static final String CONFLICTS = "conflicts";

    private final Document base;
    private final Document ours;
    private final Document theirs;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(Document base, Document ours, Document theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /// What came of it.
    ///
    /// @param conflicts none when nothing is left to decide
    public record Merged(Document document, List<Conflict> conflicts) {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    public static Merged of(Document base, Document ours, Document theirs) {
        return new Merge(base, ours, theirs).merged();
    }

    private Merged merged() {
        var title = text("title", Document::title);
        var description = text("description", Document::description);
        var properties =
                Properties.of(
                        ThreeWay.maps(
                                base.properties().values(),
                                ours.properties().values(),
                                theirs.properties().values(),
                                clash(null)));
        var topology = topology();
        var acceptances =
                List.copyOf(by(Document::acceptances, Words::key, "accepted risk ").values());
        var scenarios = List.copyOf(by(Document::scenarios, Scenario::name, "scenario ").values());
        var layout = layout(topology);
        var extras = extras();
        return new Merged(
                new Document(
                        title,
                        description,
                        properties,
                        topology,
                        layout,
                        acceptances,
                        scenarios,
                        extras),
                conflicts);
    }

    private String text(String what, Function<Document, String> field) {
        var merged =
                ThreeWay.value(
                        field.apply(base),
                        field.apply(ours),
                        field.apply(theirs),
                        (was, here, there) -> conflict(null, what, was, here, there));
        return merged == null ? "" : merged;
    }

    private <V> Map<String, V> by(
            Function<Document, List<V>> list, Function<V, String> key, String what) {
        return ThreeWay.maps(
                keyed(list.apply(base), key),
                keyed(list.apply(ours), key),
                keyed(list.apply(theirs), key),
                name ->
                        (was, here, there) ->
                                conflict(null, what + name, said(was), said(here), said(there)));
    }

    private static <V> Map<String, V> keyed(List<V> list, Function<V, String> key) {
        var keyed = new LinkedHashMap<String, V>();
        list.forEach(it -> keyed.put(key.apply(it), it));
        return keyed;
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Acceptance it -> it.reason() + " (" + it.owner() + ")";
            case Scenario it -> it.steps().size() + " steps";
            default -> value.toString();
        };
    }

    private <V> Function<String, ThreeWay.Clash<V>> clash(@Nullable Id on) {
        return name -> (was, here, there) -> conflict(on, name, said(was), said(here), said(there));
    }

    private void conflict(
            @Nullable Id on,
            String what,
            @Nullable Object was,
            @Nullable Object here,
            @Nullable Object there) {
        conflicts.add(new Conflict(on, what, said(was), said(here), said(there)));
    }

    private Topology topology() {
        var before = byId(base);
        var here = byId(ours);
        var there = byId(theirs);
        var merged = new LinkedHashMap<Id, Element>();
        for (var id : ThreeWay.order(here.keySet(), there.keySet())) {
            var element = element(before.get(id), here.get(id), there.get(id));
            if (element != null) {
                merged.put(id, element);
            }
        }
        return new Mending(base, ours, theirs, merged, conflicts).topology();
    }

    private static Map<Id, Element> byId(Document document) {
        var byId = new LinkedHashMap<Id, Element>();
        document.topology().elements().forEach(it -> byId.put(it.id(), it));
        return byId;
    }

    private @Nullable Element element(
            @Nullable Element before, @Nullable Element here, @Nullable Element there) {
        if (here != null && there != null) {
            return new ElementMerge(before, here, there, conflicts).merged();
        }
        var kept = here == null ? there : here;
        if (before == null || kept == null) {
            return kept;
        }
        if (kept.equals(before)) {
            return null;
        }
        var gone = "removed";
        conflict(
                kept.id(),
                "the whole element",
                "there",
                here == null ? gone : "changed",
                there == null ? gone : "changed");
        return kept;
    }

    /// Where things are drawn is no conflict: ours stands.
    private Layout layout(Topology topology) {
        var boxes =
                ThreeWay.maps(
                        base.layout().boxes().asMap(),
                        ours.layout().boxes().asMap(),
                        theirs.layout().boxes().asMap(),
                        _ -> (_, _, _) -> {});
        var routes =
                ThreeWay.maps(
                        base.layout().routes().asMap(),
                        ours.layout().routes().asMap(),
                        theirs.layout().routes().asMap(),
                        _ -> (_, _, _) -> {});
        for (var layout : List.of(ours.layout(), theirs.layout())) {
            layout.boxes()
                    .asMap()
                    .forEach((id, box) -> {
                        if (topology.has(id)) {
                            boxes.putIfAbsent(id, box);
                        }
                    });
        }
        return new Layout(Index.copyOf(boxes), Index.copyOf(routes), ours.layout().extras());
    }

    private Extras extras() {
        var fields =
                new LinkedHashMap<>(
                        ThreeWay.maps(
                                base.extras().fields(),
                                ours.extras().fields(),
                                theirs.extras().fields(),
                                clash(null)));
        fields.remove(CONFLICTS);
        if (!conflicts.isEmpty()) {
            fields.put(
                    CONFLICTS,
                    JsonText.lines(conflicts.stream().map(Merge::json).toList(), "    "));
        }
        return new Extras(fields);
    }

    private static String json(Conflict conflict) {
        var on = conflict.on();
        return List.of(
                        field("on", on == null ? "document" : on.value()),
                        field("what", conflict.what()),
                        field("base", conflict.base()),
                        field("ours", conflict.ours()),
                        field("theirs", conflict.theirs()))
                .stream()
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String field(String name, String value) {
        return JsonText.quoted(name) + ": " + JsonText.quoted(value);
    }
}
