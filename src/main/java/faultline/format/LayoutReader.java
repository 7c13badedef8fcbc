package faultline.format;

import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads where things are drawn. An entry that cannot be read is left over; a coordinate beyond
/// [#LIMIT] is brought back to it.
final class LayoutReader {

    /// The farthest coordinate, in document units: beyond it painting loses its precision.
    static final double LIMIT = 1e7;

    private interface Entry<T> {
        Optional<T> read(Json value, Pointer pointer);
    }

    private final Problems problems;

    LayoutReader(Problems problems) {
        this.problems = problems;
    }

    Layout read(Json.Obj object) {
        var fields = new Fields(object, Pointer.ROOT.to("layout"), problems);
        var boxes = entries(fields, "boxes", this::box);
        var routes = entries(fields, "routes", this::route);
        return new Layout(boxes, routes, fields.rest());
    }

    private <T> Index<Id, T> entries(Fields layout, String name, Entry<T> entry) {
        var good = new TreeMap<Id, T>();
        var bad = new LinkedHashMap<String, Json>();
        layout.object(name)
                .map(Json.Obj::fields)
                .orElse(Map.of())
                .forEach((key, value) -> {
                    var pointer = layout.pointer().to(name).to(key);
                    var read = keyed(key, value, pointer, entry);
                    read.ifPresentOrElse(
                            it -> good.put(new Id(key), it), () -> bad.put(key, value));
                });
        layout.leaveOver(name, bad);
        return Index.copyOf(good);
    }

    private <T> Optional<T> keyed(String key, Json value, Pointer pointer, Entry<T> entry) {
        if (!Id.isAllowed(key)) {
            problems.setAside(value, pointer, Id.refusal(key));
            return Optional.empty();
        }
        return entry.read(value, pointer);
    }

    private Optional<Layout.Box> box(Json value, Pointer pointer) {
        if (value instanceof Json.Obj object) {
            var fields = new Fields(object, pointer, problems);
            fields.take("box");
            return rect(fields.value("box").orElse(value), pointer)
                    .map(rect -> new Layout.Box(rect, stand(fields), fields.rest()));
        }
        return rect(value, pointer).map(Layout.Box::new);
    }

    private static Layout.Stand stand(Fields fields) {
        var locked = fields.flag("locked").orElse(false);
        var order = fields.number("order").orElse(0.0);
        if (order != Math.rint(order) || Math.abs(order) > Layout.Stand.FARTHEST) {
            fields.giveBack("order", "\"order\" must be a whole number of at most 1000000");
            order = 0.0;
        }
        return new Layout.Stand(locked, order.intValue());
    }

    private Optional<Rect> rect(Json value, Pointer pointer) {
        var numbers = numbers(value, pointer);
        if (numbers.size() != 4 || numbers.get(2) < 0 || numbers.get(3) < 0) {
            problems.setAside(
                    value, pointer, "A box is [x, y, width, height], the last two not negative");
            return Optional.empty();
        }
        return Optional.of(
                new Rect(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)));
    }

    private Optional<Layout.Route> route(Json value, Pointer pointer) {
        if (value instanceof Json.Obj object) {
            var fields = new Fields(object, pointer, problems);
            fields.take("bends");
            return bends(fields.value("bends").orElse(value), pointer)
                    .map(bends -> new Layout.Route(bends, fields.rest()));
        }
        return bends(value, pointer).map(bends -> new Layout.Route(bends, Extras.NONE));
    }

    private Optional<List<Point>> bends(Json value, Pointer pointer) {
        var bends = new ArrayList<Point>();
        if (value instanceof Json.Arr(_, var items)) {
            for (var item : items) {
                var numbers = numbers(item, pointer);
                if (numbers.size() == 2) {
                    bends.add(new Point(numbers.get(0), numbers.get(1)));
                }
            }
            if (bends.size() == items.size()) {
                return Optional.of(bends);
            }
        }
        problems.setAside(value, pointer, "A route is a list of points [x, y]");
        return Optional.empty();
    }

    /// The numbers of a list, within the limit; none when it is no list of numbers.
    private List<Double> numbers(Json value, Pointer pointer) {
        if (!(value instanceof Json.Arr(_, var items))) {
            return List.of();
        }
        var numbers = new ArrayList<Double>();
        for (var item : items) {
            if (!(item instanceof Json.Num number)) {
                return List.of();
            }
            numbers.add(within(number, pointer));
        }
        return numbers;
    }

    private double within(Json.Num number, Pointer pointer) {
        var given = number.value();
        if (Math.abs(given) > LIMIT) {
            problems.adjusted(
                    number,
                    pointer,
                    number.spelling() + " lies too far out; the limit is 10000000");
        }
        return within(given);
    }

    /// The coordinate, brought back to the limit where it lies beyond; what is no number is 0.
    static double within(double coordinate) {
        return Double.isNaN(coordinate) ? 0 : Math.clamp(coordinate, -LIMIT, LIMIT) + 0.0;
    }
}
