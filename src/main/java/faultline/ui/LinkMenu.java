package faultline.ui;

import faultline.edit.LinkChoice;
import faultline.session.Feedback;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuItem;

/// The menu of what else a link that was just drawn could be.
final class LinkMenu extends AskingMenu<Feedback.Offer> {

    private static final double ASIDE = 12;

    LinkMenu(Workbench bench, DesignerCanvas canvas) {
        super("link-menu", bench, canvas, Feedback::offer);
    }

    @Override
    String title(Feedback.Offer made) {
        return bench.element(made.link()).map(bench::labelOf).orElse("Link")
                + " drawn. Make it instead:";
    }

    @Override
    List<MenuItem> items(Feedback.Offer made) {
        return made.choices().stream().map(this::item).toList();
    }

    @Override
    Optional<Point2D> place(Feedback.Offer made) {
        return canvas.figureOf(made.link())
                .map(figure -> canvas.viewport().toScreen(figure.bounds().centre()))
                .map(at -> new Point2D(at.x() + ASIDE, at.y() + ASIDE));
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
