package faultline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How one medium falls apart under each single failure.
///
/// Every forwarding vertex bears a label; two that bear the same label reach each other. A failure
/// changes the labels of what it takes down and of all but the largest piece of what it tears
/// apart: only these changes are kept.
final class Reach {

    /// The label of what is down.
    static final int DOWN = -1;

    /// Who bears another label after some failures.
    ///
    /// @param causes the components whose failure changes the label, sorted
    /// @param labels the label after each of them
    @SuppressWarnings("ArrayRecordComponent") // never leaves the engine, and nobody compares it
    private record Moves(int[] causes, int[] labels) {

        static Moves none() {
            return new Moves(IntSets.empty(), IntSets.empty());
        }

        Moves with(int cause, int label) {
            var more = causes.length + 1;
            var moved = new Moves(Arrays.copyOf(causes, more), Arrays.copyOf(labels, more));
            moved.causes[more - 1] = cause;
            moved.labels[more - 1] = label;
            return moved;
        }

        boolean isSame(Moves other) {
            return Arrays.equals(causes, other.causes) && Arrays.equals(labels, other.labels);
        }
    }

    /// What an end sees: the labels around it, and around it after the failures that make a
    /// difference to it.
    @SuppressWarnings("ArrayRecordComponent") // never leaves the engine, and nobody compares it
    private record View(int[] labels, int[] causes, int[][] changed) {

        int[] after(int cause) {
            var place = Arrays.binarySearch(causes, cause);
            return place < 0 ? labels : changed[place];
        }
    }

    private final Wiring wiring;
    private final int[] labels;
    private final Moves[] moves;

    private Reach(Wiring wiring, int[] labels, Moves[] moves) {
        this.wiring = wiring;
        this.labels = labels;
        this.moves = moves;
    }

    /// @param kills who takes each vertex down alone
    static Reach of(Wiring wiring, Pages.Draft kills) {
        return new Tearing(wiring, kills).reach();
    }

    boolean isSame(Reach other) {
        return wiring.isJoinedLike(other.wiring)
                && Arrays.equals(labels, other.labels)
                && Arrays.equals(moves, other.moves, (a, b) -> a.isSame(b) ? 0 : 1);
    }

