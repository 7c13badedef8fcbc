package faultline.ui;

import faultline.edit.Add;
import faultline.edit.Edit;
import faultline.edit.Fitting;
import faultline.edit.Gather;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.Optional;
import java.util.Set;

/// Where something new goes when nobody pointed at a place: into the selected container, around the
/// selected members, else onto free ground near the middle of what is seen.
///
/// @param middle of what is seen
record Placing(Document document, Catalog catalog, Set<Id> selection, Point middle) {

    private static final double STEP = 24;
    private static final Rect LOOSE = new Rect(0, 0, 216, 60);

    Edit of(KindId kind) {
        if (catalog.group(kind).isPresent() && canGather(kind)) {
            return new Gather(kind, selection.stream().sorted().toList());
        }
        var size = size(kind);
        return container(kind)
                .map(outer ->
                        new Add(
                                kind,
                                null,
                                size.movedTo(Fitting.freeSpot(document, outer, size)),
                                outer))
                .orElseGet(() -> new Add(kind, freeGround(size)));
    }

    private boolean canGather(KindId kind) {
        return !selection.isEmpty()
                && selection.stream()
                        .allMatch(id ->
                                document.topology()
                                        .component(id)
                                        .filter(it -> catalog.mayBelongTo(it.kind(), kind))
                                        .isPresent());
    }

    private Rect size(KindId kind) {
        return catalog.components()
                .find(kind)
                .map(it -> new Rect(0, 0, it.width(), it.height()))
                .orElse(LOOSE);
    }

    /// The selected component or the nearest around it that may contain such a thing.
    private Optional<Id> container(KindId kind) {
        if (selection.size() != 1 || catalog.components().find(kind).isEmpty()) {
            return Optional.empty();
        }
        var outer = document.topology().component(selection.iterator().next());
        while (outer.isPresent() && !catalog.maySitIn(kind, outer.get().kind())) {
            outer = outer.map(Component::in).flatMap(document.topology()::component);
        }
        return outer.map(Component::id);
    }

    private Rect freeGround(Rect size) {
        var taken = document.layout().boxes().values().stream().map(Layout.Box::rect).toList();
        var spot =
                size.movedTo(
                        new Point(
                                onGrid(middle.x() - size.width() / 2),
                                onGrid(middle.y() - size.height() / 2)));
        for (var tries = 0; tries < 200; tries++) {
            if (taken.stream().noneMatch(spot.grownBy(STEP / 2)::meets)) {
                return spot;
            }
            spot =
                    tries % 8 == 7
                            ? spot.movedBy(-7 * STEP * 2, STEP * 2)
                            : spot.movedBy(STEP * 2, 0);
        }
        return spot;
    }

    private static double onGrid(double at) {
        return Math.round(at / STEP) * STEP;
    }
}
