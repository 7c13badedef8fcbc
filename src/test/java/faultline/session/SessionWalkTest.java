package faultline.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.edit.Fitting;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.format.NotADocumentException;
import faultline.model.Document;
import faultline.model.Rect;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a person does in whatever order: the session stays sound.
class SessionWalkTest {

    private static final int STEPS = 120;

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSmallWorldStaysSound(long seed) throws NotADocumentException {
        walk(new Bench(SmallWorld.document()), new Wanderer(SmallWorld.CATALOG), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anythingDrawnFromTheCatalogueStaysSound(long seed) throws NotADocumentException {
        var catalog = Catalogs.builtIn();
        walk(new Bench(Document.titled("New"), catalog), new Wanderer(catalog), seed);
    }

    private static void walk(Bench bench, Wanderer wanderer, long seed)
            throws NotADocumentException {
        var random = RandomGeneratorFactory.getDefault().create(seed);
        var start = bench.document();
        for (var step = 0; step < STEPS; step++) {
            wanderer.step(bench, random);
            assertSound(bench);
        }
        bench.session.cancel();
        assertSurvivesTheFile(bench.document());
        var last = bench.document();
        var steps = 0;
        while (bench.view().undoable() != null) {
            bench.session.undo();
            steps++;
        }
        assertEquals(start, bench.document());
        for (var step = 0; step < steps; step++) {
            bench.session.redo();
        }
        assertEquals(last, bench.document());
    }

    private static void assertSound(Bench bench) {
        var document = bench.document();
        var view = bench.view();
        assertTrue(bench.session.selection().stream().allMatch(document.topology()::has));
        assertTrue(view.selection().stream().allMatch(document.topology()::has));
        assertEquals(!document.equals(bench.saved), view.dirty());
        assertFalse(view.stale());
        assertBoxed(document);
        assertBoxed(view.shown());
        assertHolding(document);
    }

    /// Every component and service is drawn somewhere.
    private static void assertBoxed(Document document) {
        var topology = document.topology();
        assertEquals(
                List.of(),
                topology.components().keys().stream()
                        .filter(id -> document.layout().rectOf(id).isEmpty())
                        .toList());
        assertEquals(
                List.of(),
                topology.services().keys().stream()
                        .filter(id -> document.layout().rectOf(id).isEmpty())
                        .toList());
    }

    /// Every container is drawn around what sits in it.
    private static void assertHolding(Document document) {
        for (var component : document.topology().components().values()) {
            var container = component.in();
            if (container != null) {
                var outer = document.layout().rectOf(container).orElseThrow();
                var inner = document.layout().rectOf(component.id()).orElseThrow();
                assertTrue(
                        outer.grownBy(0.001).contains(padded(inner)),
                        () -> component.id() + " sticks out of " + container);
            }
        }
    }

    private static Rect padded(Rect inner) {
        return new Rect(
                inner.x() - Fitting.SIDE,
                inner.y() - Fitting.TOP,
                inner.width() + 2 * Fitting.SIDE,
                inner.height() + Fitting.TOP + Fitting.SIDE);
    }

    private static void assertSurvivesTheFile(Document document) throws NotADocumentException {
        var codec = new DocumentCodec();
        var read = codec.decode(codec.encode(document));
        assertEquals(List.of(), read.problems());
        assertEquals(document.topology(), read.document().topology());
        assertEquals(document.layout().boxes().asMap(), read.document().layout().boxes().asMap());
        assertEquals(document.layout().routes().asMap(), read.document().layout().routes().asMap());
    }
}
