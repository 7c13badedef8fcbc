package faultline.engine;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How failures spread: what fell, in which order, and because of what.
///
/// A reason is enough by itself: of everything that was down already when an element fell, only so
/// much as broke its condition first. Lives on one thread.
public final class Cascade {

    /// The fall of one element.
    ///
    /// @param because what fell before and took it down; empty for what failed by itself and for
    ///   what is down as it is drawn
    public record Fall(Id element, List<Id> because) {
        public Fall {
            because = List.copyOf(because);
        }
    }

    private final Blueprint blueprint;
    private final int[] fallen;
    private final int[] rank;
    private final BitSet causeless;

    /// @param fallen the vertices that are down, in the order in which they fell
    /// @param causeless those of them that nothing else took down
    Cascade(Blueprint blueprint, int[] fallen, BitSet causeless) {
        this.blueprint = blueprint;
        this.fallen = fallen;
        this.causeless = causeless;
        this.rank = new int[blueprint.equations().vertices()];
        Arrays.fill(rank, Integer.MAX_VALUE);
        for (var place = 0; place < fallen.length; place++) {
            rank[fallen[place]] = place;
        }
    }

    /// Everything that is down, in the order in which it fell.
    public Set<Id> down() {
        return new LinkedHashSet<>(blueprint.names(fallen));
    }

    public boolean has(Id element) {
        var vertex = blueprint.vertex(element);
        return vertex >= 0 && isDown(vertex);
    }

    /// What directly took the element down; empty if it failed by itself or is up.
    public List<Id> because(Id element) {
        var vertex = blueprint.vertex(element);
        return vertex < 0 || !isDown(vertex) ? List.of() : reasons(vertex);
    }

    /// The falls that lead to those of these elements, in order; empty if they are all up.
    public List<Fall> pathTo(Collection<Id> elements) {
        var open =
                elements.stream()
                        .map(blueprint::vertex)
                        .filter(vertex -> vertex >= 0 && isDown(vertex))
                        .map(vertex -> rank[vertex])
                        .collect(Collectors.toCollection(TreeSet::new));
        var path = new ArrayList<Fall>();
        while (!open.isEmpty()) {
            var latest = fallen[open.removeLast()];
            var because = reasons(latest);
            because.forEach(it -> open.add(rank[blueprint.vertex(it)]));
            path.addFirst(new Fall(blueprint.named().get(latest), because));
        }
        return path;
    }

    private boolean isDown(int vertex) {
        return rank[vertex] < Integer.MAX_VALUE;
    }

    /// The elements that took the vertex down, reasons without a name replaced by theirs.
    private List<Id> reasons(int vertex) {
        var seen = new BitSet();
        var open = new ArrayList<Integer>(List.of(vertex));
        var found = new TreeSet<Integer>();
        while (!open.isEmpty()) {
            for (var cause : causes(open.removeLast())) {
                if (cause < blueprint.named().size()) {
                    found.add(rank[cause]);
                } else if (!seen.get(cause)) {
                    seen.set(cause);
                    open.add(cause);
                }
            }
        }
        return found.stream().map(it -> blueprint.named().get(fallen[it])).toList();
    }

    private int[] causes(int vertex) {
        if (causeless.get(vertex)) {
            return IntSets.empty();
        }
        var route = blueprint.pathAt(vertex);
        return route == null ? brokenClause(vertex) : cut(route, rank[vertex]);
    }

    /// Of the clauses that were broken when the vertex fell, what broke the one that broke first.
    private int[] brokenClause(int vertex) {
        var recipe = blueprint.equations().recipe(vertex);
        var first = IntSets.empty();
        var earliest = Integer.MAX_VALUE;
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            var spare = recipe[at + 1] - recipe[at];
            var lost = lostBefore(rank[vertex], recipe, at);
            if (lost.length > spare && spare >= 0 && rank[lost[spare]] < earliest) {
                earliest = rank[lost[spare]];
                first = Arrays.copyOf(lost, spare + 1);
            }
        }
        return Arrays.stream(first).distinct().toArray();
    }

    private int[] lostBefore(int moment, int[] recipe, int at) {
        return IntStream.range(at + 2, at + 2 + recipe[at + 1])
                .map(place -> recipe[place])
                .filter(input -> rank[input] < moment)
                .boxed()
                .sorted((a, b) -> Integer.compare(rank[a], rank[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The forwarders whose loss parted the ends of a path: each of them is needed for it.
    private int[] cut(Blueprint.Route route, int moment) {
        var medium = blueprint.media().get(route.medium());
        var lost =
                Arrays.stream(medium.forwarders())
                        .filter(it -> rank[it] < moment)
                        .boxed()
                        .sorted((a, b) -> Integer.compare(rank[a], rank[b]))
                        .toList();
        Collection<Integer> kept = new LinkedHashSet<>();
        var end = lost.size();
        while (end > 0 && joins(medium, route, kept)) {
            end = shortest(medium, route, lost, end, kept) - 1;
            kept.add(lost.get(end));
        }
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /// How many of the losses it takes, beside those kept, to part the ends.
    private static int shortest(
            Wiring medium,
            Blueprint.Route route,
            List<Integer> lost,
            int most,
            Collection<Integer> kept) {
        var low = 1;
        var high = most;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var tried = new LinkedHashSet<>(kept);
            tried.addAll(lost.subList(0, middle));
            if (joins(medium, route, tried)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean joins(Wiring medium, Blueprint.Route route, Collection<Integer> lost) {
        IntPredicate isUp = vertex -> !lost.contains(vertex);
        return medium.joins(route.path(), medium.parts(isUp));
    }
}
