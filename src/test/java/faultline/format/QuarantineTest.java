package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.RandomDocuments;
import faultline.model.Rect;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be read is reported where it stands, and saved with the rest.
class QuarantineTest {

    private static final String ODD =
            """
            {
              "format": "faultline",
              "formatVersion": "1.0",
              "title": 5,
              "components": [
                {"id": "a", "kind": "vm"},
                {"id": "a", "kind": "vm", "name": "second"},
                {"id": "b c", "kind": "vm"},
                {"kind": "vm"},
                {"id": "d"},
                {"id": "lost", "kind": "vm", "in": "nowhere"},
                {"id": "ring1", "kind": "vm", "in": "ring2"},
                {"id": "ring2", "kind": "vm", "in": "ring1"},
                {"id": "self", "kind": "vm", "in": "self"},
                {"id": "named", "kind": "vm", "name": "", "properties": []},
                17
              ],
              "links": [
                {"kind": "network", "from": "a", "to": "ghost"},
                {"kind": "network", "from": "a", "to": "a"},
                {"kind": "network", "from": "a"},
                {"id": "a", "kind": "network", "from": "a", "to": "lost"}
              ],
              "groups": [
                {"id": "g", "kind": "dag", "members": ["a", "ghost", "a", 3]}
              ],
              "services": [
                {"id": "s", "needs": "a"},
                {"id": "s2", "needs": ["s", "g", "ghost"]}
              ],
              "acceptances": [
                {"fingerprint": "f", "reason": "r", "owner": "o", "until": "soon"},
                {"fingerprint": "f", "reason": "r"}
              ],
              "layout": {
                "boxes": {
                  "a": [0, 0, 10],
                  "b c": [0, 0, 10, 10],
                  "far": [1e8, 0, 10, 10]
                },
                "routes": {
                  "x": [[1]]
                }
              }
            }
            """;

    private final DocumentCodec codec = new DocumentCodec();

    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @Test
    void everyProblemHasItsPlace() throws IOException {
        var said = codec.decode(ODD).problems().stream().map(Problem::toString).toList();

        assertEquals(
                List.of(
                        "4:12: \"title\" must be a text, not a number",
                        "7:5: The id a is used twice; it stands first in line 6",
                        "8:12: 'b c' is no id: use letters, digits and . _ : @ - (at most 200 of"
                                + " them)",
                        "9:5: A component needs \"id\"",
                        "10:5: A component needs \"kind\"",
                        "11:40: lost sits in nowhere, and there is no such component",
                        "13:41: ring2 sits inside itself",
                        "14:40: self sits inside itself",
                        "15:43: \"name\" must not be empty",
                        "15:61: \"properties\" must be an object, not a list",
                        "16:5: This must be an object, not a number",
                        "19:44: There is no ghost for this link to join",
                        "20:5: This link joins a to itself",
                        "21:5: A link needs \"to\"",
                        "22:12: The id a is used twice; it stands first in line 6",
                        "25:49: There is no ghost",
                        "25:58: a is named twice",
                        "25:63: An id must be a text, not a number",
                        "28:26: \"needs\" must be a list, not a text",
                        "29:38: There is no ghost",
                        "32:64: \"until\" must be a day such as 2027-01-31",
                        "33:5: An acceptance needs \"owner\"",
                        "37:12: A box is [x, y, width, height], the last two not negative",
                        "38:14: 'b c' is no id: use letters, digits and . _ : @ - (at most 200 of"
                                + " them)",
                        "39:15: 1e8 lies too far out; the limit is 10000000",
                        "42:12: A route is a list of points [x, y]"),
                said);
    }

    @Test
    void problemsPointAtTheirValue() throws IOException {
        var pointers = codec.decode(ODD).problems().stream().map(Problem::pointer).toList();

        assertTrue(
                pointers.containsAll(
                        List.of(
                                "/title",
                                "/components/1",
                                "/components/5/in",
                                "/links/0/to",
                                "/groups/0/members/1",
                                "/layout/boxes/b c")));
    }

    @Test
    void whatCanBeReadIsRead() throws IOException {
        var document = codec.decode(ODD).document();
        var topology = document.topology();

        assertEquals("Untitled", document.title());
        assertEquals(
                List.of("a", "lost", "ring1", "ring2", "self", "named"),
                topology.components().keys().stream().map(Id::value).toList());
        assertEquals(new Id("ring2"), topology.component(new Id("ring1")).orElseThrow().in());
        assertEquals(
                List.of(Link.usualId(new KindId("network"), new Id("a"), new Id("lost"))),
                List.copyOf(topology.links().keys()));
        assertEquals(List.of(new Id("a")), topology.group(new Id("g")).orElseThrow().members());
        assertEquals(List.of(), document.acceptances());
        assertEquals(
                new Rect(1e7, 0, 10, 10), document.layout().rectOf(new Id("far")).orElseThrow());
    }

