package faultline.faulttree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A fault tree: which combinations of basic events make its top happen.
///
/// Nodes are numbered so that inputs come before the gates that use them: 0 is [Operator#NEVER], 1
/// is [Operator#ALWAYS], then events and gates. Gates may share inputs, so the tree is in truth a
/// graph without cycles. Never changes.
public final class FaultTree {

    /// The node that never happens.
    public static final int NEVER = 0;

    /// The node that always happens.
    public static final int ALWAYS = 1;

    /// Something that happens by itself, independently of all other events.
    ///
    /// @param name unique in its tree
    /// @param probability from 0 to 1
    public record Event(String name, double probability) {
        public Event {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(name + " has probability " + probability);
            }
        }
    }

    /// One node. Its rank is the least number of inputs for [Operator#AT_LEAST], the number of the
    /// event for [Operator#EVENT], else 0.
    static final class Node {

        private final Operator operator;
        private final int rank;
        private final int[] inputs;

        Node(Operator operator, int rank, int[] inputs) {
            this.operator = operator;
            this.rank = rank;
            this.inputs = inputs;
        }

        Operator operator() {
            return operator;
        }

        int rank() {
            return rank;
        }

        int[] inputs() {
            return inputs;
        }
    }

    private final List<Node> nodes;
    private final List<Event> events;
    private final int top;

    FaultTree(List<Node> nodes, List<Event> events, int top) {
        this.nodes = List.copyOf(nodes);
        this.events = List.copyOf(events);
        this.top = top;
    }

    public int top() {
        return top;
    }

    /// How many nodes there are, the two constants included.
    public int size() {
        return nodes.size();
    }

    public Operator operator(int node) {
        return nodes.get(node).operator();
    }

    /// The inputs of a gate, in the order they were given.
    public IntStream inputs(int node) {
        return Arrays.stream(nodes.get(node).inputs());
    }

    /// The least number of inputs that makes an [Operator#AT_LEAST] gate happen.
    public int least(int node) {
        return nodes.get(node).rank();
    }

    /// The events, as they were first named.
    public List<Event> events() {
        return events;
    }

    /// The number of the event that this node is, in [#events()].
    public int eventAt(int node) {
        return nodes.get(node).rank();
    }

    /// Whether more events can never undo the top: there is no NOT and no XOR below it.
    public boolean isCoherent() {
        var used = used();
        return IntStream.range(0, size())
                .filter(node -> used[node])
                .mapToObj(this::operator)
                .noneMatch(it -> it == Operator.NOT || it == Operator.XOR);
    }

    /// Which nodes the top rests on, itself included.
    boolean[] used() {
        var used = new boolean[size()];
        used[top] = true;
        for (var node = top; node >= 0; node--) {
            if (used[node]) {
                for (var input : nodes.get(node).inputs()) {
                    used[input] = true;
                }
            }
        }
        return used;
    }

    /// The node itself, for the classes that walk the tree. Its arrays are not to be changed.
    Node node(int number) {
        return nodes.get(number);
    }
}
