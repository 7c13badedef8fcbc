package faultline.ui;

import faultline.edit.LinkChoice;
import faultline.session.Feedback;
import faultline.session.View;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The menu of what else a link that was just drawn could be.
final class LinkMenu {

    private final Workbench bench;
    private final DesignerCanvas canvas;
    private final ContextMenu menu = new ContextMenu();
    private Feedback.@Nullable Offer offer;

    LinkMenu(Workbench bench, DesignerCanvas canvas) {
        this.bench = bench;
        this.canvas = canvas;
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
        var now = view.feedback().offer();
        if (now != null && !now.equals(offer)) {
            offer = now;
            open(now);
        } else if (now == null && offer != null) {
            offer = null;
            menu.hide();
        }
    }

    private void open(Feedback.Offer made) {
        var drawn = bench.element(made.link()).map(bench::labelOf).orElse("Link");
        var title = new MenuItem(drawn + " drawn. Make it instead:");
        title.setDisable(true);
        menu.getItems().setAll(title);
        made.choices().forEach(choice -> menu.getItems().add(item(choice)));
        canvas.figureOf(made.link())
                .map(figure -> figure.bounds().centre())
                .map(canvas.viewport()::toScreen)
                .map(at -> canvas.localToScreen(at.x() + 12, at.y() + 12))
                .ifPresent(at -> menu.show(canvas, at.getX(), at.getY()));
    }

    private MenuItem item(LinkChoice choice) {
        var item =
                new MenuItem(
                        String.format(
                                Locale.ROOT,
                                "%s: %s → %s",
                                choice.kind().label(),
                                bench.nameOf(choice.from()),
                                bench.nameOf(choice.to())));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> bench.session().choose(choice));
        return item;
    }
}
