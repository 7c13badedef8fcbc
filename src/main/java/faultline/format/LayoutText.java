package faultline.format;

import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Layout;
import faultline.model.Rect;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Where things are drawn as canonical text: an entry a line, sorted by id.
final class LayoutText {

    private static final String FIELDS = "    ";
    private static final String ENTRIES = "      ";

    private LayoutText() {}

    /// The text; empty when nothing has a place.
    static String of(Layout layout) {
        if (layout.equals(Layout.NONE)) {
            return "";
        }
        var text = ObjectText.onLines(layout.extras(), FIELDS);
        entries(text, "boxes", layout.boxes(), LayoutText::box);
        entries(text, "routes", layout.routes(), LayoutText::route);
        return text.closed();
    }

    private static <T> void entries(
            ObjectText text, String name, Index<Id, T> index, Function<T, String> entry) {
        var all = new TreeMap<String, String>();
        text.leftFields(name).forEach((key, json) -> all.put(key, JsonText.compact(json)));
        index.asMap().forEach((id, it) -> all.put(id.value(), entry.apply(it)));
        if (all.isEmpty()) {
            text.leftover(name);
        } else {
            text.json(name, lines(all));
        }
    }

    private static String lines(Map<String, String> entries) {
        var text = ObjectText.onLines(Extras.NONE, ENTRIES);
        entries.forEach(text::json);
        return text.closed();
    }

    private static String box(Layout.Box box) {
        if (box.stand().equals(Layout.Stand.USUAL)) {
            return orObject("box", sides(box.rect()), box.extras());
        }
        var text = ObjectText.onOneLine(box.extras()).json("box", sides(box.rect()));
        if (box.stand().locked()) {
            text.json("locked", "true");
        }
        if (box.stand().order() != 0) {
            text.json("order", Integer.toString(box.stand().order()));
        }
        return text.closed();
    }

    private static String route(Layout.Route route) {
        var bends = route.bends().stream().map(it -> JsonText.coordinates(it.x(), it.y())).toList();
        return orObject("bends", JsonText.list(bends), route.extras());
    }

    private static String orObject(String name, String json, Extras extras) {
        return extras.isEmpty() ? json : ObjectText.onOneLine(extras).json(name, json).closed();
    }

    private static String sides(Rect rect) {
        return JsonText.coordinates(rect.x(), rect.y(), rect.width(), rect.height());
    }
}
