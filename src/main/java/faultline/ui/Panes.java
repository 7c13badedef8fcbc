package faultline.ui;

import faultline.ui.Commands.Part;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.layout.Region;

/// How the parts of the window share its room. What stands around the canvas keeps its size when
/// the window changes, and from run to run.
final class Panes {

    private static final double LEFT = 228;
    private static final double PALETTE = 0.5;
    private static final double INSPECTOR = 304;
    private static final double PROBLEMS = 0.41;

    private final Memory memory;
    private final Map<Part, Dock> parts = new EnumMap<>(Part.class);
    private final Dock leftSide;

    Panes(
            Memory memory,
            Region palette,
            Region outline,
            Region canvas,
            Region inspector,
            Region problems) {
        this.memory = memory;
        this.leftSide = new Dock(outline, palette, Side.TOP, kept("palette", PALETTE));
        var centre = new Dock(canvas, inspector, Side.RIGHT, kept("inspector", INSPECTOR));
        var rows = new Dock(centre, problems, Side.BOTTOM, kept("problems", PROBLEMS));
        var columns = new Dock(rows, leftSide, Side.LEFT, kept("left", LEFT));
        parts.put(Part.INSPECTOR, centre);
        parts.put(Part.PROBLEMS, rows);
        parts.put(Part.LEFT, columns);
    }

    Region node() {
        return dock(Part.LEFT);
    }

    boolean isShown(Part part) {
        return dock(part).isShown();
    }

    void toggle(Part part) {
        dock(part).toggle();
    }

    /// Notes how large everything is.
    void remember() {
        memory.change(settings ->
                settings.sized("left", dock(Part.LEFT).size())
                        .sized("palette", leftSide.size())
                        .sized("inspector", dock(Part.INSPECTOR).size())
                        .sized("problems", dock(Part.PROBLEMS).size()));
    }

    private Dock dock(Part part) {
        return parts.getOrDefault(part, leftSide);
    }

    private double kept(String name, double usual) {
        return memory.settings().sizes().getOrDefault(name, usual);
    }
}
