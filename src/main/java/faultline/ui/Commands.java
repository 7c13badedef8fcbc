package faultline.ui;

import faultline.model.Id;
import faultline.session.Session;
import faultline.session.View;
import faultline.tool.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All commands of the window, each once: menus, toolbar and keys offer them.
///
/// @param shell what concerns the window itself
record Commands(Workbench bench, DesignerCanvas canvas, Filing filing, Shell shell) {

    /// What commands do to the window itself.
    interface Shell {

        void export();

        void copyPicture();

        void close();

        void rename();

        void find();

        void findInPalette();

        void focusInspector();

        void nextProblem();

        void previousProblem();

        void toggle(Part part);

        void toggleMinimap();

        boolean isShown(Part part);

        void walkForth();

        void walkBack();

        void fix();

        void fixCheapest();

        void findCommand();

        void helpHere();

        void showRules();

        void showAcceptances();

        void showShortcuts();

        void showAbout();
    }

    /// A part of the window that can be hidden.
    enum Part {
        LEFT,
        INSPECTOR,
        PROBLEMS
    }

    List<Action> files() {
        return List.of(
                Action.of("new", "New", filing::begin).icon("new").keys("Shortcut+N"),
                Action.of("open", "Open…", filing::choose).icon("open").keys("Shortcut+O"));
    }

    List<Action> saving() {
        return List.of(
                Action.of("save", "Save", filing::save).icon("save").keys("Shortcut+S"),
                Action.of("save-as", "Save as…", filing::saveAs).keys("Shortcut+Shift+S"),
                Action.of("export", "Export picture…", shell::export)
                        .icon("export")
                        .keys("Shortcut+E"));
    }

    List<Action> leaving() {
        return List.of(Action.of("close", "Close", shell::close).keys("Shortcut+W"));
    }

    List<Action> history() {
        return List.of(
                Action.of("undo", "Undo", () -> session().undo())
                        .named(() -> named("Undo", view().undoable()))
                        .icon("undo")
                        .keys("Shortcut+Z")
                        .when(() -> view().undoable() != null),
                Action.of("redo", "Redo", () -> session().redo())
                        .named(() -> named("Redo", view().redoable()))
                        .icon("redo")
                        .keys("Shortcut+Y", "Shortcut+Shift+Z")
                        .when(() -> view().redoable() != null));
    }

    List<Action> clipboard() {
        return List.of(
                Action.of("cut", "Cut", transfer()::cut)
                        .icon("cut")
                        .elementKeys("Shortcut+X")
                        .when(this::isSelected),
                Action.of("copy", "Copy", transfer()::copy)
                        .icon("copy")
                        .drawingKeys("Shortcut+C")
                        .when(this::isSelected),
                Action.of("copy-picture", "Copy as picture", shell::copyPicture)
                        .drawingKeys("Shortcut+Shift+C"),
                Action.of("paste", "Paste", transfer()::paste)
                        .icon("paste")
                        .drawingKeys("Shortcut+V"),
                Action.of("duplicate", "Duplicate", () -> session().duplicate())
                        .icon("duplicate")
                        .drawingKeys("Shortcut+D")
                        .when(this::isSelected),
                Action.of("delete", "Delete", () -> session().remove())
                        .icon("delete")
                        .elementKeys("Delete", "Backspace")
                        .when(this::isSelected));
    }

    List<Action> selecting() {
        return List.of(
                Action.of(
                                "fail-selection",
                                "Let the selection fail, or mend it",
                                () -> session().fail(view().selection()))
                        .elementKeys("Shift+X")
                        .when(this::isSelected),
                Action.of("select-all", "Select all", () -> session().selectAll())
                        .drawingKeys("Shortcut+A"),
                Action.of("select-none", "Select nothing", () -> session().select(Set.of()))
                        .drawingKeys("Shortcut+Shift+A"),
                Action.of("select-components", "Select all components", this::selectComponents)
                        .drawingKeys("Shortcut+Shift+I"),
                Action.of("select-links", "Select all links", this::selectLinks)
                        .drawingKeys("Shortcut+Shift+E"),
                Action.of("find", "Find…", shell::find).icon("search").keys("Shortcut+F"),
                Action.of("rename", "Rename", shell::rename)
                        .drawingKeys("F2")
                        .when(() -> view().selection().size() == 1),
                Action.of("inspect", "Go to the inspector", shell::focusInspector)
                        .icon("inspector")
                        .keys("Shortcut+M"));
    }

    Arranging arranging() {
        return new Arranging(bench);
    }

    List<Action> tools() {
        return List.of(
                Action.of("select-tool", "Select and move", () -> use(new Mode.Selecting()))
                        .icon("select")
                        .drawingKeys("V"),
                Action.of("connect-tool", "Connect", () -> use(new Mode.Connecting(null)))
                        .icon("connect")
                        .drawingKeys("C"),
                Action.of("fail-tool", "Fail mode: see what follows", this::playFailures)
                        .icon("fail")
                        .drawingKeys("X"));
    }

