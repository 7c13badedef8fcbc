package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What runs but could never be started again after a total loss of power, and the circles of needs
/// that are to blame.
///
/// Things that need each other keep each other up while they run ([FailureModel]). When all is
/// dark, something starts only after what it needs has started: the difference of the two are the
/// elements caught in a circle, and those behind it. An element that has an alternative outside the
/// circle (one more member of its group, a host elsewhere) starts with that and is not caught.
///
/// @param neverStarted everything that runs now and would not come back, in drawing order:
///   components, groups, services
/// @param loops one for each circle of needs among them; the one that holds the earliest drawn
///   element first
public record ColdStart(List<Id> neverStarted, List<Loop> loops) {

    /// A circle of needs in which nothing can be the first to start.
    ///
    /// @param path a shortest way around: each element waits for the next, the last for the first
    /// @param caught every element that waits for itself this way, in drawing order; those of the
    ///   path among them
    public record Loop(List<Id> path, List<Id> caught) {

        public Loop {
            path = List.copyOf(path);
            caught = List.copyOf(caught);
        }
    }

    public ColdStart {
        neverStarted = List.copyOf(neverStarted);
        loops = List.copyOf(loops);
    }

    /// Starts everything that can be started, on any host that may run it.
    public static ColdStart of(Topology topology, Catalog catalog) {
        return of(topology, catalog, FailureModel.of(topology, catalog, Restarts.DONE));
    }

    /// The same, where what runs is known already.
    ///
    /// @param running after restarts
    public static ColdStart of(Topology topology, Catalog catalog, FailureModel running) {
        var blueprint =
                isAlwaysAlike(topology)
                        ? running.blueprint()
                        : new Compilation(topology, catalog, Restarts.DONE, Phase.STARTING)
                                .blueprint();
        var boot = new Boot(blueprint);
        var named = blueprint.named();
        var dark = new BitSet();
        IntStream.range(0, named.size())
                .filter(vertex -> !boot.isStarted(vertex) && !running.isDead(vertex))
                .forEach(dark::set);
        return new ColdStart(
                dark.stream().mapToObj(named::get).toList(),
                new Search(blueprint, boot, dark).loops());
    }

    /// Whether whatever is needed is needed for starting as well as for running.
    private static boolean isAlwaysAlike(Topology topology) {
        return topology.links().values().stream()
                .allMatch(it -> Phase.RUNNING.counts(it) && Phase.STARTING.counts(it));
    }

    /// Looks for the circles among what could not be started.
    private static final class Search {

        private static final int MOST_TRIED = 64;

        private final List<Id> named;
        private final BitSet dark;
        private final int[][] waitsFor;

        Search(Blueprint blueprint, Boot boot, BitSet dark) {
            this.named = blueprint.named();
            this.dark = dark;
            this.waitsFor = boot.waitsFor();
        }

        List<Loop> loops() {
            var parts = StrongParts.of(waitsFor);
            return IntStream.range(0, parts.count())
                    .filter(part -> isCircle(parts, part))
                    .mapToObj(part -> loop(parts, part))
                    .flatMap(Optional::stream)
                    .sorted(
                            Comparator.comparingInt(
                                    loop -> named.indexOf(loop.caught().getFirst())))
                    .toList();
        }

        private boolean isCircle(StrongParts parts, int part) {
            var vertex = parts.order()[parts.starts()[part]];
            return parts.size(part) > 1
                    || Arrays.stream(waitsFor[vertex]).anyMatch(next -> next == vertex);
        }

        /// Empty where everything in the circle is down even while all else runs.
        private Optional<Loop> loop(StrongParts parts, int part) {
            var caught =
                    Arrays.stream(parts.order(), parts.starts()[part], parts.starts()[part + 1])
                            .filter(vertex -> vertex < named.size())
                            .sorted()
                            .toArray();
            if (Arrays.stream(caught).noneMatch(dark::get)) {
                return Optional.empty();
            }
            return Arrays.stream(caught)
                    .limit(MOST_TRIED)
                    .mapToObj(start -> names(around(start, parts)))
                    .min(Comparator.comparingInt(List::size))
                    .map(path -> new Loop(path, names(Arrays.stream(caught).boxed().toList())));
        }

        /// A shortest way from a vertex back to itself.
        private List<Integer> around(int start, StrongParts parts) {
            var cameFrom = new int[waitsFor.length];
            Arrays.fill(cameFrom, -1);
            var open = new int[waitsFor.length + 1];
            var last = 1;
            open[0] = start;
            for (var first = 0; first < last && cameFrom[start] < 0; first++) {
                for (var next : waitsFor[open[first]]) {
                    if (parts.partOf()[next] == parts.partOf()[start] && cameFrom[next] < 0) {
                        cameFrom[next] = open[first];
                        open[last++] = next;
                    }
                }
            }
            return wayBack(start, cameFrom);
        }

        private static List<Integer> wayBack(int start, int[] cameFrom) {
            var path = new ArrayList<Integer>();
            var vertex = start;
            do {
                vertex = cameFrom[vertex];
                path.add(vertex);
            } while (vertex != start);
            Collections.reverse(path);
            return path;
        }

        private List<Id> names(List<Integer> vertices) {
            return vertices.stream().filter(it -> it < named.size()).map(named::get).toList();
        }
    }
}
