package faultline.ui;

import faultline.model.Kind;
import faultline.session.Feedback;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;

/// The menu of what a link that was dropped on free ground could lead to.
final class KindMenu extends AskingMenu<Feedback.Loose> {

    private static final int MOST = 14;

    KindMenu(Workbench bench, DesignerCanvas canvas) {
        super("kind-menu", bench, canvas, Feedback::loose);
    }

    @Override
    String title(Feedback.Loose link) {
        return "Connect " + bench.nameOf(link.from()) + " to a new";
    }

    @Override
    List<MenuItem> items(Feedback.Loose link) {
        return link.kinds().stream().limit(MOST).map(this::item).toList();
    }

    @Override
    Optional<Point2D> place(Feedback.Loose link) {
        var at = canvas.viewport().toScreen(link.at());
        return Optional.of(new Point2D(at.x(), at.y()));
    }

    private MenuItem item(Kind.OfComponent kind) {
        var item = new MenuItem(kind.label(), IconNodes.kind(kind.icon(), 16));
        item.getStyleClass().add(PaletteEntry.styleOf(kind));
        item.setOnAction(_ -> bench.session().extend(kind.id()));
        return item;
    }
}
