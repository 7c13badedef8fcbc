package faultline.faulttree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A way to walk through the inputs of gates, which decides the order of a diagram's variables.
///
/// None is best for all trees and a bad one costs a factor of hundreds, so several are tried.
enum InputOrder {
    AS_GIVEN,
    LIGHT_FIRST,
    HEAVY_FIRST,
    SHARED_FIRST,
    BACKWARDS,
    EVENTS_FIRST;

    /// What orders are made of: how many events are met below each node when shared ones are met
    /// again, how many gates name it, and whether it is an event.
    static final class Measures {

        private final double[] weight;
        private final int[] uses;
        private final boolean[] isEvent;

        Measures(double[] weight, int[] uses, boolean[] isEvent) {
            this.weight = weight;
            this.uses = uses;
            this.isEvent = isEvent;
        }

        double[] weight() {
            return weight;
        }

        int[] uses() {
            return uses;
        }

        boolean[] isEvent() {
            return isEvent;
        }

        static Measures of(FaultTree tree) {
            var weight = new double[tree.size()];
            var uses = new int[tree.size()];
            var isEvent = new boolean[tree.size()];
            for (var node = 0; node < tree.size(); node++) {
                isEvent[node] = tree.operator(node) == Operator.EVENT;
                weight[node] = isEvent[node] ? 1 : 0;
                for (var input : tree.node(node).inputs()) {
                    weight[node] += weight[input];
                    uses[input]++;
                }
            }
            return new Measures(weight, uses, isEvent);
        }
    }

    /// The inputs in this order; a new array.
    int[] sorted(int[] inputs, Measures measures) {
        if (this == AS_GIVEN) {
            return inputs.clone();
        }
        if (this == BACKWARDS) {
            return Arrays.stream(inputs).boxed().toList().reversed().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return Arrays.stream(inputs)
                .boxed()
                .sorted(comparator(measures))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Comparator<Integer> comparator(Measures measures) {
        Comparator<Integer> lightFirst = Comparator.comparingDouble(it -> measures.weight()[it]);
        Comparator<Integer> sharedFirst = Comparator.comparingInt(it -> -measures.uses()[it]);
        Comparator<Integer> eventsFirst = Comparator.comparing(it -> !measures.isEvent()[it]);
        return switch (this) {
            case AS_GIVEN, BACKWARDS, LIGHT_FIRST -> lightFirst;
            case HEAVY_FIRST -> lightFirst.reversed();
            case SHARED_FIRST -> sharedFirst;
            case EVENTS_FIRST -> eventsFirst.thenComparing(sharedFirst).thenComparing(lightFirst);
        };
    }

    static List<InputOrder> all() {
        return List.of(values());
    }
}
