package faultline.ui;

import faultline.edit.Describe;
import faultline.model.Document;
import faultline.model.Properties;
import faultline.model.Value;
import faultline.session.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The document itself, shown while nothing is selected: title, description, author and the like,
/// and how much there is in it.
final class DocumentSection implements Section {

    private final Workbench bench;
    private final VBox box = new VBox();
    private final TextField title = new TextField();
    private final TextArea description = new TextArea();
    private final Map<String, PropertyRow> rows = new LinkedHashMap<>();
    private final Label counts = new Label();

    DocumentSection(Workbench bench) {
        this.bench = bench;
        title.setId("document-title");
        title.setAccessibleText("Title of the document");
        title.setOnAction(_ -> commit());
        description.setId("document-description");
        description.setAccessibleText("Description of the document");
        description.setPromptText("What this design is about");
        description.setWrapText(true);
        description.setPrefRowCount(5);
        counts.setWrapText(true);
        counts.getStyleClass().add("muted");
        Commitment.onLeaving(title, this::commit);
        Commitment.onLeaving(description, this::commit);
        var kind = new Label("Document");
        kind.getStyleClass().add("inspector-kind");
        var head = new VBox(kind, title, description);
        head.getStyleClass().add("inspector-head");
        bench.catalog()
                .records()
                .find(Document.KIND)
                .ifPresent(record ->
                        record.properties()
                                .forEach(it ->
                                        rows.put(
                                                it.name(),
                                                new PropertyRow(it, new Changed(it.name())))));
        box.getChildren()
                .addAll(
                        head,
                        Section.titled("Properties", rows.values().toArray(Node[]::new)),
                        Section.titled("Contents", counts));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        var document = view.shown();
        if (!title.isFocused()) {
            title.setText(document.title());
        }
        if (!description.isFocused()) {
            description.setText(document.description());
        }
        var element = List.of(document.properties());
        rows.forEach((name, row) -> row.show(common(element.getFirst(), name)));
        counts.setText(counted(document));
    }

    private static Common common(Properties properties, String name) {
        return properties.find(name).<Common>map(Common.Same::new).orElseGet(Common.Unset::new);
    }

    private static String counted(Document document) {
        var topology = document.topology();
        return String.join(
                "\n",
                Count.of(topology.components().size(), "component"),
                Count.of(topology.links().size(), "link"),
                Count.of(topology.groups().size(), "group"),
                Count.of(topology.services().size(), "service"),
                Count.of(document.acceptances().size(), "accepted risk"));
    }

    private void commit() {
        describe(bench.session().document().properties());
    }

    private void describe(Properties properties) {
        var document = bench.session().document();
        var wanted = title.getText().isBlank() ? document.title() : title.getText().strip();
        if (!wanted.equals(document.title())
                || !description.getText().equals(document.description())
                || !properties.equals(document.properties())) {
            bench.commit(new Describe(wanted, description.getText(), properties));
        }
    }

    /// Changes one property of the document.
    private final class Changed implements PropertyRow.Changes {

        private final String property;

        Changed(String property) {
            this.property = property;
        }

        @Override
        public void change(Value value) {
            describe(bench.session().document().properties().with(property, value));
        }

        @Override
        public void unset() {
            describe(bench.session().document().properties().without(property));
        }
    }
}
