package faultline.ui;

import faultline.format.Template;
import faultline.model.KindId;
import faultline.model.Point;
import faultline.scene.Sign;
import faultline.session.View;
import faultline.ui.Commands.Part;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The window: menus and toolbar above, palette and outline to the left, the canvas in the middle,
/// the inspector to the right, problems and the status line below.
final class DesignerWindow {

    private final Stage stage;
    private final Services services;
    private final Memory memory;
    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final Palette palette;
    private final Outline outline;
    private final Inspector inspector;
    private final ProblemsPane problems;
    private final ProblemDetails details;
    private final StatusLine status;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Banner banner;
    private final Filing filing;
    private final Recovery recovery;
    private final Exporting exporting;
    private final Panes panes;
    private final Commands commands;
    private final Welcome welcome;
    private final Wardrobe wardrobe;
    private final Frame frame;
    private final CanvasHands hands;
    private final CommandFinder finder;
    private final FindBar find;
    private final Minimap minimap;
    private final FixPanel fixes;

    /// @param services what the window gets from the rest of the program
    DesignerWindow(Stage stage, Services services, Memory memory, FxThread thread) {
        this.stage = stage;
        this.services = services;
        this.memory = memory;
        var scenes = new Scenes(services.catalog());
        var above = new Pane();
        var start = new StartPage();
        this.bench = new Workbench(services.catalog(), services.analyst(), scenes, thread);
        this.canvas = new DesignerCanvas(bench, scenes, services.faces());
        this.dialogs = new Dialogs(() -> stage, () -> Sheets.of(appearance().theme()));
        this.files = new FileDialogs(() -> stage, dialogs::replace);
        this.find = new FindBar(bench, canvas);
        this.minimap = new Minimap(bench, canvas, memory);
        this.banner = new Banner(new FailStrip(bench, new StackPane(canvas, start, minimap, find)));
        this.filing = new Filing(bench, thread, dialogs, files, banner, new Filed());
        this.recovery =
                new Recovery(
                        bench,
                        filing,
                        banner,
                        thread.fileWork(),
                        memory.folder().resolve("recovery"));
        this.palette =
                new Palette(services.catalog(), new PaletteDrag(bench, canvas, above, this::add));
        this.outline = new Outline(bench);
        this.inspector = new Inspector(bench);
        this.details =
                new ProblemDetails(
                        bench,
                        services.rules(),
                        dialogs,
                        new Explaining(services.catalog(), services.rules().rules(), thread));
        this.problems = new ProblemsPane(bench, details, this::add);
        this.status = new StatusLine(bench, this::listOnly);
        this.exporting =
                new Exporting(
                        bench,
                        services.rules(),
                        thread,
                        dialogs,
                        files,
                        banner,
                        status::say,
                        filing::name);
        this.panes =
                new Panes(
                        memory, palette, outline, banner, inspector, new FailPane(bench, problems));
        this.commands = new Commands(bench, canvas, filing, new Doing());
        this.welcome =
                new Welcome(
                        bench,
                        start,
                        filing,
                        memory,
                        new Thumbnails(
                                services.catalog(),
                                services.analyst(),
                                thread,
                                () -> appearance().theme()));
        var menus = new MenuStrip(commands, bench, filing, memory);
        this.hands = new CanvasHands(bench, canvas, menus.contextMenu());
        var toolbar = new Toolbar(commands, bench);
        above.setMouseTransparent(true);
        var body = new BorderPane(panes.node());
        body.setTop(new VBox(menus.bar(), toolbar));
        body.setBottom(status);
        var root = new StackPane(body, above);
        var scene = new Scene(root);
        AltKey.watch(scene);
        this.wardrobe = new Wardrobe(memory, scene, canvas);
        this.finder =
                new CommandFinder(new Offers(commands, this::add, welcome, wardrobe)::all, memory);
        this.fixes =
                new FixPanel(
                        bench,
                        problems,
                        new FixSearch(services.fixer(), services.catalog(), thread),
                        status::say);
        root.getChildren().addAll(finder, fixes);
        new FileDrop(root, filing, banner);
        toolbar.end(wardrobe.button());
        this.frame = new Frame(stage, memory);
        menus.fill(wardrobe, this::add, welcome);
        finish(scene, thread);
    }

