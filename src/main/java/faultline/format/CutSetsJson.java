package faultline.format;

import faultline.engine.Availability;
import faultline.engine.CutList;
import faultline.engine.Resilience;
import faultline.faulttree.Bounds;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Service;
import java.util.List;
import java.util.Locale;

/// Minimal cut sets and availability of services as JSON that other programs read:
/// `faultline-cutsets` 1.0.
public final class CutSetsJson {

    private static final double RESOLUTION = 1e-6;
    private static final double RARE = 1e-3;

    private CutSetsJson() {}

    /// Writes the services in their order, one cut set a line.
    ///
    /// @param document how the caller named the document
    /// @param order the order that was asked for
    public static String write(
            String document, int order, List<Service> services, Resilience resilience) {
        return ObjectText.onLines(Extras.NONE, "  ")
                        .text("format", "faultline-cutsets")
                        .text("formatVersion", "1.0")
                        .text("document", document)
                        .json("order", String.valueOf(order))
                        .json(
                                "services",
                                JsonText.lines(
                                        services.stream()
                                                .map(it -> service(it, order, resilience))
                                                .toList(),
                                        "    "))
                        .closed()
                + "\n";
    }

    private static String service(Service service, int order, Resilience resilience) {
        var cuts = resilience.cutSets(service.id());
        var availability = resilience.availability(service.id());
        return ObjectText.onLines(Extras.NONE, "      ")
                .text("id", service.id().value())
                .text("name", service.name())
                .json("availability", availability(availability.unavailability()))
                .json("interruptionsPerYear", interruptions(availability))
                .json("interruptedBy", ids(availability.interruptedBy()))
                .json("withoutFigures", ids(availability.withoutFigures()))
                .json("complete", String.valueOf(cuts.order() >= order))
                .json("cutSets", sets(cuts))
                .closed();
    }

    private static String availability(Bounds unavailability) {
        return figure(Figure.complement(unavailability, RESOLUTION), unavailability);
    }

    private static String interruptions(Availability availability) {
        var bounds = availability.interruptionsAYear();
        return figure(Figure.of(bounds, RARE), bounds);
    }

    private static String figure(Figure figure, Bounds bounds) {
        return ObjectText.onOneLine(Extras.NONE)
                .json("low", JsonText.number(figure.low()))
                .json("expected", JsonText.number(figure.expected()))
                .json("high", JsonText.number(figure.high()))
                .text("certainty", bounds.certainty().name().toLowerCase(Locale.ROOT))
                .closed();
    }

    private static String sets(CutList cuts) {
        return JsonText.lines(cuts.sets().stream().map(CutSetsJson::ids).toList(), "        ");
    }

    private static String ids(List<Id> ids) {
        return JsonText.list(ids.stream().map(id -> JsonText.quoted(id.value())).toList());
    }
}
