package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.RandomDocuments;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentCodecTest {

    private final DocumentCodec codec = new DocumentCodec();

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @Test
    void aDocumentIsWrittenWithAnElementALine() {
        assertEquals(
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.0",
                  "title": "Exchange at the client",
                  "properties": {"author": "Jo", "version": 2},
                  "components": [
                    {"id": "vmc1", "kind": "host-cluster", "name": "VMC1", "properties": {"haEnabled": true, "platform": "vmware"}},
                    {"id": "esx1", "kind": "hypervisor-host", "in": "vmc1"},
                    {"id": "ds1", "kind": "datastore"}
                  ],
                  "links": [
                    {"kind": "stored-on", "from": "esx1", "to": "ds1"},
                    {"id": "x", "kind": "stored-on", "name": "10 GbE", "from": "esx1", "to": "ds1"}
                  ],
                  "groups": [
                    {"id": "g", "kind": "wsfc", "members": ["esx1"]}
                  ],
                  "services": [
                    {"id": "mail", "name": "Mail", "needs": ["g", "ds1"]}
                  ],
                  "layout": {
                    "boxes": {
                      "esx1": [10.5, 0, 20, 30],
                      "vmc1": [0, -1, 260, 200]
                    }
                  }
                }
                """,
                codec.encode(small()));
    }

    @Test
    void aBoxKeepsWhetherItIsLockedAndItsOrder() throws IOException {
        var text =
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.0",
                  "title": "Locked",
                  "components": [
                    {"id": "a", "kind": "vm"},
                    {"id": "b", "kind": "vm"}
                  ],
                  "layout": {
                    "boxes": {
                      "a": {"box": [0, 0, 9, 9], "locked": true, "order": -2},
                      "b": {"box": [0, 0, 9, 9], "order": "top"}
                    }
                  }
                }
                """;
        var decoded = codec.decode(text);
        var layout = decoded.document().layout();
        assertEquals(new Layout.Stand(true, -2), layout.standOf(new Id("a")));
        assertEquals(Layout.Stand.USUAL, layout.standOf(new Id("b")));
        assertEquals(1, decoded.problems().size());
        assertEquals(text, codec.encode(decoded.document()));
    }

    @Test
    void anEmptyDocumentIsThreeFields() {
        assertEquals(
                """
                {
                  "format": "faultline",
                  "formatVersion": "1.0",
                  "title": "New"
                }
                """,
                codec.encode(Document.titled("New")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBackEqual(long seed) throws IOException {
        var document = RandomDocuments.of(seed);
        var decoded = codec.decode(codec.encode(document));

        assertEquals(List.of(), decoded.problems());
        assertEquals(Canonical.of(document), decoded.document());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSecondTextIsTheFirstOne(long seed) throws IOException {
        var text = codec.encode(RandomDocuments.of(seed));

        assertEquals(text, codec.encode(codec.decode(text).document()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyElementHasALineOfItsOwn(long seed) throws IOException {
        var document = RandomDocuments.of(seed);
        var text = codec.encode(document);
        var lines = text.lines().toList();
        var locations = codec.decode(text).locations();

        var places =
                document.topology()
                        .elements()
                        .map(it -> locations.of(it.id()).orElseThrow())
                        .toList();
        assertEquals(places.size(), places.stream().map(Place::line).distinct().count());
        assertTrue(
                places.stream()
                        .allMatch(it ->
                                it.column() == 5 && lines.get(it.line() - 1).startsWith("    {")));
    }

    private static Document small() {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                new Component(new Id("vmc1"), new KindId("host-cluster"), "VMC1")
                                        .with("platform", Value.of("vmware"))
                                        .with("haEnabled", Value.of(true)),
                                component("esx1", "hypervisor-host").inside(new Id("vmc1")),
                                component("ds1", "datastore"),
                                storedOn(),
                                new Link(
                                        new Id("x"),
                                        storedOn().kind(),
                                        "10 GbE",
                                        storedOn().from(),
                                        storedOn().to(),
                                        storedOn().properties(),
                                        storedOn().extras()),
                                new Group(
                                        new Id("g"),
                                        new KindId("wsfc"),
                                        "g",
                                        List.of(new Id("esx1"))),
                                new Service(
                                        new Id("mail"),
                                        "Mail",
                                        List.of(new Id("g"), new Id("ds1")))));
        var document = Document.titled("").with(topology);
        var properties =
                document.properties().with("version", Value.of(2)).with("author", Value.of("Jo"));
        var layout =
                document.layout()
                        .with(new Id("vmc1"), new Rect(-0.0, -1, 260, 200))
                        .with(new Id("esx1"), new Rect(10.5, -0.0, 20, 30));
        return document.with(layout).titledAnew("Exchange at the client", "", properties);
    }

    private static Component component(String id, String kind) {
        return new Component(new Id(id), new KindId(kind), id);
    }

    private static Link storedOn() {
        return new Link(new KindId("stored-on"), new Id("esx1"), new Id("ds1"));
    }
}
