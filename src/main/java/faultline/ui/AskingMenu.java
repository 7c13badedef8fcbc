package faultline.ui;

import faultline.session.Feedback;
import faultline.session.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A menu that is there while the session asks for something; Esc declines.
///
/// @param <T> what is asked
abstract sealed class AskingMenu<T> permits KindMenu, LinkMenu {

    final Workbench bench;
    final DesignerCanvas canvas;
    private final ContextMenu menu = new ContextMenu();
    private final Function<Feedback, @Nullable T> question;
    private @Nullable T asked;

    /// @param question what is asked at the moment, if anything is
    AskingMenu(
            String id,
            Workbench bench,
            DesignerCanvas canvas,
            Function<Feedback, @Nullable T> question) {
        this.bench = bench;
        this.canvas = canvas;
        this.question = question;
        menu.setId(id);
        menu.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Has it follow what the session shows.
    final void follow() {
        bench.shows(this::show);
    }

    abstract String title(T now);

    abstract List<MenuItem> items(T now);

    /// Where on the canvas it opens; nowhere if that is not drawn.
    abstract Optional<Point2D> place(T now);

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            bench.session().cancel();
            event.consume();
        }
    }

    private void show(View view) {
        var now = question.apply(view.feedback());
        if (now != null && !now.equals(asked)) {
            asked = now;
            open(now);
        } else if (now == null && asked != null) {
            asked = null;
            menu.hide();
        }
    }

    private void open(T now) {
        var title = new MenuItem(title(now));
        title.setMnemonicParsing(false);
        title.setDisable(true);
        menu.getItems().setAll(title);
        menu.getItems().addAll(items(now));
        place(now)
                .map(canvas::localToScreen)
                .ifPresent(at -> menu.show(canvas, at.getX(), at.getY()));
    }
}