    /// The components whose failure alone parts vertices that stay up, sorted.
    int[] tearing() {
        var tearing = new TreeSet<Integer>();
        for (var move : moves) {
            for (var place = 0; place < move.causes.length; place++) {
                if (move.labels[place] != DOWN) {
                    tearing.add(move.causes[place]);
                }
            }
        }
        return tearing.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The components whose failure alone cuts the path; [KillSets#dead] if it is cut anyway.
    int[] cutting(Wiring.Path path) {
        for (var first : wiring.neighboursOf(path.from())) {
            if (first == path.to()) {
                return IntSets.empty();
            }
        }
        var from = view(path.from());
        var to = view(path.to());
        if (areApart(from.labels, to.labels)) {
            return KillSets.dead();
        }
        var causes = IntSets.union(from.causes, to.causes);
        var cutting = new int[causes.length];
        var length = 0;
        for (var cause : causes) {
            if (areApart(from.after(cause), to.after(cause))) {
                cutting[length++] = cause;
            }
        }
        return length == 0 ? IntSets.empty() : Arrays.copyOf(cutting, length);
    }

    private static boolean areApart(int[] some, int[] others) {
        for (var label : some) {
            if (Arrays.binarySearch(others, label) >= 0) {
                return false;
            }
        }
        return true;
    }

    private View view(int end) {
        var around =
                Arrays.stream(wiring.neighboursOf(end))
                        .map(wiring::slotOf)
                        .filter(slot -> slot >= 0)
                        .distinct()
                        .toArray();
        var usual = labelSet(around, -1);
        var causes = IntSets.empty();
        for (var slot : around) {
            causes = IntSets.union(causes, moves[slot].causes);
        }
        var noticed = new int[causes.length];
        List<int[]> changed = new ArrayList<>();
        for (var cause : causes) {
            var now = labelSet(around, cause);
            if (!Arrays.equals(now, usual)) {
                noticed[changed.size()] = cause;
                changed.add(now);
            }
        }
        return new View(
                usual, Arrays.copyOf(noticed, changed.size()), changed.toArray(int[][]::new));
    }

    /// The labels that these forwarding vertices bear after a failure; -1 for none.
    private int[] labelSet(int[] slots, int cause) {
        var set = IntSets.empty();
        for (var slot : slots) {
            var label = labelAfter(slot, cause);
            if (label != DOWN) {
                set = IntSets.with(set, label);
            }
        }
        return set;
    }

    private int labelAfter(int slot, int cause) {
        var place = Arrays.binarySearch(moves[slot].causes, cause);
        return place < 0 ? labels[slot] : moves[slot].labels[place];
    }

    /// Takes the forwarding vertices away that each failure takes down, and looks at what is left.
    private static final class Tearing {

        private final Wiring wiring;
        private final Pages.Draft kills;
        private final int[] labels;
        private final Moves[] moves;
        private final int[] gone;
        private final int[] seen;
        private final int[] queue;
        private int look;
        private int fresh;

        Tearing(Wiring wiring, Pages.Draft kills) {
            var size = wiring.forwarders().length;
            this.wiring = wiring;
            this.kills = kills;
            labels = new int[size];
            moves = new Moves[size];
            gone = new int[size];
            seen = new int[size];
            queue = new int[size];
            Arrays.fill(moves, Moves.none());
            Arrays.fill(gone, -1);
        }

        Reach reach() {
            label();
            var events = events();
            for (var first = 0; first < events.length; ) {
                var cause = (int) (events[first] >>> 32);
                var last = first;
                while (last < events.length && (int) (events[last] >>> 32) == cause) {
                    last++;
                }
                tear(cause, events, first, last);
                first = last;
            }
            return new Reach(wiring, labels, moves);
        }

        /// Every cause with what it takes down, as one number each.
        private long[] events() {
            var events = new long[64];
            var length = 0;
            for (var slot = 0; slot < labels.length; slot++) {
                if (labels[slot] != DOWN) {
                    for (var cause : kills.at(wiring.forwarders()[slot])) {
                        if (length == events.length) {
                            events = Arrays.copyOf(events, 2 * length);
                        }
                        events[length++] = (long) cause << 32 | slot;
                    }
                }
            }
            var all = Arrays.copyOf(events, length);
            Arrays.sort(all);
            return all;
        }

        private void label() {
            Arrays.fill(labels, DOWN);
            for (var slot = 0; slot < labels.length; slot++) {
                if (labels[slot] == DOWN && !KillSets.isDead(kills.at(wiring.forwarders()[slot]))) {
                    var length = spread(slot, -1, Integer.MAX_VALUE, null);
                    for (var place = 0; place < length; place++) {
                        labels[queue[place]] = fresh;
                    }
                    fresh++;
                }
            }
        }

        private void tear(int cause, long[] events, int first, int last) {
            for (var event = first; event < last; event++) {
                var slot = (int) events[event];
                gone[slot] = cause;
                moves[slot] = moves[slot].with(cause, DOWN);
            }
            var edge = edge(cause, events, first, last);
            while (!edge.isEmpty()) {
                var label = labels[edge.getFirst()];
                var here = edge.stream().filter(slot -> labels[slot] == label).toList();
                edge.removeIf(slot -> labels[slot] == label);
                if (here.size() > 1) {
                    part(cause, here);
                }
            }
        }

        /// What is left next to what is gone.
        private List<Integer> edge(int cause, long[] events, int first, int last) {
            var edge = new ArrayList<Integer>();
            look++;
            for (var event = first; event < last; event++) {
                for (var next : wiring.slotsAround((int) events[event])) {
                    if (labels[next] != DOWN && gone[next] != cause && seen[next] != look) {
                        seen[next] = look;
                        edge.add(next);
                    }
                }
            }
            return edge;
        }

        /// The pieces that hold these; all but the largest get a label of their own.
        @SuppressWarnings("ReferenceEquality") // which of the pieces, and not what it holds
        private void part(int cause, List<Integer> edge) {
            var goal = new boolean[labels.length];
            edge.forEach(slot -> goal[slot] = true);
            var length = spread(edge.getFirst(), cause, edge.size(), goal);
            if (length < 0) {
                return;
            }
            var pieces = new ArrayList<int[]>();
            pieces.add(Arrays.copyOf(queue, length));
            for (var slot : edge) {
                if (pieces.stream().noneMatch(piece -> holds(piece, slot))) {
                    pieces.add(Arrays.copyOf(queue, spread(slot, cause, Integer.MAX_VALUE, null)));
                }
            }
            var largest = 0;
            for (var place = 1; place < pieces.size(); place++) {
                if (pieces.get(place).length > pieces.get(largest).length) {
                    largest = place;
                }
            }
            pieces.remove(largest);
            pieces.forEach(piece -> relabel(cause, piece));
        }

        private void relabel(int cause, int[] piece) {
            for (var slot : piece) {
                moves[slot] = moves[slot].with(cause, fresh);
            }
            fresh++;
        }

        private static boolean holds(int[] piece, int slot) {
            return Arrays.stream(piece).anyMatch(it -> it == slot);
        }

        /// Fills the queue with all that the slot reaches without what the cause takes down; its
        /// length. -1 as soon as so many goals were met.
        private int spread(int from, int cause, int enough, boolean @Nullable [] goal) {
            look++;
            var length = 1;
            var met = 1;
            queue[0] = from;
            seen[from] = look;
            for (var first = 0; first < length; first++) {
                for (var next : wiring.slotsAround(queue[first])) {
                    if (seen[next] != look && (cause < 0 ? isAlive(next) : isLeft(next, cause))) {
                        seen[next] = look;
                        queue[length++] = next;
                        if (goal != null && goal[next] && ++met == enough) {
                            return -1;
                        }
                    }
                }
            }
            return length;
        }

        private boolean isAlive(int slot) {
            return !KillSets.isDead(kills.at(wiring.forwarders()[slot]));
        }

        private boolean isLeft(int slot, int cause) {
            return labels[slot] != DOWN && gone[slot] != cause;
        }
    }
}
