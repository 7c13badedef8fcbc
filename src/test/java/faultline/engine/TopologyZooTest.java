package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Topology;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

/// Real networks: a switch stands for each node and each cable, so that a cable whose failure tears
/// its network apart is a bridge, and a node one an articulation point.
class TopologyZooTest {

    private record Network(String name, int nodes, Set<List<Integer>> edges) {

        static Network read(String line) {
            var words = line.split(" ", -1);
            var edges =
                    Arrays.stream(words, 2, words.length)
                            .map(edge -> ends(edge.split("-")))
                            .filter(ends -> ends.size() == 2)
                            .collect(Collectors.toSet());
            return new Network(words[0], Integer.parseInt(words[1]), edges);
        }

        /// The smaller first; of a loop only one.
        private static List<Integer> ends(String[] words) {
            return List.copyOf(
                    Stream.of(words)
                            .map(Integer::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        Topology topology() {
            var elements = new ArrayList<Element>();
            IntStream.range(0, nodes).forEach(node -> elements.add(part("node", "" + node)));
            for (var edge : edges) {
                var cable = part("cable", edge.getFirst() + "-" + edge.getLast());
                elements.add(cable);
                edge.forEach(node -> elements.add(joined(cable.id(), new Id("node" + node))));
            }
            return Topology.EMPTY.withAll(elements);
        }

        private static Component part(String what, String number) {
            return new Component(new Id(what + number), new KindId("switch"), what + number);
        }

        private static Link joined(Id one, Id other) {
            return new Link(new KindId("network"), one, other);
        }
    }

    @Test
    void findsTheArticulationPointsAndBridgesOfEachNetwork() throws IOException {
        var found = networks().stream().map(TopologyZooTest::row).collect(Collectors.joining("\n"));
        var expected = lines("expected.csv", false).stream().skip(1).toList();
        assertEquals(String.join("\n", expected), found);
        assertEquals(1994, sum(expected, 3));
        assertEquals(4117, sum(expected, 4));
    }

    /// Point by point, by a library that shares nothing with the engine.
    @Test
    void theyAreThoseThatAnotherProgramFinds() throws IOException {
        for (var network : networks()) {
            Graph<Id, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
            var topology = network.topology();
            topology.components().keys().forEach(graph::addVertex);
            topology.links().values().forEach(link -> graph.addEdge(link.from(), link.to()));
            assertEquals(
                    new BiconnectivityInspector<>(graph).getCutpoints(),
                    Set.copyOf(torn(topology)),
                    network.name());
        }
    }

    private static int sum(List<String> rows, int column) {
        return rows.stream().mapToInt(row -> Integer.parseInt(row.split(",", -1)[column])).sum();
    }

    private static String row(Network network) {
        var torn =
                torn(network.topology()).stream()
                        .map(id -> id.value().substring(0, 4))
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        return String.join(
                ",",
                network.name(),
                "" + network.nodes(),
                "" + network.edges().size(),
                "" + torn.getOrDefault("node", 0L),
                "" + torn.getOrDefault("cabl", 0L));
    }

    private static List<Id> torn(Topology topology) {
        var blueprint =
                new Compilation(topology, CATALOG, Restarts.DONE, Phase.RUNNING).blueprint();
        return KillSets.of(blueprint).tearing(0);
    }

    private static List<Network> networks() throws IOException {
        return lines("networks.txt.gz", true).stream().map(Network::read).toList();
    }

    private static List<String> lines(String name, boolean packed) throws IOException {
        try (var stream = TopologyZooTest.class.getResourceAsStream("/topology-zoo/" + name)) {
            var plain = packed ? new GZIPInputStream(stream) : stream;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
