package faultline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.format.DocumentCodec;
import faultline.format.Templates;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MergeTest {

    private final Document base = t01();

    @Test
    void whatOnlyOneSideChangedIsTaken() {
        var ours = changed("esx1", "ramGB", 128);
        var theirs = changed("esx2", "ramGB", 256);
        var merged = Merge.of(base, ours, theirs);
        assertEquals(List.of(), merged.conflicts());
        assertEquals(128, ramOf("esx1", merged.document()));
        assertEquals(256, ramOf("esx2", merged.document()));
    }

    @Test
    void twoPropertiesOfOneComponentAreNoConflict() {
        var merged = Merge.of(base, changed("esx1", "ramGB", 128), changed("esx1", "cores", 24));
        assertEquals(List.of(), merged.conflicts());
        assertEquals(128, ramOf("esx1", merged.document()));
        assertEquals(
                Value.of(24),
                component("esx1", merged.document()).properties().find("cores").orElseThrow());
    }

    @Test
    void onePropertyChangedByBothIsAConflictThatStandsInTheFile() throws IOException {
        var merged = Merge.of(base, changed("esx1", "ramGB", 128), changed("esx1", "ramGB", 256));
        assertEquals(
                "esx1: ramGB was 96, is 128 here and 256 there",
                merged.conflicts().getFirst().sentence());
        assertEquals(128, ramOf("esx1", merged.document()));
        var text = new DocumentCodec().encode(merged.document());
        assertTrue(
                text.contains(
                        "{\"on\": \"esx1\", \"what\": \"ramGB\", \"base\": \"96\", \"ours\":"
                                + " \"128\", \"theirs\": \"256\"}"),
                text);
        assertEquals(List.of(), new DocumentCodec().decode(text).problems());
    }

    @Test
    void theNextMergeForgetsConflictsThatWereSettled() {
        var merged = Merge.of(base, changed("esx1", "ramGB", 128), changed("esx1", "ramGB", 256));
        var next = Merge.of(merged.document(), merged.document(), merged.document());
        assertFalse(next.document().extras().fields().containsKey("conflicts"));
    }

    @Test
    void whatOneSideRemovedAndTheOtherChangedStays() {
        var gone = base.with(base.topology().without(List.of(new Id("sw2"))));
        var named = renamed("sw2", "Core");
        var merged = Merge.of(base, gone, named);
        assertEquals("Core", component("sw2", merged.document()).name());
        assertEquals(1, merged.conflicts().size());
    }

    @Test
    void whatOneSideRemovedIsGone() {
        var gone = base.with(base.topology().without(List.of(new Id("sw2"))));
        var merged = Merge.of(base, gone, changed("esx1", "ramGB", 128));
        assertEquals(List.of(), merged.conflicts());
        assertFalse(merged.document().topology().has(new Id("sw2")));
    }

    @Test
    void aContainerThatOneSideRemovedAndTheOtherFilledIsPutBack() {
        var emptied = base.with(base.topology().without(List.of(new Id("nas1"))));
        var filled = moved("dns1", "nas1");
        var merged = Merge.of(base, emptied, filled);
        assertEquals(new Id("nas1"), ((Component) component("dns1", merged.document())).in());
        assertTrue(
                merged.conflicts().toString().contains("needed by dns1"),
                () -> merged.conflicts().toString());
    }

    @Test
    void twoMovesIntoEachOtherAreAConflict() {
        var merged = Merge.of(base, moved("esx1", "esx2"), moved("esx2", "esx1"));
        assertFalse(merged.conflicts().isEmpty());
    }

    @Test
    void placesOnTheDrawingAreNeverAConflict() {
        var ours = base.with(base.layout().moved(List.of(new Id("sw1")), 10, 0));
        var theirs = base.with(base.layout().moved(List.of(new Id("sw1")), 0, 10));
        assertEquals(new Merge.Merged(ours, List.of()), Merge.of(base, ours, theirs));
    }

    @Test
    void aMergeWithItselfOrWithTheBaseIsWhatItWas() {
        for (var template : Templates.all()) {
            var document = Templates.open(template).document();
            assertEquals(document, Merge.of(base, document, document).document(), template.id());
            assertEquals(document, Merge.of(document, document, document).document());
        }
    }

    @Test
    void anyTwoSidesMakeADocumentThatCanBeReadAgain() throws IOException {
        for (var seed = 1; seed <= 300; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var ours = mutated(base, random);
            var theirs = mutated(base, random);
            var merged = Merge.of(base, ours, theirs);
            var text = new DocumentCodec().encode(merged.document());
            var again = new DocumentCodec().decode(text);
            assertEquals(List.of(), again.problems(), "seed " + seed);
            assertEquals(merged.document().topology(), again.document().topology(), "seed " + seed);
            assertEquals(ours, Merge.of(base, ours, base).document(), "seed " + seed);
            var theirsAlone = Merge.of(base, base, theirs);
            assertEquals(List.of(), theirsAlone.conflicts(), "seed " + seed);
            assertEquals(
                    Outline.of(theirs, it -> it),
                    Outline.of(theirsAlone.document(), it -> it),
                    "seed " + seed);
        }
    }

    private static Document mutated(Document document, RandomGenerator random) {
        var result = document;
        for (var step = 0; step < 1 + random.nextInt(5); step++) {
            var all = new ArrayList<>(result.topology().components().keys());
            var id = all.get(random.nextInt(all.size()));
            var other = all.get(random.nextInt(all.size()));
            var topology = result.topology();
            result =
                    switch (random.nextInt(4)) {
                        case 0 -> result.with(topology.without(List.of(id)));
                        case 1 ->
                                result.with(
                                        topology.with(
                                                topology.component(id)
                                                        .orElseThrow()
                                                        .named("N" + random.nextInt(9))));
                        case 2 ->
                                canHold(result, id, other)
                                        ? result.with(
                                                topology.with(
                                                        topology.component(id)
                                                                .orElseThrow()
                                                                .inside(other)))
                                        : result;
                        default ->
                                result.with(
                                        topology.with(
                                                topology.component(id)
                                                        .orElseThrow()
                                                        .with(
                                                                "cores",
                                                                Value.of(random.nextInt(4)))));
                    };
        }
        return result;
    }

    private static boolean canHold(Document document, Id inner, Id outer) {
        return !document.topology().withContents(List.of(inner)).contains(outer);
    }

    private Document changed(String id, String property, double value) {
        var topology = base.topology();
        var it = topology.component(new Id(id)).orElseThrow();
        return base.with(topology.with(it.with(property, Value.of(value))));
    }

    private Document renamed(String id, String name) {
        var topology = base.topology();
        return base.with(topology.with(topology.component(new Id(id)).orElseThrow().named(name)));
    }

    private Document moved(String id, String container) {
        var topology = base.topology();
        var it = topology.component(new Id(id)).orElseThrow();
        return base.with(topology.with(it.inside(new Id(container))));
    }

    private static Element component(String id, Document document) {
        return document.topology().component(new Id(id)).orElseThrow();
    }

    private static double ramOf(String id, Document document) {
        return component(id, document).properties().amount("ramGB").orElseThrow();
    }

    private static Document t01() {
        return Templates.open(Templates.find("t01").orElseThrow()).document();
    }
}
