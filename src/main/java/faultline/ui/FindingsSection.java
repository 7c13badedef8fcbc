package faultline.ui;

import faultline.analysis.Judged;
import faultline.model.Id;
import faultline.scene.Sign;
import faultline.session.View;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// What is found about the selected elements, each with its fix and source.
final class FindingsSection implements Section {

    /// How many are shown unless somebody asks for more.
    private static final int SHORT = 2;

    private final Workbench bench;
    private final Set<Id> ids;
    private final VBox cards = new VBox();
    private final VBox box;
    private final Set<String> unfolded = new HashSet<>();
    private List<Judged> shown = List.of();

    FindingsSection(Workbench bench, Set<Id> ids) {
        this.bench = bench;
        this.ids = Set.copyOf(ids);
        cards.getStyleClass().add("finding-cards");
        this.box = Section.titled("Findings", cards);
        hideIfEmpty();
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(View view) {
        var found =
                view.findings().stream()
                        .filter(it -> it.finding().subjects().stream().anyMatch(ids::contains))
                        .sorted(Comparator.comparing(Sign::of))
                        .toList();
        if (!found.equals(shown)) {
            shown = found;
            fill(found.size() <= SHORT + 1 ? found.size() : SHORT);
            hideIfEmpty();
        }
    }

    private void fill(int count) {
        cards.getChildren().setAll(shown.stream().limit(count).map(this::card).toList());
        if (count < shown.size()) {
            var more = new Hyperlink("Show " + (shown.size() - count) + " more");
            more.setOnAction(_ -> fill(shown.size()));
            cards.getChildren().add(more);
        }
    }

    private Node card(Judged judged) {
        return new FindingCard(bench, judged, unfolded);
    }

    private void hideIfEmpty() {
        box.setVisible(!shown.isEmpty());
        box.setManaged(!shown.isEmpty());
    }
}