    /// What no part does by itself.
    private void finish(Scene scene, FxThread thread) {
        new HoverCard(bench, canvas);
        new Bubble(bench, canvas);
        var naming = new InPlaceName(bench, canvas);
        new CanvasTyping(bench, canvas, naming, commands.help());
        new LinkMenu(bench, canvas).follow();
        new KindMenu(bench, canvas).follow();
        status.offer(commands.zooming());
        canvas.followedBy(status::show);
        bench.shows(this::entitle);
        bench.settlesBy(() -> Commitment.settle(scene));
        Shortcuts.install(
                scene,
                commands.all(),
                () -> Focus.isWithin(canvas) || outline.hasFocusInside(),
                thread);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            filing.leavingThis(this::leave);
        });
    }

    /// Keeps the window open whatever goes wrong in it; the log is written to that folder.
    void guard(FxThread thread, Path folder) {
        new Fence(banner, thread, recovery::keep, folder).raise();
    }

    /// Shows the window, with the file in it if one is named.
    void open(List<Path> named) {
        bench.session().start();
        bench.watchTheDay();
        frame.restore();
        stage.show();
        canvas.requestFocus();
        named.forEach(filing::open);
        filing.whenDone(recovery::offer);
    }

    /// Shows the window with a copy of a template in it, which is in no file yet.
    void open(Template template) {
        open(List.of());
        welcome.open(template);
    }

    Workbench bench() {
        return bench;
    }

    Filing filing() {
        return filing;
    }

    DesignerCanvas canvas() {
        return canvas;
    }

    FixPanel fixes() {
        return fixes;
    }

    Exporting exporting() {
        return exporting;
    }

    Wardrobe wardrobe() {
        return wardrobe;
    }

    private Appearance appearance() {
        return memory.settings().appearance();
    }

    private void add(KindId kind) {
        var middle = canvas.toDocument(canvas.getWidth() / 2, canvas.getHeight() / 2);
        var placing =
                new Placing(
                        bench.session().document(),
                        bench.catalog(),
                        bench.session().selection(),
                        new Point(middle.x(), middle.y()));
        if (bench.commit(placing.of(kind)).isEmpty()) {
            bench.centre(bench.session().selection());
        }
    }

    private void listOnly(Sign sign) {
        if (!panes.isShown(Part.PROBLEMS)) {
            panes.toggle(Part.PROBLEMS);
        }
        problems.showOnly(sign);
    }

    private void entitle(View view) {
        stage.setTitle((view.dirty() ? "• " : "") + filing.name() + " – Faultline");
    }

    private void leave() {
        panes.remember();
        frame.remember();
        recovery.end(() -> memory.whenWritten(stage::close));
    }

    /// What follows when another document is there, or another file.
    private final class Filed implements Filing.Follower {

        @Override
        public void opened() {
            welcome.begin(bench.view());
            if (bench.view().shown().topology().elements().findAny().isEmpty()) {
                canvas.look(Viewport.START);
            } else {
                canvas.fitWhenShown();
            }
        }

        @Override
        public void filed(Path file) {
            memory.change(settings -> settings.opened(file.toAbsolutePath()));
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                files.beginIn(folder);
            }
            entitle(bench.view());
        }

        @Override
        public void notice(String text) {
            status.say(text);
        }
    }

    /// What the commands do to the window itself.
    private final class Doing implements Commands.Shell {

        @Override
        public void export() {
            exporting.ask();
        }

        @Override
        public void copyPicture() {
            exporting.copy(bench.session().selection());
        }

        @Override
        public void close() {
            filing.leavingThis(DesignerWindow.this::leave);
        }

        @Override
        public void rename() {
            if (outline.hasFocusInside()) {
                outline.editSelected();
            } else {
                hands.rename();
            }
        }

        @Override
        public void find() {
            find.open();
        }

        @Override
        public void findInPalette() {
            if (!panes.isShown(Part.LEFT)) {
                panes.toggle(Part.LEFT);
            }
            palette.find();
        }

        @Override
        public void focusInspector() {
            if (!panes.isShown(Part.INSPECTOR)) {
                panes.toggle(Part.INSPECTOR);
            }
            focus(inspector);
        }

        @Override
        public void nextProblem() {
            problems.next();
        }

        @Override
        public void previousProblem() {
            problems.previous();
        }

        @Override
        public void toggle(Part part) {
            panes.toggle(part);
        }

        @Override
        public void toggleMinimap() {
            minimap.toggle();
        }

        @Override
        public boolean isShown(Part part) {
            return panes.isShown(part);
        }

        @Override
        public void walkForth() {
            walk(1);
        }

        @Override
        public void walkBack() {
            walk(-1);
        }

        @Override
        public void fix() {
            fixes.open();
        }

        @Override
        public void fixCheapest() {
            fixes.openCheapest();
        }

        @Override
        public void findCommand() {
            finder.toggle();
        }

        @Override
        public void helpHere() {
            problems.chosenRule().ifPresentOrElse(details::explainRule, this::showShortcuts);
        }

        @Override
        public void showRules() {
            details.explainRule("");
        }

        @Override
        public void showAcceptances() {
            details.listAcceptances();
        }

        @Override
        public void showShortcuts() {
            dialogs.show("Shortcuts", new ShortcutSheet(commands.all()));
        }

        @Override
        public void showAbout() {
            dialogs.show("About Faultline", about());
        }

        private Node about() {
            var name = new Label("Faultline " + services.version());
            name.getStyleClass().add("start-name");
            var text =
                    new Label(
                            "Draw servers, clusters and hosts; see where the redundancy is fake.\n"
                                    + "Apache License 2.0. Trademarks belong to their owners.");
            return new VBox(8, name, text);
        }

        private void walk(int by) {
            var walked = List.<Node>of(palette, outline, canvas, inspector, problems);
            var now = -1;
            for (var i = 0; i < walked.size(); i++) {
                if (Focus.isWithin(walked.get(i))) {
                    now = i;
                }
            }
            focus(walked.get(Math.floorMod(now + by, walked.size())));
        }

        private void focus(Node pane) {
            Focus.into(pane);
        }
    }
}
