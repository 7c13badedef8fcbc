package faultline.interchange;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Link;
import faultline.scene.Sign;
import faultline.scene.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a document as a flowchart of Mermaid, which GitHub and GitLab show in Markdown.
public final class MermaidWriter {

    private final Tree tree;
    private final StringBuilder text = new StringBuilder();
    private final List<String> classes = new ArrayList<>();

    private MermaidWriter(Tree tree) {
        this.tree = tree;
    }

    /// Writes a document with the numbers of its findings.
    ///
    /// @param findings in the order in which they are numbered
    public static String write(Document document, Catalog catalog, List<Judged> findings) {
        return new MermaidWriter(new Tree(document, catalog, findings)).written();
    }

    private String written() {
        var topology = tree.document().topology();
        line(0, "flowchart TB");
        tree.roots().forEach(it -> component(it, 1));
        for (var service : topology.services().values()) {
            line(1, tree.name(service.id()) + "([" + label(service) + "])");
            mark(service);
            for (var need : service.needs()) {
                line(1, tree.name(service.id()) + " -.-> " + tree.name(need));
            }
        }
        for (var group : topology.groups().values()) {
            line(1, tree.name(group.id()) + "{{" + label(group) + "}}");
            mark(group);
            for (var member : group.members()) {
                line(1, tree.name(group.id()) + " -.- " + tree.name(member));
            }
        }
        topology.links().values().forEach(this::link);
        for (var sign : Sign.values()) {
            line(
                    1,
                    "classDef "
                            + word(sign)
                            + " stroke:"
                            + Theme.LIGHT.hex(sign.tone())
                            + ",stroke-width:3px");
        }
        classes.forEach(it -> line(1, it));
        return text.toString();
    }

    private void component(Component component, int depth) {
        var inside = tree.inside(component);
        var name = tree.name(component.id());
        mark(component);
        if (inside.isEmpty()) {
            line(depth, name + "[" + label(component) + "]");
            return;
        }
        line(depth, "subgraph " + name + "[" + quoted(tree.lines(component).subList(0, 1)) + "]");
        inside.forEach(it -> component(it, depth + 1));
        line(depth, "end");
    }

    private void link(Link link) {
        var arrow =
                tree.isDirected(link) ? tree.effect(link) == Effect.NONE ? "-.->" : "-->" : "---";
        var words = tree.words(link);
        var named = words.isEmpty() ? "" : "|" + quoted(List.of(words)) + "|";
        line(1, tree.name(link.from()) + " " + arrow + named + " " + tree.name(link.to()));
    }

    private void mark(Element element) {
        tree.worst(element.id())
                .ifPresent(it -> classes.add("class " + tree.name(element.id()) + " " + word(it)));
    }

    private static String word(Sign sign) {
        return "f" + sign.name().toLowerCase(Locale.ROOT);
    }

    private String label(Element element) {
        return quoted(tree.lines(element));
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    /// Lines as one text, everything but letters, digits and blanks by its number, so that neither
    /// Mermaid nor Markdown sees a mark in it.
    private static String quoted(List<String> lines) {
        var out = new StringBuilder("\"");
        for (var line : lines) {
            out.append(out.length() > 1 ? "<br/>" : "");
            line.codePoints()
                    .forEach(c -> {
                        if (Character.isISOControl(c) || c == ' ') {
                            out.append(' ');
                        } else if (c > 0x7F
                                || Character.isLetterOrDigit(c)
                                || ".,:()/-".indexOf(c) >= 0) {
                            out.appendCodePoint(c);
                        } else {
                            out.append('#').append(c).append(';');
                        }
                    });
        }
        return out.append('"').toString();
    }
}
