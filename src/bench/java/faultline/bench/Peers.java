package faultline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Programs that answer a weaker question (one graph, every edge alike): the articulation points of
/// a random graph by NetworkX and igraph, where Debian's python3 has them.
final class Peers {

    private static final String SCRIPT =
            """
            import random, time
            def best(work):
                times = []
                for _ in range(3):
                    start = time.perf_counter()
                    work()
                    times.append(time.perf_counter() - start)
                return sorted(times)[1] * 1000, min(times) * 1000
            for size in (10000, 100000):
                chance = random.Random(42)
                edges = [(chance.randrange(size), chance.randrange(size)) for _ in range(2 * size)]
                try:
                    import networkx
                    graph = networkx.Graph(edges)
                    print('NetworkX_articulation', size, *best(lambda: list(networkx.articulation_points(graph))))
                except ImportError:
                    print('NetworkX_not_installed', size, '-', '-')
                try:
                    import igraph
                    other = igraph.Graph(size, edges)
                    print('igraph_articulation', size, *best(other.articulation_points))
                except ImportError:
                    print('igraph_not_installed', size, '-', '-')
            """;

    private Peers() {}

    static List<String> rows() {
        var rows = new ArrayList<String>();
        for (var line : output().lines().toList()) {
            var words = line.split(" ");
            rows.add(
                    Table.row(
                            words[0].replace('_', ' '),
                            words[1],
                            shown(words[2]),
                            "",
                            "",
                            shown(words[3])));
        }
        return rows;
    }

    private static String shown(String milliseconds) {
        return milliseconds.equals("-")
                ? milliseconds
                : Table.milliseconds(1000 * Double.parseDouble(milliseconds));
    }

    private static String output() {
        try {
            var process = new ProcessBuilder("/usr/bin/python3", "-c", SCRIPT).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }
}
