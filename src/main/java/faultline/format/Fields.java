package faultline.format;

import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Properties;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The fields of one JSON object while it is being read.
///
/// What nobody takes, because nobody knows it or because it cannot be read, is left over and
/// becomes the extras of what the object describes.
final class Fields {

    private final Json.Obj object;
    private final Pointer pointer;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Json> partlyTaken = new HashMap<>();

    Fields(Json.Obj object, Pointer pointer, Problems problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    /// The fields of a text that must be one object, as the files of this program are.
    static Fields ofText(String json, Problems problems) throws NotACatalogException {
        try {
            if (JsonReader.read(json) instanceof Json.Obj object) {
                return new Fields(object, Pointer.ROOT, problems);
            }
            throw new NotACatalogException("This must be one JSON object", Place.START);
        } catch (NotJsonException fault) {
            throw new NotACatalogException(fault.sentence(), fault.place());
        }
    }

    Pointer pointer() {
        return pointer;
    }

    Place place() {
        return object.place();
    }

    Optional<Json> value(String name) {
        asked.add(name);
        return Optional.ofNullable(object.fields().get(name));
    }

    void take(String name) {
        taken.add(name);
    }

    /// The text of that field; empty, with a problem, where it is anything else.
    Optional<String> text(String name) {
        return taken(name, Json.Text.class, "a text").map(Json.Text::text);
    }

    /// A text that is not blank.
    Optional<String> words(String name) {
        var text = text(name);
        if (text.isPresent() && text.get().isBlank()) {
            giveBack(name, "\"" + name + "\" must not be empty");
            return Optional.empty();
        }
        return text;
    }

    Optional<Id> id(String name) {
        var text = text(name);
        if (text.isPresent() && !Id.isAllowed(text.get())) {
            giveBack(name, Id.refusal(text.get()));
            return Optional.empty();
        }
        return text.map(Id::new);
    }

    Properties properties() {
        var values = new TreeMap<String, Value>();
        object("properties")
                .ifPresent(it -> it.fields().forEach((key, json) -> values.put(key, value(json))));
        return values.isEmpty() ? Properties.NONE : new Properties(values);
    }

    Optional<Boolean> flag(String name) {
        return taken(name, Json.Flag.class, "true or false").map(Json.Flag::on);
    }

    Optional<Double> number(String name) {
        return taken(name, Json.Num.class, "a number").map(Json.Num::value);
    }

    /// The texts in a list; reports every item that is none.
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : list(name)) {
            if (item instanceof Json.Text(_, var text)) {
                texts.add(text);
            } else {
                giveBack(name, "\"" + name + "\" must be a list of texts, not of " + item.sort());
            }
        }
        return texts;
    }

    Optional<Json.Obj> object(String name) {
        return taken(name, Json.Obj.class, "an object");
    }

    List<Json> list(String name) {
        return taken(name, Json.Arr.class, "a list").map(Json.Arr::items).orElse(List.of());
    }

    /// Reads the objects of a list; those that are not kept are left over.
    void each(String name, Predicate<Fields> keep) {
        var bad = new ArrayList<Json>();
        var index = 0;
        for (var item : list(name)) {
            var where = pointer.to(name).to(index++);
            if (!(item instanceof Json.Obj it)) {
                problems.setAside(item, where, "This must be an object, not " + item.sort());
                bad.add(item);
            } else if (!keep.test(new Fields(it, where, problems))) {
                bad.add(item);
            }
        }
        leaveOver(name, bad);
    }

    /// The ids in a list; those that are malformed, repeated or unknown are left over.
    List<Id> ids(String name, Predicate<Id> known) {
        var ids = new ArrayList<Id>();
        var bad = new ArrayList<Json>();
        var seen = new HashSet<Id>();
        var index = 0;
        for (var item : list(name)) {
            var fault = faultOf(item, known, seen);
            if (fault.isEmpty() && item instanceof Json.Text(_, var text)) {
                ids.add(new Id(text));
            } else {
                problems.setAside(item, pointer.to(name).to(index), fault);
                bad.add(item);
            }
            index++;
        }
        leaveOver(name, bad);
        return ids;
    }

    /// Keeps the fields of an object field that could not be read.
    void leaveOver(String name, Map<String, Json> fields) {
        if (!fields.isEmpty()) {
            partlyTaken.put(name, new Json.Obj(object.place(), fields));
        }
    }

    /// Gives a field back that turned out to be unusable.
    void giveBack(String name, String fault) {
        taken.remove(name);
        problems.setAside(value(name).orElse(object), pointer.to(name), fault);
    }

    /// Reports a field that somebody needs when it is not there; when it is, and is unusable, that
    /// has been reported.
    void need(String name, String who) {
        if (value(name).isEmpty()) {
            problems.setAside(object, pointer, who + " needs \"" + name + "\"");
        }
    }

    void refuse(String fault) {
        problems.setAside(object, pointer, fault);
    }

    /// A text that must be there.
    String required(String name) {
        need(name, "This");
        return words(name).orElse("");
    }

    /// Checks that a text is that one.
    void require(String name, String wanted) {
        if (!required(name).equals(wanted)) {
            giveBack(name, "\"" + name + "\" must be \"" + wanted + "\"");
        }
    }

    /// A word that names a constant of the enum: `needs-all` for `NEEDS_ALL`.
    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        var word = required(name);
        var constants = Arrays.asList(type.getEnumConstants());
        var found = constants.stream().filter(it -> word(it).equals(word)).findFirst();
        if (found.isEmpty() && !word.isEmpty()) {
            var words = constants.stream().map(Fields::word).collect(Collectors.joining(", "));
            giveBack(name, "\"" + name + "\" must be one of " + words);
        }
        return found;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reports every field that nobody asked for, where unknown fields are mistakes.
    void refuseUnknown() {
        object.fields()
                .forEach((name, value) -> {
                    if (!asked.contains(name)) {
                        problems.setAside(
                                value, pointer.to(name), "There is no field \"" + name + "\" here");
                    }
                });
    }

    Extras rest() {
        if (taken.size() == object.fields().size() && partlyTaken.isEmpty()) {
            return Extras.NONE;
        }
        var rest = new LinkedHashMap<String, String>();
        for (var field : object.fields().entrySet()) {
            var name = field.getKey();
            if (partlyTaken.containsKey(name) || !taken.contains(name)) {
                rest.put(name, JsonText.compact(partlyTaken.getOrDefault(name, field.getValue())));
            }
        }
        return new Extras(rest);
    }

    private void leaveOver(String name, List<Json> items) {
        if (!items.isEmpty()) {
            partlyTaken.put(name, new Json.Arr(object.place(), items));
        }
    }

    private <J extends Json> Optional<J> taken(String name, Class<J> type, String wanted) {
        var value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (type.isInstance(value.get())) {
            taken.add(name);
            return Optional.of(type.cast(value.get()));
        }
        giveBack(name, "\"" + name + "\" must be " + wanted + ", not " + value.get().sort());
        return Optional.empty();
    }

    /// What is wrong with an id in a list; empty when nothing is.
    private static String faultOf(Json item, Predicate<Id> known, Set<Id> seen) {
        if (!(item instanceof Json.Text(_, var text))) {
            return "An id must be a text, not " + item.sort();
        }
        if (!Id.isAllowed(text)) {
            return Id.refusal(text);
        }
        var id = new Id(text);
        if (!known.test(id)) {
            return "There is no " + id;
        }
        return seen.add(id) ? "" : id + " is named twice";
    }

    static Value value(Json json) {
        return switch (json) {
            case Json.Text(_, var text) -> new Value.Text(text);
            case Json.Flag(_, var on) -> new Value.Flag(on);
            case Json.Num number -> new Value.Amount(number.exact());
            case Json.Arr(_, var items) when items.stream().allMatch(Json::isScalar) ->
                    new Value.Items(items.stream().map(Fields::value).toList());
            case Json.Arr _, Json.Obj _, Json.Nil _ -> new Value.Opaque(JsonText.compact(json));
        };
    }
}
