package faultline.ui;

import faultline.ui.Commands.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// How the parts of the window share its room: splitters that keep their place from run to run, and
/// parts that can be put away.
final class Panes {

    private final Memory memory;
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final SplitPane centre = new SplitPane();
    private final SplitPane left = new SplitPane();
    private final Map<Part, Node> nodes = new EnumMap<>(Part.class);

    Panes(Memory memory, Node palette, Node outline, Node canvas, Node inspector, Node problems) {
        this.memory = memory;
        left.setOrientation(Orientation.VERTICAL);
        left.getItems().setAll(palette, outline);
        rows.setOrientation(Orientation.VERTICAL);
        centre.getItems().setAll(canvas, inspector);
        rows.getItems().setAll(centre, problems);
        columns.getItems().setAll(left, rows);
        nodes.put(Part.LEFT, left);
        nodes.put(Part.INSPECTOR, inspector);
        nodes.put(Part.PROBLEMS, problems);
        List.of(left, inspector, problems)
                .forEach(node -> SplitPane.setResizableWithParent(node, false));
        divide("columns", columns, 0.18);
        divide("rows", rows, 0.72);
        divide("centre", centre, 0.74);
        divide("left", left, 0.55);
    }

    Node node() {
        return columns;
    }

    boolean isShown(Part part) {
        return holder(part).getItems().contains(nodes.get(part));
    }

    void toggle(Part part) {
        var holder = holder(part);
        var node = nodes.get(part);
        if (holder.getItems().contains(node)) {
            remember();
            holder.getItems().remove(node);
        } else {
            holder.getItems().add(part == Part.LEFT ? 0 : 1, node);
            restore();
        }
    }

    /// Notes where the splitters are.
    void remember() {
        note("columns", columns);
        note("rows", rows);
        note("centre", centre);
        note("left", left);
    }

    private SplitPane holder(Part part) {
        return switch (part) {
            case LEFT -> columns;
            case INSPECTOR -> centre;
            case PROBLEMS -> rows;
        };
    }

    private void restore() {
        divide("columns", columns, 0.18);
        divide("rows", rows, 0.72);
        divide("centre", centre, 0.74);
    }

    private void divide(String name, SplitPane pane, double usual) {
        var kept = memory.settings().dividers().get(name);
        pane.setDividerPositions(kept == null ? usual : kept);
    }

    private void note(String name, SplitPane pane) {
        if (!pane.getDividers().isEmpty()) {
            var at = pane.getDividerPositions()[0];
            memory.change(settings -> settings.dividedAt(name, at));
        }
    }
}
