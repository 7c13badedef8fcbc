package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.RandomDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A newer version's fields survive an older one's saving, wherever they stand.
class UnknownFieldsTest {

    private static final List<String> SECTIONS =
            List.of("components", "links", "groups", "services", "acceptances");

    private final DocumentCodec codec = new DocumentCodec();

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void unknownFieldsAreKeptAtEveryObject(long seed) throws Exception {
        var random = RandomDocuments.random(seed);
        var file = (Json.Obj) JsonReader.read(codec.encode(RandomDocuments.of(seed)));
        var newer = new Newer(random).document(file);

        var decoded = codec.decode(JsonText.compact(newer));

        assertEquals(List.of(), decoded.problems());
        var saved = JsonReader.read(codec.encode(decoded.document()));
        assertEquals(plain(newer), plain(saved));
    }

    @Test
    void theyComeAfterTheKnownOnesInTheirOwnOrder() throws Exception {
        var text =
                """
                {"z": 1, "format": "faultline", "a": [1.0, {"b":null}],
                 "components": [{"y": 1, "kind": "vm", "c": 2, "id": "vm"}], "title": "T"}
                """;
        assertEquals(
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.0",
                  "title": "T",
                  "components": [
                    {"id": "vm", "kind": "vm", "y": 1, "c": 2}
                  ],
                  "z": 1,
                  "a": [1.0, {"b": null}]
                }
                """,
                codec.encode(codec.decode(text).document()));
    }

    @Test
    void aNewerMinorVersionIsOpenedAndItsNumberKept() throws Exception {
        var text =
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.7",
                  "title": "T",
                  "novelty": {"a": 1}
                }
                """;
        var decoded = codec.decode(text);

        assertEquals(List.of(), decoded.problems());
        assertEquals(text, codec.encode(decoded.document()));
    }

    /// The values without their order and places, as plain maps, lists and texts.
    private static Object plain(Json value) {
        return switch (value) {
            case Json.Obj(_, var fields) -> {
                var plain = new HashMap<String, Object>();
                fields.forEach((name, it) -> plain.put(name, plain(it)));
                yield plain;
            }
            case Json.Arr(_, var items) -> items.stream().map(UnknownFieldsTest::plain).toList();
            default -> JsonText.compact(value);
        };
    }

    /// Adds a field of a version to come to every object, at a random position.
    private static final class Newer {

        private final RandomGenerator random;

        Newer(RandomGenerator random) {
            this.random = random;
        }

        Json.Obj document(Json.Obj file) {
            var fields = new LinkedHashMap<>(file.fields());
            SECTIONS.forEach(name -> fields.computeIfPresent(name, (_, list) -> each(list)));
            fields.computeIfPresent("layout", (_, it) -> layout((Json.Obj) it));
            return with(fields);
        }

        private Json each(Json list) {
            var items = ((Json.Arr) list).items();
            return new Json.Arr(
                    Place.START,
                    items.stream().map(it -> (Json) with(((Json.Obj) it).fields())).toList());
        }

        private Json layout(Json.Obj layout) {
            var fields = new LinkedHashMap<>(layout.fields());
            fields.computeIfPresent("boxes", (_, it) -> entries((Json.Obj) it, "box"));
            fields.computeIfPresent("routes", (_, it) -> entries((Json.Obj) it, "bends"));
            return with(fields);
        }

        private Json entries(Json.Obj entries, String name) {
            var changed = new LinkedHashMap<String, Json>();
            entries.fields()
                    .forEach((id, entry) ->
                            changed.put(
                                    id,
                                    entry instanceof Json.Obj object
                                            ? with(object.fields())
                                            : with(new LinkedHashMap<>(Map.of(name, entry)))));
            return new Json.Obj(Place.START, changed);
        }

        private Json.Obj with(Map<String, Json> fields) {
            var names = new ArrayList<>(fields.keySet());
            names.add(random.nextInt(names.size() + 1), "novelty");
            var added = new LinkedHashMap<String, Json>();
            var novelty = new Json.Num(Place.START, random.nextInt(99) + ".50");
            names.forEach(name -> added.put(name, fields.getOrDefault(name, novelty)));
            return new Json.Obj(Place.START, added);
        }
    }
}
