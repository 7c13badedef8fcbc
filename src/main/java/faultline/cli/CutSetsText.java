package faultline.cli;

import faultline.engine.Availability;
import faultline.engine.CutList;
import faultline.engine.Resilience;
import faultline.model.Catalog;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.report.Amounts;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes cut sets and availability for people, with the names they gave.
record CutSetsText(PrintStream out, Topology topology, Catalog catalog) {

    void print(String document, int order, List<Service> services, Resilience resilience) {
        if (services.isEmpty()) {
            out.println(document + ": no service is drawn, so nothing can be taken down");
        }
        for (var service : services) {
            out.println(called(service));
            print(resilience.availability(service.id()));
            print(resilience.cutSets(service.id()), order);
        }
        if (!services.isEmpty()) {
            out.println(sources());
        }
    }

    /// Whose failure rates the figures rest on.
    private String sources() {
        var failing =
                topology.components().values().stream()
                        .filter(it -> catalog.component(it.kind()).fails())
                        .toList();
        var own =
                failing.stream()
                        .filter(it ->
                                it.properties().find("mtbfHours").isPresent()
                                        || it.properties().find("mttrHours").isPresent())
                        .count();
        return String.format(
                        Locale.ROOT,
                        "Rates: mtbfHours and mttrHours, set in the document for %d of %d"
                                + " components and else",
                        own,
                        failing.size())
                + " the usual ones of their kind";
    }

    private void print(Availability availability) {
        var down = availability.unavailability();
        out.println(
                "  available "
                        + Amounts.available(down)
                        + ", down "
                        + Amounts.time(down)
                        + " a year");
        var often = availability.interruptionsAYear();
        if (availability.interruptedBy().isEmpty()) {
            out.println("  no single failure interrupts it for a restart");
        } else {
            out.println(
                    "  interrupted "
                            + Amounts.times(often)
                            + " a year until VMs have restarted, by the loss of "
                            + all(availability.interruptedBy(), ", "));
        }
        if (!availability.withoutFigures().isEmpty()) {
            out.println(
                    "  counted as never failing, since no failure rate is known: "
                            + all(availability.withoutFigures(), ", "));
        }
    }

    private void print(CutList cuts, int order) {
        if (cuts.sets().equals(List.of(List.of()))) {
            out.println("  is down as drawn, although nothing has failed");
            return;
        }
        for (var size = 1; size <= Math.min(order, cuts.order()); size++) {
            var sets = cuts.ofSize(size);
            out.println("  " + heading(size, sets.size()));
            sets.forEach(set -> out.println("    " + all(set, " + ")));
        }
        if (cuts.order() < order) {
            out.println("  larger sets are too many to list: not complete");
        }
    }

    private static String heading(int size, int count) {
        var what =
                switch (size) {
                    case 1 -> count == 1 ? "single point of failure" : "single points of failure";
                    case 2 -> count == 1 ? "pair" : "pairs";
                    default -> (count == 1 ? "set of " : "sets of ") + size;
                };
        return (count == 0 ? "no" : count) + " " + what + (count == 0 ? "" : ":");
    }

    private String all(List<Id> ids, String separator) {
        return ids.stream().map(this::called).collect(Collectors.joining(separator));
    }

    private String called(Id id) {
        return topology.element(id).map(this::called).orElse(id.value());
    }

    /// Its name, what it is, and its id where that differs.
    private String called(Element element) {
        var kind = catalog.kindOf(element).map(it -> it.label()).orElse(element.kind().value());
        var id = element.id().value();
        return element.name() + " (" + kind + (id.equals(element.name()) ? "" : ", " + id) + ")";
    }
}
