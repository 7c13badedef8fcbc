package faultline.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who is down when what is down, as counters.
///
/// Each vertex has clauses, and is down as soon as one of them fails; a clause fails when fewer
/// than its threshold of inputs are up. Vertices are numbered from 0. Built once, then only asked.
final class Equations {

    private final int vertices;
    private final int[] owner;
    private final int[] threshold;
    private final int[][] inputs;
    private final int[][] clausesOf;

    private Equations(
            int vertices, int[] owner, int[] threshold, int[][] inputs, int[][] clausesOf) {
        this.vertices = vertices;
        this.owner = owner;
        this.threshold = threshold;
        this.inputs = inputs;
        this.clausesOf = clausesOf;
    }

    int vertices() {
        return vertices;
    }

    int clauses() {
        return owner.length;
    }

    /// The vertex that is down when the clause fails.
    int owner(int clause) {
        return owner[clause];
    }

    /// How many inputs must be up.
    int threshold(int clause) {
        return threshold[clause];
    }

    /// The vertices that the clause counts. Not to be changed.
    int[] inputs(int clause) {
        return inputs[clause];
    }

    /// The clauses that count the vertex. Not to be changed.
    int[] clausesOf(int vertex) {
        return clausesOf[vertex];
    }

    /// A fresh state in which everything is up, but for vertices whose clauses cannot be met.
    State state() {
        return new State();
    }

    /// Gathers vertices and clauses.
    static final class Builder {

        private int vertices;
        private final List<int[]> inputs = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final List<Integer> thresholds = new ArrayList<>();

        int vertex() {
            return vertices++;
        }

        /// The vertex is down unless all inputs are up.
        void all(int vertex, int... needed) {
            atLeast(vertex, needed.length, needed);
        }

        void any(int vertex, int... needed) {
            atLeast(vertex, 1, needed);
        }

        /// The vertex is down unless so many of the inputs are up.
        void atLeast(int vertex, int count, int... needed) {
            owners.add(vertex);
            thresholds.add(count);
            inputs.add(needed.clone());
        }

        Equations build() {
            var uses = new int[vertices];
            inputs.forEach(clause -> Arrays.stream(clause).forEach(input -> uses[input]++));
            var clausesOf = new int[vertices][];
            Arrays.setAll(clausesOf, vertex -> new int[uses[vertex]]);
            var filled = new int[vertices];
            for (var clause = 0; clause < inputs.size(); clause++) {
                for (var input : inputs.get(clause)) {
                    clausesOf[input][filled[input]++] = clause;
                }
            }
            return new Equations(
                    vertices,
                    owners.stream().mapToInt(Integer::intValue).toArray(),
                    thresholds.stream().mapToInt(Integer::intValue).toArray(),
                    inputs.toArray(int[][]::new),
                    clausesOf);
        }
    }

    /// What is down at the moment. Can be rolled back to a mark, so that one state serves many
    /// what-ifs; each costs only what it takes down.
    final class State {

        private final boolean[] down;
        private final int[] lost;
        private final int[] trail;
        private int length;
        private int settled;

        private State() {
            down = new boolean[vertices];
            lost = new int[owner.length];
            trail = new int[vertices];
            for (var clause = 0; clause < owner.length; clause++) {
                if (inputs[clause].length < threshold[clause]) {
                    mark(owner[clause]);
                }
            }
            settle();
        }

        private State(State other) {
            down = other.down.clone();
            lost = other.lost.clone();
            trail = other.trail.clone();
            length = other.length;
            settled = other.settled;
        }

        /// The same things down, to go on from.
        State copy() {
            return new State(this);
        }

        boolean isDown(int vertex) {
            return down[vertex];
        }

        /// How many are down; the value to [#rollBack] to.
        int mark() {
            return length;
        }

        /// The vertex that went down as the n-th.
        int fallen(int position) {
            return trail[position];
        }

        /// Takes a vertex down with all that follows from it.
        void fail(int vertex) {
            mark(vertex);
            settle();
        }

        /// Up again: everything that went down after the mark was taken.
        void rollBack(int mark) {
            while (length > mark) {
                var vertex = trail[--length];
                down[vertex] = false;
                for (var clause : clausesOf[vertex]) {
                    lost[clause]--;
                }
            }
            settled = length;
        }

        private void mark(int vertex) {
            if (!down[vertex]) {
                down[vertex] = true;
                trail[length++] = vertex;
            }
        }

        private void settle() {
            while (settled < length) {
                for (var clause : clausesOf[trail[settled++]]) {
                    lost[clause]++;
                    if (inputs[clause].length - lost[clause] < threshold[clause]) {
                        mark(owner[clause]);
                    }
                }
            }
        }
    }
}
