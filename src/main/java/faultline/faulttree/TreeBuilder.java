package faultline.faulttree;

import faultline.faulttree.FaultTree.Event;
import faultline.faulttree.FaultTree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts a fault tree together from below: events first, then gates over what is there.
///
/// Says each thing once: equal gates are one node, constants and repeated inputs are folded, and a
/// gate of one input is that input.
public final class TreeBuilder implements Algebra {

    private record Shape(Operator operator, int least, List<Integer> inputs) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> eventNodes = new HashMap<>();
    private final Map<Shape, Integer> gates = new HashMap<>();

    public TreeBuilder() {
        nodes.add(new Node(Operator.NEVER, 0, new int[0]));
        nodes.add(new Node(Operator.ALWAYS, 0, new int[0]));
    }

    /// The event of that name; the probability counts when it is named for the first time.
    public int event(String name, double probability) {
        return eventNodes.computeIfAbsent(
                name,
                _ -> {
                    events.add(new Event(name, probability));
                    nodes.add(new Node(Operator.EVENT, events.size() - 1, new int[0]));
                    return nodes.size() - 1;
                });
    }

    @Override
    public int never() {
        return FaultTree.NEVER;
    }

    @Override
    public int always() {
        return FaultTree.ALWAYS;
    }

    @Override
    public int or(int... inputs) {
        return folded(Operator.OR, FaultTree.NEVER, FaultTree.ALWAYS, inputs);
    }

    @Override
    public int and(int... inputs) {
        return folded(Operator.AND, FaultTree.ALWAYS, FaultTree.NEVER, inputs);
    }

    @Override
    public int atLeast(int least, int... inputs) {
        var open = IntStream.of(inputs).filter(it -> it > FaultTree.ALWAYS).toArray();
        var need = least - (int) IntStream.of(inputs).filter(it -> it == FaultTree.ALWAYS).count();
        if (need <= 0) {
            return FaultTree.ALWAYS;
        }
        if (need > open.length) {
            return FaultTree.NEVER;
        }
        if (need == 1) {
            return or(open);
        }
        return need == open.length ? and(open) : gate(Operator.AT_LEAST, need, open);
    }

    /// Happens when an odd number of the inputs do.
    public int xor(int... inputs) {
        var left = new ArrayList<Integer>();
        var isNegated = false;
        for (var input : inputs) {
            if (input == FaultTree.ALWAYS) {
                isNegated = !isNegated;
            } else if (input != FaultTree.NEVER && !left.remove(Integer.valueOf(input))) {
                left.add(input);
            }
        }
        var open = left.stream().mapToInt(Integer::intValue).toArray();
        var gate =
                switch (open.length) {
                    case 0 -> FaultTree.NEVER;
                    case 1 -> open[0];
                    default -> gate(Operator.XOR, 0, open);
                };
        return isNegated ? not(gate) : gate;
    }

    public int not(int input) {
        return switch (nodes.get(input).operator()) {
            case NEVER -> FaultTree.ALWAYS;
            case ALWAYS -> FaultTree.NEVER;
            case NOT -> nodes.get(input).inputs()[0];
            default -> gate(Operator.NOT, 0, input);
        };
    }

    /// The tree with that node at its top.
    public FaultTree build(int top) {
        return new FaultTree(nodes, events, top);
    }

    private int folded(Operator operator, int neutral, int decisive, int... inputs) {
        if (IntStream.of(inputs).anyMatch(it -> it == decisive)) {
            return decisive;
        }
        var open = IntStream.of(inputs).filter(it -> it != neutral).distinct().toArray();
        return switch (open.length) {
            case 0 -> neutral;
            case 1 -> open[0];
            default -> gate(operator, 0, open);
        };
    }

    private int gate(Operator operator, int least, int... inputs) {
        var shape =
                new Shape(
                        operator,
                        least,
                        Arrays.stream(inputs).boxed().collect(Collectors.toList()));
        return gates.computeIfAbsent(
                shape,
                _ -> {
                    nodes.add(new Node(operator, least, inputs.clone()));
                    return nodes.size() - 1;
                });
    }
}
