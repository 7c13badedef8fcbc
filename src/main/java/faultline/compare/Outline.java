package faultline.compare;

import faultline.format.ValueText;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a document says, a line for each element and property and none for where things are drawn:
/// what `git diff` compares when it is told to.
public final class Outline {

    private final Topology topology;
    private final Placement placement;
    private final UnaryOperator<String> typed;
    private final StringBuilder text = new StringBuilder();

    private Outline(Document document, UnaryOperator<String> typed) {
        this.topology = document.topology();
        this.placement = Placement.of(topology);
        this.typed = typed;
    }

    /// Writes the outline of a document.
    ///
    /// @param typed makes a text safe for where it is shown
    public static String of(Document document, UnaryOperator<String> typed) {
        return new Outline(document, typed).written(document);
    }

    private String written(Document document) {
        line(0, document.title());
        properties(1, document.properties());
        placement.roots().forEach(it -> component(it, 0));
        topology.groups().values().forEach(this::group);
        topology.services().values().forEach(this::service);
        topology.links().values().stream()
                .sorted(Comparator.comparing(Link::id))
                .forEach(this::link);
        document.acceptances()
                .forEach(it ->
                        line(
                                0,
                                "accepted "
                                        + Words.key(it)
                                        + ": "
                                        + it.reason()
                                        + " ("
                                        + it.owner()
                                        + ")"));
        document.scenarios().forEach(it -> line(0, "scenario " + it.name()));
        return text.toString();
    }

    private void component(Component it, int depth) {
        element(it, depth);
        placement.childrenOf(it.id()).forEach(inner -> component(inner, depth + 1));
    }

    private void group(Group it) {
        element(it, 0);
        ids("members", it.members());
    }

    private void service(Service it) {
        element(it, 0);
        ids("needs", it.needs());
    }

    private void link(Link it) {
        var ends = it.from() + " - " + it.to();
        line(0, it.kind() + " " + ends + (it.name().isBlank() ? "" : " \"" + it.name() + "\""));
        properties(1, it.properties());
    }

    private void element(Element it, int depth) {
        var named = it.name().equals(it.id().value()) ? "" : " \"" + it.name() + "\"";
        line(depth, it.kind() + " " + it.id() + named);
        properties(depth + 1, it.properties());
    }

    private void ids(String what, List<Id> ids) {
        if (!ids.isEmpty()) {
            line(1, what + ": " + ids.stream().map(Id::value).collect(Collectors.joining(", ")));
        }
    }

    private void properties(int depth, Properties properties) {
        properties
                .values()
                .forEach((name, value) -> line(depth, name + ": " + ValueText.write(value)));
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(typed.apply(line)).append('\n');
    }
}