    List<Action> zooming() {
        return List.of(
                Action.of("zoom-in", "Zoom in", () -> canvas.zoomBy(Viewport.STEP))
                        .icon("zoom-in")
                        .keys("Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"),
                Action.of("zoom-out", "Zoom out", () -> canvas.zoomBy(1 / Viewport.STEP))
                        .icon("zoom-out")
                        .keys("Shortcut+Minus", "Shortcut+Subtract"),
                Action.of("zoom-100", "Actual size", () -> canvas.zoomTo(1))
                        .keys("Shortcut+0", "Shortcut+Numpad 0"),
                Action.of("fit", "Fit all", canvas::fit)
                        .icon("fit")
                        .drawingKeys("Shift+1", "Shortcut+Shift+H"),
                Action.of("fit-selection", "Fit the selection", canvas::fitSelection)
                        .drawingKeys("Shift+2")
                        .when(this::isSelected));
    }

    List<Action> panes() {
        return List.of(
                Action.of("grid", "Grid", this::toggleGrid)
                        .icon("grid")
                        .keys("Shortcut+Quote", "Shortcut+Shift+G"),
                Action.of("minimap", "Overview map", shell::toggleMinimap).keys("Shortcut+Shift+O"),
                pane("left", "palette and outline", Part.LEFT, "Shortcut+1"),
                pane("inspector", "inspector", Part.INSPECTOR, "Shortcut+2"),
                pane("problems", "problems", Part.PROBLEMS, "Shortcut+3"),
                Action.of("next-pane", "Next pane", shell::walkForth).keys("F6"),
                Action.of("previous-pane", "Previous pane", shell::walkBack).keys("Shift+F6"));
    }

    List<Action> problems() {
        return List.of(
                Action.of("next-problem", "Next problem", shell::nextProblem).keys("F8"),
                Action.of("previous-problem", "Previous problem", shell::previousProblem)
                        .keys("Shift+F8"));
    }

    List<Action> mending() {
        return List.of(
                Action.of("fix", "Fixes for what is selected…", shell::fix)
                        .keys("Alt+Enter", "Shortcut+Period"),
                Action.of("fix-cheapest", "Cheapest set of fixes…", shell::fixCheapest));
    }

    List<Action> inserting() {
        return List.of(
                Action.of("find-kind", "Search the palette", shell::findInPalette)
                        .icon("search")
                        .keys("Shortcut+I"));
    }

    /// What only keys do.
    List<Action> hidden() {
        return List.of(
                Action.of(
                                "cancel",
                                "Give up a gesture, put out the light",
                                () -> session().cancel())
                        .drawingKeys("Esc"));
    }

    List<Action> help() {
        return List.of(
                Action.of("commands", "All commands…", shell::findCommand)
                        .keys("Shortcut+Shift+P", "Shortcut+Slash"),
                Action.of("help-here", "Help on the chosen finding", shell::helpHere).keys("F1"),
                Action.of("rules", "Rules…", shell::showRules),
                Action.of("acceptances", "Accepted risks…", shell::showAcceptances),
                Action.of("shortcuts", "Shortcuts", shell::showShortcuts).icon("help"),
                Action.of("about", "About Faultline", shell::showAbout));
    }

    /// All of them, in the order of the menus.
    List<Action> all() {
        var all = new ArrayList<Action>();
        List.of(
                        files(),
                        saving(),
                        leaving(),
                        history(),
                        clipboard(),
                        selecting(),
                        arranging().all(),
                        tools(),
                        zooming(),
                        panes(),
                        problems(),
                        mending(),
                        inserting(),
                        help(),
                        hidden())
                .forEach(all::addAll);
        return all;
    }

    private Action pane(String id, String name, Part part, String key) {
        return Action.of("pane-" + id, "", () -> shell.toggle(part))
                .named(() -> (shell.isShown(part) ? "Hide " : "Show ") + name)
                .keys(key);
    }

    private void selectComponents() {
        session().select(Set.copyOf(session().document().topology().components().keys()));
    }

    private void selectLinks() {
        session().select(Set.copyOf(session().document().topology().links().keys()));
    }

    private void use(Mode mode) {
        session().use(mode);
    }

    private void playFailures() {
        use(view().mode() instanceof Mode.Failing ? new Mode.Selecting() : new Mode.Failing());
    }

    private void toggleGrid() {
        canvas.show(
                canvas.ground() == DesignerCanvas.Ground.GRID
                        ? DesignerCanvas.Ground.PLAIN
                        : DesignerCanvas.Ground.GRID);
    }

    private Transfer transfer() {
        return new Transfer(bench, canvas);
    }

    private Session session() {
        return bench.session();
    }

    private View view() {
        return bench.view();
    }

    private boolean isSelected() {
        Set<Id> selection = view().selection();
        return !selection.isEmpty();
    }

    private static String named(String command, @Nullable String step) {
        return step == null ? command : command + " " + lowered(step);
    }

    /// "Move EXCH-02" within a sentence; names keep their letters.
    private static String lowered(String step) {
        return step.substring(0, 1).toLowerCase(Locale.ROOT) + step.substring(1);
    }
}
