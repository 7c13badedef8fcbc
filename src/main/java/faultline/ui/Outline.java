package faultline.ui;

import faultline.analysis.Judged;
import faultline.edit.Rename;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Placement;
import faultline.model.Topology;
import faultline.session.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything in the document as a tree: what sits in what, then the groups, then the services.
///
/// It does by keyboard what the drawing does by mouse: selecting, renaming, and, through the menu,
/// all the rest.
final class Outline extends VBox {

    /// A line of the outline.
    sealed interface Row {

        record Heading(String label) implements Row {}

        record Item(Id id) implements Row {}
    }

    private final Workbench bench;
    private final TreeView<Row> tree = new TreeView<>(new TreeItem<>());
    private final Map<Id, TreeItem<Row>> items = new HashMap<>();
    private final Set<Row> collapsed = new HashSet<>();
    private Topology shown = Topology.EMPTY;
    private List<Judged> findings = List.of();
    private Marking marking = new Marking(List.of());
    private boolean following;

    Outline(Workbench bench) {
        this.bench = bench;
        getStyleClass().addAll("side", "outline");
        var title = new Label("Outline");
        title.getStyleClass().add("side-title");
        var header = new HBox(title);
        header.getStyleClass().add("side-header");
        getChildren().addAll(header, tree);
        VBox.setVgrow(tree, Priority.ALWAYS);
        tree.setId("outline");
        tree.setAccessibleText("Outline of the document");
        tree.setShowRoot(false);
        tree.setEditable(true);
        tree.setCellFactory(_ -> new OutlineCell(this));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<Row>>) _ -> select());
        bench.shows(this::show);
    }

    Workbench bench() {
        return bench;
    }

    Marking marking() {
        return marking;
    }

    void rename(Id id, String name) {
        bench.commit(new Rename(id, name));
    }

    /// Starts writing the name of the selected element here.
    void editSelected() {
        var item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof Row.Item) {
            tree.edit(item);
        }
    }

    boolean hasFocusInside() {
        return tree.isFocused();
    }

    private void show(View view) {
        following = true;
        try {
            var topology = view.shown().topology();
            if (!isSameTree(topology)) {
                shown = topology;
                rebuild(view);
            }
            if (!view.findings().equals(findings)) {
                findings = view.findings();
                marking = new Marking(findings);
                tree.refresh();
            }
            follow(view.selection());
        } finally {
            following = false;
        }
    }

    /// Links and properties may differ, the tree does not show them.
    private boolean isSameTree(Topology topology) {
        return topology.components().equals(shown.components())
                && topology.groups().equals(shown.groups())
                && topology.services().equals(shown.services());
    }

    private void rebuild(View view) {
        items.clear();
        var topology = view.shown().topology();
        var placement = Placement.of(topology);
        var root = new TreeItem<Row>();
        placement.roots().forEach(it -> root.getChildren().add(branch(it, placement)));
        addSection(root, "Groups", topology.groups().values());
        addSection(root, "Services", topology.services().values());
        tree.setRoot(root);
    }

    private TreeItem<Row> branch(Component component, Placement placement) {
        var item = item(new Row.Item(component.id()));
        items.put(component.id(), item);
        placement
                .childrenOf(component.id())
                .forEach(it -> item.getChildren().add(branch(it, placement)));
        return item;
    }

    private void addSection(
            TreeItem<Row> root, String label, Iterable<? extends Element> elements) {
        var heading = item(new Row.Heading(label));
        for (var element : elements) {
            var item = item(new Row.Item(element.id()));
            items.put(element.id(), item);
            heading.getChildren().add(item);
        }
        if (!heading.getChildren().isEmpty()) {
            root.getChildren().add(heading);
        }
    }

    private TreeItem<Row> item(Row row) {
        var item = new TreeItem<>(row);
        item.setExpanded(!collapsed.contains(row));
        item.expandedProperty()
                .addListener((_, _, open) -> {
                    if (open) {
                        collapsed.remove(row);
                    } else {
                        collapsed.add(row);
                    }
                });
        return item;
    }

    private void follow(Set<Id> selection) {
        var model = tree.getSelectionModel();
        if (selected().equals(selection)) {
            return;
        }
        model.clearSelection();
        for (var id : selection) {
            var item = items.get(id);
            if (item != null) {
                openUpTo(item);
                model.select(item);
            }
        }
        if (selection.size() == 1 && !tree.isFocused() && model.getSelectedIndex() >= 0) {
            tree.scrollTo(Math.max(0, model.getSelectedIndex() - 3));
        }
    }

    private static void openUpTo(TreeItem<Row> item) {
        for (var outer = item.getParent(); outer != null; outer = outer.getParent()) {
            outer.setExpanded(true);
        }
    }

    private Set<Id> selected() {
        return tree.getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null)
                .map(TreeItem::getValue)
                .filter(Row.Item.class::isInstance)
                .map(row -> ((Row.Item) row).id())
                .collect(Collectors.toSet());
    }

    private void select() {
        if (!following && !selected().equals(bench.view().selection())) {
            var ids = selected();
            bench.session().select(ids);
            bench.centre(ids);
        }
    }
}
