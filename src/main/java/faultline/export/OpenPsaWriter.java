package faultline.export;

import faultline.faulttree.FaultTree;
import faultline.faulttree.Operator;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/// Fault trees in the Open-PSA model exchange format, which tools of reliability engineering read.
///
/// A gate that is asked for and a basic event bear the ids they have here, changed only where the
/// format forbids a character; the label has what a person calls them.
public final class OpenPsaWriter {

    private final FaultTree tree;
    private final UnaryOperator<String> label;
    private final PsaNames names = new PsaNames();
    private final Markup xml = new Markup();
    private final Map<Integer, String> gateNames = new HashMap<>();

    private OpenPsaWriter(FaultTree tree, UnaryOperator<String> label) {
        this.tree = tree;
        this.label = label;
    }

    /// Writes the trees of these tops, each of which no other gate uses.
    ///
    /// @param title of the whole
    /// @param tops node by id
    /// @param label what a person calls the element of that id
    public static String write(
            String title,
            FaultTree tree,
            SequencedMap<String, Integer> tops,
            UnaryOperator<String> label) {
        var writer = new OpenPsaWriter(tree, label);
        writer.names.reserve(tops.keySet());
        writer.names.reserve(tree.events().stream().map(FaultTree.Event::name).toList());
        writer.document(title, tops);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.xml;
    }

    private void document(String title, Map<String, Integer> tops) {
        xml.open("opsa-mef").inside().line();
        labelled(title);
        xml.open("define-fault-tree").with("name", names.free("services")).inside().line();
        tops.forEach(this::top);
        gates(tops);
        xml.close("define-fault-tree").line();
        xml.open("model-data").inside().line();
        tree.events().forEach(this::event);
        xml.close("model-data").line().close("opsa-mef").line();
    }

    private void labelled(String text) {
        xml.open("label").inside().say(text).close("label").line();
    }

    private void top(String id, int node) {
        xml.open("define-gate").with("name", names.of(id)).inside().line();
        labelled(label.apply(id));
        reference(node);
        xml.close("define-gate").line();
    }

    private void gates(Map<String, Integer> tops) {
        var open = new ArrayDeque<>(tops.values());
        var isDone = new boolean[tree.size()];
        while (!open.isEmpty()) {
            var node = open.removeFirst();
            if (isGate(node) && !isDone[node]) {
                isDone[node] = true;
                gate(node);
                tree.inputs(node).forEach(open::add);
            }
        }
    }

    private boolean isGate(int node) {
        return switch (tree.operator(node)) {
            case NEVER, ALWAYS, EVENT -> false;
            case AND, OR, AT_LEAST, XOR, NOT -> true;
        };
    }

    private void gate(int node) {
        var operator = word(tree.operator(node));
        xml.open("define-gate").with("name", name(node)).inside().line();
        xml.open(operator);
        if (tree.operator(node) == Operator.AT_LEAST) {
            xml.with("min", String.valueOf(tree.least(node)));
        }
        xml.inside().line();
        tree.inputs(node).forEach(this::reference);
        xml.close(operator).line().close("define-gate").line();
    }

    private static String word(Operator operator) {
        return switch (operator) {
            case AND -> "and";
            case OR -> "or";
            case AT_LEAST -> "atleast";
            case XOR -> "xor";
            case NOT -> "not";
            case NEVER, ALWAYS, EVENT -> throw new IllegalStateException("This is no gate");
        };
    }

    private void reference(int node) {
        switch (tree.operator(node)) {
            case NEVER -> xml.open("constant").with("value", "false").empty();
            case ALWAYS -> xml.open("constant").with("value", "true").empty();
            case EVENT -> xml.open("basic-event").with("name", name(node)).empty();
            case AND, OR, AT_LEAST, XOR, NOT -> xml.open("gate").with("name", name(node)).empty();
        }
    }

    private String name(int node) {
        if (tree.operator(node) == Operator.EVENT) {
            return names.of(tree.events().get(tree.eventAt(node)).name());
        }
        return gateNames.computeIfAbsent(node, it -> names.free("gate-" + it));
    }

    private void event(FaultTree.Event event) {
        xml.open("define-basic-event").with("name", names.of(event.name())).inside().line();
        labelled(label.apply(event.name()));
        xml.open("float").with("value", Double.toString(event.probability())).empty();
        xml.close("define-basic-event").line();
    }
}
