package faultline.format;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A document as it comes back from its text: places sorted by id, and none too far out.
final class Canonical {

    private Canonical() {}

    static Document of(Document document) {
        var layout = document.layout();
        return document.with(
                new Layout(
                        sorted(layout.boxes(), Canonical::box),
                        sorted(layout.routes(), Canonical::route),
                        layout.extras()));
    }

    private static <T> Index<Id, T> sorted(Index<Id, T> index, UnaryOperator<T> change) {
        var sorted = new TreeMap<>(index.asMap());
        sorted.replaceAll((_, it) -> change.apply(it));
        return Index.copyOf(sorted);
    }

    private static Layout.Box box(Layout.Box box) {
        var rect = box.rect();
        return new Layout.Box(
                new Rect(
                        LayoutReader.within(rect.x()),
                        LayoutReader.within(rect.y()),
                        LayoutReader.within(rect.width()),
                        LayoutReader.within(rect.height())),
                box.stand(),
                box.extras());
    }

    private static Layout.Route route(Layout.Route route) {
        var bends =
                route.bends().stream()
                        .map(it ->
                                new Point(LayoutReader.within(it.x()), LayoutReader.within(it.y())))
                        .toList();
        return new Layout.Route(bends, route.extras());
    }
}
