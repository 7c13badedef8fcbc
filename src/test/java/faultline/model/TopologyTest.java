package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopologyTest {

    private static final KindId VM = new KindId("vm");
    private static final KindId NETWORK = new KindId("network");
    private static final Id A = new Id("a");
    private static final Id B = new Id("b");
    private static final Id C = new Id("c");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void anIdNamesOneElementOnly() {
        var topology = Topology.EMPTY.with(component(A));

        malformed(
                "The id a is used twice",
                () -> topology.with(new Group(A, VM, "group", List.of())));
    }

    @Test
    @Timeout(30)
    void aHundredThousandBoxesInEachOtherAreNoTrouble() {
        var chain =
                IntStream.range(0, 100_000)
                        .mapToObj(it -> {
                            var box = component(new Id("c" + it));
                            return it == 0 ? box : box.inside(new Id("c" + (it - 1)));
                        })
                        .toList();
        assertEquals(100_000, Topology.EMPTY.withAll(chain).components().size());
    }

    @Test
    void whatIsReferredToMustExist() {
        var topology = Topology.EMPTY.with(component(A));

        malformed("b sits in c, which does not exist", () -> topology.with(component(B).inside(C)));
        malformed(
                "Link network:a:b joins b, which does not exist",
                () -> topology.with(new Link(NETWORK, A, B)));
        malformed(
                "Group g has the member b, which does not exist",
                () -> topology.with(new Group(new Id("g"), VM, "G", List.of(A, B))));
        malformed(
                "Service s needs b, which does not exist",
                () -> topology.with(new Service(new Id("s"), "S", List.of(A, B))));
    }

    @Test
    void membersOfGroupsAreComponents() {
        var group = new Group(new Id("g"), VM, "G", List.of());
        var topology = Topology.EMPTY.with(group);

        malformed(
                "Group g2 has the member g, which does not exist",
                () -> topology.with(new Group(new Id("g2"), VM, "G2", List.of(group.id()))));
    }

    @Test
    void nothingSitsInsideItself() {
        malformed("a sits inside itself", () -> component(A).inside(A));

        var nested =
                Topology.EMPTY.withAll(
                        List.of(component(A), component(B).inside(A), component(C).inside(B)));
        malformed("sits inside itself", () -> nested.with(component(A).inside(C)));
    }

    @Test
    void linksMayJoinGroupsAndServicesButNoOtherLinks() {
        var link = new Link(NETWORK, A, B);
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                component(A),
                                component(B),
                                link,
                                new Group(new Id("g"), VM, "G", List.of()),
                                new Service(new Id("s"), "S", List.of())));

        assertTrue(topology.with(new Link(VM, new Id("g"), new Id("s"))).has(new Id("vm:g:s")));
        malformed("joins network:a:b", () -> topology.with(new Link(VM, A, link.id())));
    }

    @Test
    void anElementTakesThePlaceOfTheOneWithItsId() {
        var topology = Topology.EMPTY.with(component(A)).with(component(B));

        var renamed = topology.with(component(A).named("New"));

        assertEquals(List.of(A, B), List.copyOf(renamed.components().keys()));
        assertEquals("New", renamed.component(A).orElseThrow().name());
    }

    @Test
    void elementsMayComeAtOnceAndReferToEachOther() {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(new Link(NETWORK, A, B), component(B).inside(A), component(A)));

        assertEquals(3, topology.elements().count());
    }

    @Test
    void whatLeavesTakesItsContentsLinksAndMentionsAlong() {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                component(A),
                                component(B).inside(A),
                                component(C),
                                new Link(NETWORK, B, C),
                                new Group(new Id("g"), VM, "G", List.of(B, C)),
                                new Group(new Id("g2"), VM, "G2", List.of(B)),
                                new Service(new Id("s"), "S", List.of(B, new Id("g")))));

        var left = topology.without(List.of(A));

        assertEquals(Set.of(C), left.components().keys());
        assertTrue(left.links().isEmpty());
        assertEquals(List.of(C), left.group(new Id("g")).orElseThrow().members());
        assertEquals(List.of(), left.group(new Id("g2")).orElseThrow().members());
        assertEquals(List.of(new Id("g")), left.services().find(new Id("s")).orElseThrow().needs());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingAwayLeavesNoTraceAndNothingElseChanges(long seed) {
        var topology = RandomDocuments.topology(seed);
        var random = RandomDocuments.random(seed);
        var chosen =
                topology.elements()
                        .map(Element::id)
                        .filter(_ -> random.nextInt(5) == 0)
                        .collect(Collectors.toSet());

        var left = topology.without(chosen);

        var gone = new HashSet<>(topology.elements().map(Element::id).toList());
        gone.removeAll(left.elements().map(Element::id).collect(Collectors.toSet()));
        assertTrue(gone.containsAll(chosen));
        assertTrue(gone.containsAll(topology.withContents(chosen)));
        left.components()
                .values()
                .forEach(it -> assertEquals(topology.component(it.id()).orElseThrow(), it));
        left.links()
                .values()
                .forEach(it -> assertEquals(topology.links().find(it.id()).orElseThrow(), it));
        for (var link : topology.links().values()) {
            var loses = gone.contains(link.from()) || gone.contains(link.to());
            assertEquals(loses || chosen.contains(link.id()), !left.has(link.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIdThatIsOfferedIsFree(long seed) {
        var topology = RandomDocuments.topology(seed);

        topology.elements()
                .map(Element::id)
                .filter(id -> id.value().length() < 190)
                .forEach(id -> {
                    var free = topology.freeId(id, Set.of(new Id(id + "-2")));
                    assertFalse(topology.has(free));
                    assertTrue(free.value().startsWith(id + "-"));
                });
    }

    @Test
    void aFreeIdStaysAsWished() {
        var topology = Topology.EMPTY.with(component(A));

        assertEquals(B, topology.freeId(B));
        assertEquals(new Id("a-2"), topology.freeId(A));
        assertEquals(new Id("b-2"), topology.freeId(B, Set.of(B)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyElementIsFoundByItsId(long seed) {
        var topology = RandomDocuments.topology(seed);

        topology.elements()
                .forEach(it -> assertEquals(it, topology.element(it.id()).orElseThrow()));
    }

    private static Component component(Id id) {
        return new Component(id, VM, id.value());
    }

    private static void malformed(String message, Executable attempt) {
        var thrown = assertThrows(MalformedTopologyException.class, attempt);
        assertTrue(String.valueOf(thrown.getMessage()).contains(message), thrown::getMessage);
    }
}
