package faultline.ui;

import faultline.edit.Rehost;
import faultline.edit.TakeOut;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Topology;
import faultline.session.View;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the selected components sit in, and a menu of what else they may sit in.
final class PlacementSection implements Section {

    private final Workbench bench;
    private final Set<Id> ids;
    private final MenuButton where = new MenuButton();
    private final VBox box;

    PlacementSection(Workbench bench, List<Component> components) {
        this.bench = bench;
        this.ids = components.stream().map(Component::id).collect(Collectors.toUnmodifiableSet());
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        where.setId("placement");
        where.setOnShowing(_ -> offer());
        HBox.setHgrow(where, Priority.ALWAYS);
        var label = new Label("Sits in");
        label.getStyleClass().add("property-name");
        label.setMinWidth(112);
        label.setLabelFor(where);
        var line = new HBox(label, where);
        line.getStyleClass().add("property-line");
        this.box = Section.titled("Placement", line);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        var containers =
                components(view.shown().topology()).stream()
                        .map(it -> it.in() == null ? "" : it.in().value())
                        .collect(Collectors.toSet());
        where.setText(
                switch (containers.size()) {
                    case 0 -> "";
                    case 1 -> named(containers.iterator().next());
                    default -> "(several)";
                });
    }

    private String named(String container) {
        return container.isEmpty() ? "Nothing" : bench.nameOf(new Id(container));
    }

    private List<Component> components(Topology topology) {
        return ids.stream().flatMap(id -> topology.component(id).stream()).toList();
    }

    private void offer() {
        var topology = bench.session().document().topology();
        var inside = topology.withContents(ids);
        var moved = components(topology);
        var nothing = new MenuItem("Nothing");
        nothing.setOnAction(_ -> bench.commit(new TakeOut(ids)));
        where.getItems().setAll(nothing, new SeparatorMenuItem());
        topology.components().values().stream()
                .filter(it -> !inside.contains(it.id()))
                .filter(outer ->
                        moved.stream()
                                .allMatch(it -> bench.catalog().maySitIn(it.kind(), outer.kind())))
                .sorted(Comparator.comparing(Component::kind).thenComparing(Component::name))
                .forEach(it -> where.getItems().add(offer(it)));
        if (where.getItems().size() == 2) {
            var none = new MenuItem("There is no container for it yet");
            none.setDisable(true);
            where.getItems().add(none);
        }
    }

    private MenuItem offer(Component container) {
        var item = new MenuItem(container.name() + "  ·  " + bench.labelOf(container));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> bench.commit(new Rehost(ids, container.id())));
        return item;
    }
}
