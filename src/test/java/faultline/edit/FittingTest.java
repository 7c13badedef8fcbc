package faultline.edit;

import static faultline.SmallWorld.after;
import static faultline.SmallWorld.box;
import static faultline.SmallWorld.container;
import static faultline.SmallWorld.document;
import static faultline.SmallWorld.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.SmallWorld;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes in covers nothing, and what stands beside a container gives way when it grows.
class FittingTest {

    private static final KindId VM = new KindId("vm");
    private static final KindId HOST = new KindId("host");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void aHostDroppedOntoAnotherStandsBesideIt() {
        var added = after(document(), new Add(HOST, "C", new Rect(360, 96, 260, 220), id("s")));

        assertEquals("s", container(added, "c"));
        assertFalse(box(added, "c").meets(box(added, "a")));
        assertFalse(box(added, "c").meets(box(added, "b")));
        assertFalse(box(added, "c").meets(box(added, "sw")));
        assertTrue(box(added, "s").contains(box(added, "c")));
    }

    @Test
    void aPlaceThatIsFreeIsKept() {
        var wish = new Rect(48, 300, 220, 60);
        var added = after(document(), new Add(HOST, "C", wish, id("s")));

        assertEquals(wish, box(added, "c"));
    }

    @Test
    void whatStandsBesideAHostThatGrowsMovesOnWithItsContents() {
        var wide = after(document(), new Shift(Set.of(id("v")), 60, 0));

        assertEquals(box(document(), "a").right() + 56, box(wide, "a").right());
        assertEquals(box(document(), "b").movedBy(48, 0), box(wide, "b"));
        assertEquals(box(document(), "f").movedBy(48, 0), box(wide, "f"));
        assertEquals(box(document(), "sw").movedBy(48, 0), box(wide, "sw"));
        assertEquals(box(document(), "ds"), box(wide, "ds"));
    }

    @Test
    void aSiteThatGrowsDownwardsPushesWhatStandsBelow() {
        var tall = after(document(), new Add(VM, "V-03", new Rect(60, 240, 220, 200), id("a")));

        var by = box(tall, "s").bottom() - box(document(), "s").bottom();
        assertTrue(by > 0);
        assertTrue(box(tall, "ds").y() >= box(tall, "s").bottom() + 24);
        assertEquals(box(tall, "ds").y(), box(tall, "mail").y());
    }

    @Test
    void bendsBeyondAContainerThatGrowsMoveOnToo() {
        var link = document().topology().links().keys().iterator().next();
        var bend = new Point(900, 200);
        var route = Map.of(link, new Layout.Route(List.of(bend), Extras.NONE));
        var layout = document().layout();
        var bent =
                document()
                        .with(
                                new Layout(
                                        layout.boxes()
                                                .with(
                                                        id("ds"),
                                                        new Layout.Box(
                                                                new Rect(800, 300, 160, 48))),
                                        layout.routes().withAll(route),
                                        Extras.NONE));
        var wide = after(bent, new Shift(Set.of(id("sw")), 60, 0));
        var by = box(wide, "ds").x() - 800;

        assertTrue(by > 0);
        assertEquals(
                List.of(bend.movedBy(by, 0)),
                wide.layout().routes().find(link).orElseThrow().bends());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingCoversWhatItDidNotCoverBefore(long seed) {
        var random = RandomGeneratorFactory.getDefault().create(seed);
        var now = document();
        for (var step = 0; step < 12; step++) {
            var edit = edit(now, random);
            if (edit.applyTo(now, SmallWorld.CATALOG) instanceof Outcome.Applied(var next)) {
                var moved = shifted(now, edit);
                assertEquals(List.of(), newlyCovering(now, next, moved), edit::toString);
                now = next;
            }
        }
    }

    /// What somebody moves within its container may lie upon something there.
    private static Set<Id> shifted(Document before, Edit edit) {
        return switch (edit) {
            case Shift(var ids, _, _) -> ids;
            case Drop(var ids, _, _, var in)
                    when ids.stream()
                            .allMatch(it ->
                                    Objects.equals(
                                            before.topology().component(it).orElseThrow().in(),
                                            in)) ->
                    ids;
            default -> Set.of();
        };
    }

    private static Edit edit(Document document, RandomGenerator random) {
        var ids = document.topology().components().keys().stream().toList();
        var a = ids.get(random.nextInt(ids.size()));
        var b = ids.get(random.nextInt(ids.size()));
        var at = new Point(random.nextInt(-10, 80) * 12, random.nextInt(-10, 60) * 12);
        var kinds = SmallWorld.CATALOG.components().values().stream().toList();
        var kind = kinds.get(random.nextInt(kinds.size()));
        var box = new Rect(at.x(), at.y(), kind.width() / 2, kind.height() / 2);
        return switch (random.nextInt(8)) {
            case 0 -> new Rehost(Set.of(a), b);
            case 1 -> new TakeOut(Set.of(a));
            case 2 -> new Drop(Set.of(a), at.x() / 4, at.y() / 4, b);
            case 3 -> new Shift(Set.of(a), random.nextInt(20) * 12, random.nextInt(20) * 12);
            case 4 -> {
                var fragment = Fragment.of(document, List.of(a));
                yield new Paste(fragment, at, new Paste.Where.Beside());
            }
            case 5 -> new Add(kind.id(), box);
            case 6 -> new Add(Service.KIND, box);
            default -> new Add(kind.id(), null, box, b);
        };
    }

    /// Pairs on one level of which one covers the other only now.
    private static List<String> newlyCovering(Document before, Document now, Set<Id> moved) {
        var found = new ArrayList<String>();
        var all = now.topology().elements().filter(it -> hasBox(now, it)).toList();
        for (var a : all) {
            for (var b : all) {
                if (a.id().compareTo(b.id()) < 0
                        && isBeside(a, b)
                        && !isServiceOnGround(now, a, b)
                        && meet(now, a.id(), b.id())
                        && !(areThere(before, a, b) && meet(before, a.id(), b.id()))
                        && !moved.contains(a.id())
                        && !moved.contains(b.id())) {
                    found.add(a.name() + " and " + b.name());
                }
            }
        }
        return found;
    }

    private static boolean hasBox(Document document, Element element) {
        return document.layout().rectOf(element.id()).isPresent();
    }

    private static boolean areThere(Document document, Element a, Element b) {
        var ids = new HashSet<>(document.layout().boxes().keys());
        return ids.containsAll(Set.of(a.id(), b.id()));
    }

    private static boolean isBeside(Element a, Element b) {
        return Objects.equals(in(a), in(b));
    }

    private static String in(Element element) {
        return element instanceof Component(_, _, _, var container, _, _) && container != null
                ? container.value()
                : "";
    }

    private static boolean isServiceOnGround(Document document, Element a, Element b) {
        var isWithService = a instanceof Service || b instanceof Service;
        return isWithService
                && document.topology().components().values().stream()
                        .anyMatch(it -> a.id().equals(it.in()) || b.id().equals(it.in()));
    }

    private static boolean meet(Document document, Id a, Id b) {
        var one = document.layout().rectOf(a).orElseThrow();
        return one.meets(document.layout().rectOf(b).orElseThrow());
    }
}
