package faultline.ui;

import faultline.model.Kind;
import faultline.session.Feedback;
import faultline.session.View;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The menu of what a link that was dropped on free ground could lead to.
final class KindMenu {

    private static final int MOST = 14;

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final ContextMenu menu = new ContextMenu();
    private Feedback.@Nullable Loose loose;

    KindMenu(Workbench bench, DesignerCanvas canvas) {
        this.bench = bench;
        this.canvas = canvas;
        menu.setId("kind-menu");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        bench.shows(this::show);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            bench.session().cancel();
            event.consume();
        }
    }

    private void show(View view) {
        var now = view.feedback().loose();
        if (now != null && !now.equals(loose)) {
            loose = now;
            open(now);
        } else if (now == null && loose != null) {
            loose = null;
            menu.hide();
        }
    }

    private void open(Feedback.Loose link) {
        var title = new MenuItem("Connect " + bench.nameOf(link.from()) + " to a new");
        title.setMnemonicParsing(false);
        title.setDisable(true);
        menu.getItems().setAll(title);
        link.kinds().stream().limit(MOST).map(this::item).forEach(menu.getItems()::add);
        var at = canvas.viewport().toScreen(link.at());
        var onScreen = canvas.localToScreen(at.x(), at.y());
        menu.show(canvas, onScreen.getX(), onScreen.getY());
    }

    private MenuItem item(Kind.OfComponent kind) {
        var item = new MenuItem(kind.label(), IconNodes.kind(kind.icon(), 16));
        item.getStyleClass().add(PaletteEntry.styleOf(kind));
        item.setOnAction(_ -> bench.session().extend(kind.id()));
        return item;
    }
}
