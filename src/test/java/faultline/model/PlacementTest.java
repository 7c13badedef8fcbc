package faultline.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacementTest {

    // site > rack > host, and a second host free of everything
    private final Topology topology =
            Topology.EMPTY.withAll(
                    List.of(
                            component("host").inside(new Id("rack")),
                            component("free"),
                            component("rack").inside(new Id("site")),
                            component("site")));

    private final Placement placement = Placement.of(topology);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void theTopLevelComesInDrawingOrder() {
        assertEquals(List.of("free", "site"), names(placement.roots()));
    }

    @Test
    void theWayUpLeadsFromInsideOut() {
        assertEquals(List.of("rack", "site"), names(placement.ancestorsOf(new Id("host"))));
        assertEquals(List.of("host", "rack", "site"), names(placement.chainOf(new Id("host"))));
        assertEquals(List.of(), placement.chainOf(new Id("nobody")));
        assertTrue(placement.isInside(new Id("host"), new Id("site")));
        assertTrue(!placement.isInside(new Id("site"), new Id("host")));
        assertTrue(!placement.isInside(new Id("site"), new Id("site")));
    }

    @Test
    void theWayDownLeadsFromOutsideIn() {
        assertEquals(
                List.of(new Id("rack"), new Id("host")),
                placement.contentsOf(new Id("site")).toList());
        assertEquals(List.of(), placement.childrenOf(new Id("host")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contentsAndAncestorsAgree(long seed) {
        var random = RandomDocuments.topology(seed);
        var tree = Placement.of(random);
        for (var outer : random.components().keys()) {
            var inside =
                    random.components().keys().stream()
                            .filter(it -> tree.isInside(it, outer))
                            .collect(Collectors.toSet());
            var contents = tree.contentsOf(outer).toList();
            assertEquals(inside, Set.copyOf(contents));
            assertEquals(inside.size(), contents.size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyComponentIsAtTheTopOrInOneContainer(long seed) {
        var random = RandomDocuments.topology(seed);
        var tree = Placement.of(random);
        var seen = new HashSet<>(ids(tree.roots()));
        var count = tree.roots().size();
        for (var container : random.components().keys()) {
            seen.addAll(ids(tree.childrenOf(container)));
            count += tree.childrenOf(container).size();
        }
        assertEquals(random.components().keys(), seen);
        assertEquals(random.components().size(), count);
    }

    private static Component component(String id) {
        return new Component(new Id(id), new KindId("k"), id);
    }

    private static List<Id> ids(List<Component> components) {
        return components.stream().map(Component::id).toList();
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(Component::name).toList();
    }
}
