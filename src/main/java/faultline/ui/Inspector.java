package faultline.ui;

import faultline.analysis.Judged;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Service;
import faultline.session.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that is known about what is selected, to be read and changed; about the document while
/// nothing is.
final class Inspector extends VBox {

    /// What the sections were made for; while it stays, they are only refreshed.
    private record Subject(Id id, KindId kind) {}

    private final Workbench bench;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private @Nullable List<Subject> subjects;
    private Document document = Document.titled("");
    private List<Judged> findings = List.of();
    private List<Section> sections = List.of();

    Inspector(Workbench bench) {
        this.bench = bench;
        getStyleClass().addAll("side", "inspector");
        setId("inspector");
        setAccessibleText("Inspector");
        content.getStyleClass().add("inspector-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        bench.shows(this::show);
    }

    private void show(View view) {
        var elements =
                view.selection().stream()
                        .flatMap(id -> view.shown().topology().element(id).stream())
                        .sorted(Comparator.comparing(Element::id))
                        .toList();
        var now = elements.stream().map(it -> new Subject(it.id(), it.kind())).toList();
        var isSame = now.equals(subjects);
        if (isSame && view.shown().equals(document) && view.findings().equals(findings)) {
            return;
        }
        document = view.shown();
        findings = view.findings();
        if (!isSame) {
            subjects = now;
            sections = sections(elements);
            content.getChildren().setAll(sections.stream().map(Section::node).toList());
            scroll.setVvalue(0);
        }
        sections.forEach(section -> section.show(view));
    }

    private List<Section> sections(List<Element> elements) {
        if (elements.isEmpty()) {
            return List.of(new DocumentSection(bench));
        }
        var ids = elements.stream().map(Element::id).collect(Collectors.toSet());
        var made = new ArrayList<Section>();
        made.add(new HeadSection(bench, elements));
        made.add(new FindingsSection(bench, ids));
        made.add(new PropertiesSection(bench, elements));
        var components = components(elements);
        if (components.size() == elements.size()) {
            made.add(new PlacementSection(bench, components));
        }
        if (elements.size() == 1) {
            made.addAll(relations(elements.getFirst()));
        }
        return made;
    }

    private List<Section> relations(Element element) {
        var relations = new Relations(bench, element.id());
        return switch (element) {
            case Component _ -> List.of(relations.groups(), relations.links());
            case Group _ -> List.of(relations.members(), relations.links());
            case Service _ -> List.of(relations.needs(), relations.links());
            case Link _ -> List.of(relations.ends());
        };
    }

    private static List<Component> components(List<Element> elements) {
        return elements.stream()
                .filter(Component.class::isInstance)
                .map(Component.class::cast)
                .toList();
    }
}