    @Test
    void savingWritesEverythingBackInItsSection() throws IOException {
        var saved = codec.encode(codec.decode(ODD).document());

        assertEquals(
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.0",
                  "title": 5,
                  "components": [
                    {"id": "a", "kind": "vm"},
                    {"id": "lost", "kind": "vm", "in": "nowhere"},
                    {"id": "ring1", "kind": "vm", "in": "ring2"},
                    {"id": "ring2", "kind": "vm", "in": "ring1"},
                    {"id": "self", "kind": "vm", "in": "self"},
                    {"id": "named", "kind": "vm", "name": "", "properties": []},
                    {"id": "a", "kind": "vm", "name": "second"},
                    {"id": "b c", "kind": "vm"},
                    {"kind": "vm"},
                    {"id": "d"},
                    17
                  ],
                  "links": [
                    {"id": "a", "kind": "network", "from": "a", "to": "lost"},
                    {"kind": "network", "from": "a", "to": "ghost"},
                    {"kind": "network", "from": "a", "to": "a"},
                    {"kind": "network", "from": "a"}
                  ],
                  "groups": [
                    {"id": "g", "kind": "dag", "members": ["a", "ghost", "a", 3]}
                  ],
                  "services": [
                    {"id": "s", "needs": "a"},
                    {"id": "s2", "needs": ["s", "g", "ghost"]}
                  ],
                  "acceptances": [
                    {"fingerprint": "f", "reason": "r", "owner": "o", "until": "soon"},
                    {"fingerprint": "f", "reason": "r"}
                  ],
                  "layout": {
                    "boxes": {
                      "a": [0, 0, 10],
                      "b c": [0, 0, 10, 10],
                      "far": [10000000, 0, 10, 10]
                    },
                    "routes": {
                      "x": [[1]]
                    }
                  }
                }
                """,
                saved);
        assertEquals(saved, codec.encode(codec.decode(saved).document()));
    }

    @Test
    void whatTakesThePlaceOfALeftoverReplacesIt() throws IOException {
        var document = codec.decode(ODD).document();
        var named = document.topology().component(new Id("named")).orElseThrow();
        var lost = document.topology().component(new Id("lost")).orElseThrow();
        var changed =
                document.with(
                        document.topology().with(named.named("N")).with(lost.inside(named.id())));

        var text = codec.encode(changed);

        assertTrue(text.contains("{\"id\": \"lost\", \"kind\": \"vm\", \"in\": \"named\"}"));
        assertTrue(text.contains("\"name\": \"N\", \"properties\": []"));
    }

    @Test
    void aLinkComesToLifeWhenItsEndIsAdded() throws IOException {
        var document = codec.decode(ODD).document();
        var ghost = new Component(new Id("ghost"), new KindId("vm"), "Ghost");

        var reopened = codec.decode(codec.encode(document.with(document.topology().with(ghost))));

        var revived = Link.usualId(new KindId("network"), new Id("a"), ghost.id());
        assertTrue(reopened.document().topology().has(revived));
    }

    @Test
    void anIdThatNoFileGivesIsFreeOfCollisions() throws IOException {
        var text =
                """
                {"format": "faultline",
                 "components": [{"id": "a", "kind": "vm"}, {"id": "b", "kind": "vm"}],
                 "links": [
                   {"kind": "n", "from": "a", "to": "b"},
                   {"kind": "n", "from": "a", "to": "b"},
                   {"kind": "n", "from": "a", "to": "b", "id": "n:a:b"},
                   {"kind": "n", "from": "a", "to": "b"}]}
                """;
        var decoded = codec.decode(text);

        assertEquals(List.of(), decoded.problems());
        assertEquals(
                List.of("n:a:b:2", "n:a:b:2:2", "n:a:b", "n:a:b:4"),
                decoded.document().topology().links().keys().stream().map(Id::value).toList());
        var again = codec.decode(codec.encode(decoded.document()));
        assertEquals(decoded.document(), again.document());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatAPersonWroteIsLost(long seed) throws Exception {
        var random = RandomDocuments.random(seed);
        var file = JsonReader.read(codec.encode(RandomDocuments.of(seed)));
        var marked = new Mutations(random, 25).of(file);
        var text = JsonText.compact(marked);
        try {
            var saved = codec.encode(codec.decode(text).document());
            Mutations.marksIn(text).forEach(mark -> assertTrue(saved.contains(mark), mark));
            assertEquals(saved, codec.encode(codec.decode(saved).document()));
        } catch (NotADocumentException refused) {
            assertFalse(text.startsWith("{\"format\": \"faultline\", \"formatVersion\": \"1.0\""));
        }
    }
}
