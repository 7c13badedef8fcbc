package faultline.format;

import faultline.model.Acceptance;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Link;
import faultline.model.Service;
import java.util.Collection;
import java.util.function.Function;

/// Writes one document as canonical text.
final class DocumentWriter {

    private static final String ONCE = "  ";
    private static final String TWICE = "    ";

    private final ImplicitIds implicitIds = new ImplicitIds();
    private final Document document;

    private DocumentWriter(Document document) {
        this.document = document;
    }

    static String write(Document document) {
        return new DocumentWriter(document).text();
    }

    private String text() {
        var topology = document.topology();
        var text = ObjectText.onLines(document.extras(), ONCE).text("format", Names.FORMAT);
        text.unlessLeft("formatVersion", Names.VERSION);
        if (document.title().equals(Names.UNTITLED)) {
            text.unlessLeft("title", Names.UNTITLED);
        } else {
            text.text("title", document.title());
        }
        text.text("description", document.description(), "").properties(document.properties());
        section(text, "components", topology.components().values(), this::component);
        section(text, "links", topology.links().values(), this::link);
        section(text, "groups", topology.groups().values(), this::group);
        section(text, "services", topology.services().values(), this::service);
        section(text, "acceptances", document.acceptances(), this::acceptance);
        section(text, "scenarios", document.scenarios(), ScenarioText::write);
        var layout = LayoutText.of(document.layout());
        return (layout.isEmpty() ? text.leftover("layout") : text.json("layout", layout)).closed()
                + "\n";
    }

    private static <T> void section(
            ObjectText text, String name, Collection<T> items, Function<T, String> line) {
        text.lines(name, items.stream().map(line).toList(), TWICE);
    }

    private String component(Component it) {
        return ObjectText.onOneLine(it.extras())
                .text("id", it.id().value())
                .text("kind", it.kind().value())
                .text("name", it.name(), it.id().value())
                .optional("in", it.in() == null ? null : it.in().value())
                .properties(it.properties())
                .closed();
    }

    private String link(Link it) {
        return ObjectText.onOneLine(it.extras())
                .text("id", it.id().value(), implicitIds.next(it).value())
                .text("kind", it.kind().value())
                .text("name", it.name(), "")
                .text("from", it.from().value())
                .text("to", it.to().value())
                .properties(it.properties())
                .closed();
    }

    private String group(Group it) {
        return ObjectText.onOneLine(it.extras())
                .text("id", it.id().value())
                .text("kind", it.kind().value())
                .text("name", it.name(), it.id().value())
                .ids("members", it.members())
                .properties(it.properties())
                .closed();
    }

    private String service(Service it) {
        return ObjectText.onOneLine(it.extras())
                .text("id", it.id().value())
                .text("name", it.name(), it.id().value())
                .ids("needs", it.needs())
                .properties(it.properties())
                .closed();
    }

    private String acceptance(Acceptance it) {
        return ObjectText.onOneLine(it.extras())
                .optional("fingerprint", it.fingerprint())
                .text("rule", it.rule(), "")
                .optional("on", it.on() == null ? null : it.on().value())
                .optional("severity", it.severity())
                .text("reason", it.reason())
                .text("owner", it.owner())
                .optional("ticket", it.ticket())
                .optional("until", it.until() == null ? null : it.until().toString())
                .closed();
    }
}
