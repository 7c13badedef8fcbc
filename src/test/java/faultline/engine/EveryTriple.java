package faultline.engine;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Minimal cut sets of up to three components by trying every single one, pair and triple, 64 of
/// them at a time: each vertex has one bit for each.
///
/// Knows no diagrams and no order of working things out: strikes out what cannot be up until
/// nothing changes.
final class EveryTriple {

    private final Blueprint blueprint;
    private final List<Integer> fallible;
    private final int[] watched;
    private final List<List<List<Integer>>> found = new ArrayList<>();
    private final List<Set<List<Integer>>> known = new ArrayList<>();
    private final List<List<Integer>> batch = new ArrayList<>();

    EveryTriple(Blueprint blueprint, List<Id> elements) {
        this.blueprint = blueprint;
        this.fallible = blueprint.fallible().stream().map(blueprint::vertex).sorted().toList();
        this.watched = elements.stream().mapToInt(blueprint::vertex).toArray();
        elements.forEach(_ -> {
            found.add(new ArrayList<>());
            known.add(new HashSet<>());
        });
    }

    /// For each element its cut sets; by size, then in drawing order.
    List<List<List<Id>>> cutSets() {
        for (var size = 0; size <= 3; size++) {
            extend(List.of(), 0, size);
            flush();
        }
        return found.stream()
                .map(sets ->
                        sets.stream()
                                .map(set -> set.stream().map(blueprint.named()::get).toList())
                                .toList())
                .toList();
    }

    private void extend(List<Integer> failed, int from, int more) {
        if (more == 0) {
            batch.add(failed);
            if (batch.size() == Long.SIZE) {
                flush();
            }
            return;
        }
        for (var at = from; at < fallible.size(); at++) {
            var longer = new ArrayList<>(failed);
            longer.add(fallible.get(at));
            extend(longer, at + 1, more - 1);
        }
    }

    private void flush() {
        var down = new long[blueprint.equations().vertices()];
        for (var bit = 0; bit < batch.size(); bit++) {
            for (var vertex : batch.get(bit)) {
                down[vertex] |= 1L << bit;
            }
        }
        settle(down);
        for (var at = 0; at < watched.length; at++) {
            for (var bit = 0; bit < batch.size(); bit++) {
                if (((down[watched[at]] >>> bit) & 1) == 1) {
                    note(batch.get(bit), at);
                }
            }
        }
        batch.clear();
    }

    private void note(List<Integer> set, int at) {
        if (!known.get(at).contains(List.of())
                && subsets(set).stream().noneMatch(known.get(at)::contains)) {
            known.get(at).add(set);
            found.get(at).add(set);
        }
    }

    /// The singles and pairs in it, itself left out.
    private static List<List<Integer>> subsets(List<Integer> set) {
        var subsets = new ArrayList<List<Integer>>();
        for (var i = 0; i < set.size() && set.size() > 1; i++) {
            subsets.add(List.of(set.get(i)));
            for (var j = i + 1; j < set.size() && set.size() > 2; j++) {
                subsets.add(List.of(set.get(i), set.get(j)));
            }
        }
        return subsets;
    }

    private void settle(long[] down) {
        long[] before;
        do {
            before = down.clone();
            for (var vertex = 0; vertex < down.length; vertex++) {
                var route = blueprint.pathAt(vertex);
                down[vertex] |=
                        route == null
                                ? failed(blueprint.equations().recipe(vertex), down)
                                : cut(blueprint.media().get(route.medium()), route.path(), down);
            }
        } while (!Arrays.equals(before, down));
    }

    private static long failed(int[] recipe, long[] down) {
        var failed = 0L;
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            var up = new long[recipe[at] + 1];
            up[0] = -1;
            for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                for (var count = recipe[at]; count > 0; count--) {
                    up[count] |= up[count - 1] & ~down[recipe[place]];
                }
            }
            failed |= ~up[recipe[at]];
        }
        return failed;
    }

    private static long cut(Wiring medium, Wiring.Path path, long[] down) {
        var reached = new long[down.length];
        for (var first : medium.neighboursOf(path.from())) {
            if (first == path.to()) {
                return 0;
            }
            reached[first] = medium.carries(first) ? ~down[first] : 0;
        }
        var isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (var carrier : medium.forwarders()) {
                var now = reached[carrier];
                for (var next : medium.neighboursOf(carrier)) {
                    now |= reached[next] & ~down[carrier];
                }
                isChanged |= now != reached[carrier];
                reached[carrier] = now;
            }
        }
        var arrived = 0L;
        for (var last : medium.neighboursOf(path.to())) {
            arrived |= reached[last];
        }
        return ~arrived;
    }
}
