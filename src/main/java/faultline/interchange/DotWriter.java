package faultline.interchange;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.scene.Sign;
import faultline.scene.Theme;
import faultline.scene.Tone;
import java.util.List;

/// Writes a document in the language of Graphviz: containers as clusters, links as edges, what has
/// findings with the edge of its worst one. Graphviz places everything anew.
public final class DotWriter {

    private final Tree tree;
    private final StringBuilder text = new StringBuilder();

    private DotWriter(Tree tree) {
        this.tree = tree;
    }

    /// Writes a document with the numbers of its findings.
    ///
    /// @param findings in the order in which they are numbered
    public static String write(Document document, Catalog catalog, List<Judged> findings) {
        return new DotWriter(new Tree(document, catalog, findings)).written();
    }

    private String written() {
        var topology = tree.document().topology();
        text.append("digraph faultline {\n");
        line(
                1,
                "graph [compound=true, rankdir=TB, fontname=\"Inter,Helvetica,Arial\", labeljust=l,"
                        + " label="
                        + quoted(List.of(tree.document().title()))
                        + ", labelloc=t]");
        line(
                1,
                "node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFFFF\","
                        + " color=\"#C3CCD6\", fontname=\"Inter,Helvetica,Arial\", fontsize=11]");
        line(1, "edge [fontname=\"Inter,Helvetica,Arial\", fontsize=9, color=\"#5D6978\"]");
        tree.roots().forEach(it -> component(it, 1));
        for (var service : topology.services().values()) {
            node(1, service.id(), tree.lines(service), "color=\"#A3195B\", penwidth=1.5");
            for (var need : service.needs()) {
                edge(service.id(), need, "style=dashed, color=\"#A3195B\"");
            }
        }
        for (var group : topology.groups().values()) {
            node(1, group.id(), tree.lines(group), "shape=octagon, style=\"dashed\"");
            for (var member : group.members()) {
                edge(group.id(), member, "style=dotted, arrowhead=none");
            }
        }
        for (var link : topology.links().values()) {
            var words = tree.words(link);
            edge(
                    link.from(),
                    link.to(),
                    (words.isEmpty() ? "" : "xlabel=" + quoted(List.of(words)) + ", ")
                            + "arrowhead="
                            + (tree.isDirected(link) ? "normal" : "none"));
        }
        return text.append("}\n").toString();
    }

    private void component(Component component, int depth) {
        var inside = tree.inside(component);
        if (inside.isEmpty()) {
            node(depth, component.id(), tree.lines(component), "");
            return;
        }
        line(depth, "subgraph cluster_" + tree.name(component.id()) + " {");
        line(
                depth + 1,
                "graph [label="
                        + quoted(tree.lines(component))
                        + ", style=\"rounded,filled\", fillcolor=\"#0000000A\", tooltip="
                        + quoted(List.of(tree.kind(component)))
                        + ", color=\""
                        + edgeColour(component.id())
                        + "\"]");
        line(
                depth + 1,
                tree.name(component.id()) + " [shape=point, style=invis, width=0.05, height=0.05]");
        inside.forEach(it -> component(it, depth + 1));
        line(depth, "}");
    }

    private void node(int depth, Id id, List<String> lines, String more) {
        var worst =
                tree.worst(id).map(it -> "color=\"" + colour(it) + "\", penwidth=2").orElse(more);
        line(
                depth,
                tree.name(id)
                        + " [label="
                        + quoted(lines)
                        + ", tooltip="
                        + quoted(List.of(id.value()))
                        + (worst.isEmpty() ? "" : ", " + worst)
                        + "]");
    }

    /// An edge that ends at a cluster is led to a point inside and cut at its border.
    private void edge(Id from, Id to, String look) {
        var ends = new StringBuilder();
        if (tree.holds(from)) {
            ends.append(", ltail=cluster_").append(tree.name(from));
        }
        if (tree.holds(to)) {
            ends.append(", lhead=cluster_").append(tree.name(to));
        }
        line(1, tree.name(from) + " -> " + tree.name(to) + " [" + look + ends + "]");
    }

    private String edgeColour(Id id) {
        return tree.worst(id).map(DotWriter::colour).orElse(Theme.LIGHT.hex(Tone.EDGE));
    }

    private static String colour(Sign sign) {
        return Theme.LIGHT.hex(sign.tone());
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }

    /// Lines as one text; nothing in it is an escape, a mark of the language, or an entity of HTML,
    /// which Graphviz reads in every text.
    private static String quoted(List<String> lines) {
        var out = new StringBuilder("\"");
        for (var line : lines) {
            out.append(out.length() > 1 ? "\\n" : "");
            line.codePoints()
                    .map(c -> Character.isISOControl(c) ? ' ' : c)
                    .forEach(c -> {
                        out.append(c == '"' || c == '\\' ? "\\" : "");
                        out.append(c == '&' ? "&amp;" : Character.toString(c));
                    });
        }
        return out.append('"').toString();
    }
}
