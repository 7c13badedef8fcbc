package faultline.faulttree;

import java.util.ArrayList;
import java.util.List;

/// The modules of a fault tree: gates that share nothing with what is outside them, so that the
/// rest of the tree sees them as one event.
///
/// Found in one walk, after Dutuit and Rauzy (A linear-time algorithm to find modules of fault
/// trees, IEEE Transactions on Reliability 45, 1996): a gate is a module when everything below it
/// is visited for the first and for the last time between the gate's own two visits.
final class Modules {

    private final FaultTree tree;
    private final boolean[] isModule;
    private final int[] first;
    private final int[] second;
    private final int[] last;
    private int clock;

    private Modules(FaultTree tree) {
        this.tree = tree;
        isModule = new boolean[tree.size()];
        first = new int[tree.size()];
        second = new int[tree.size()];
        last = new int[tree.size()];
    }

    static Modules of(FaultTree tree) {
        var modules = new Modules(tree);
        modules.walk();
        modules.judge();
        return modules;
    }

    boolean isModule(int node) {
        return isModule[node];
    }

    /// The modules, inner ones first; the last one is the top, if it is a gate.
    List<Integer> roots() {
        var roots = new ArrayList<Integer>();
        for (var node = 0; node < isModule.length; node++) {
            if (isModule[node]) {
                roots.add(node);
            }
        }
        return roots;
    }

    private void walk() {
        var open = new ArrayList<int[]>();
        open.add(new int[] {enter(tree.top()), 0});
        while (!open.isEmpty()) {
            var step = open.getLast();
            var inputs = tree.node(step[0]).inputs();
            if (step[1] == inputs.length) {
                second[step[0]] = last[step[0]] = ++clock;
                open.removeLast();
            } else {
                var input = inputs[step[1]++];
                if (first[input] == 0) {
                    open.add(new int[] {enter(input), 0});
                } else {
                    last[input] = ++clock;
                }
            }
        }
    }

    private int enter(int node) {
        first[node] = ++clock;
        return node;
    }

    private void judge() {
        var earliest = new int[tree.size()];
        var latest = new int[tree.size()];
        for (var node = 0; node <= tree.top(); node++) {
            var inputs = tree.node(node).inputs();
            if (first[node] == 0 || inputs.length == 0) {
                earliest[node] = first[node];
                latest[node] = last[node];
                continue;
            }
            var from = Integer.MAX_VALUE;
            var to = 0;
            for (var input : inputs) {
                from = Math.min(from, Math.min(first[input], earliest[input]));
                to = Math.max(to, Math.max(last[input], latest[input]));
            }
            earliest[node] = from;
            latest[node] = to;
            isModule[node] = from > first[node] && to < second[node];
        }
    }
}
