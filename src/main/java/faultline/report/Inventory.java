package faultline.report;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Service;
import faultline.scene.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A list of what is drawn, as a table of texts.
///
/// @param widths of the columns, relative to each other
record Inventory(String title, List<String> head, List<Double> widths, List<List<String>> rows) {

    Inventory {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Components, groups, services and links, those lists that are not empty.
    static List<Inventory> of(Report report) {
        var topology = report.shown().topology();
        var lists = new ArrayList<Inventory>();
        lists.add(
                new Inventory(
                        "Components",
                        List.of("Name", "Kind", "Id", "Sits in", "Properties"),
                        List.of(2.0, 2.0, 2.0, 2.0, 5.0),
                        topology.components().values().stream()
                                .map(it -> component(it, report))
                                .toList()));
        lists.add(
                new Inventory(
                        "Groups",
                        List.of("Name", "Kind", "Id", "Members", "Properties"),
                        List.of(2.0, 2.0, 1.6, 4.0, 3.6),
                        topology.groups().values().stream().map(it -> group(it, report)).toList()));
        lists.add(
                new Inventory(
                        "Services",
                        List.of("Name", "Kind", "Id", "Needs", "Properties"),
                        List.of(2.0, 1.2, 1.6, 4.0, 3.6),
                        topology.services().values().stream()
                                .map(it -> service(it, report))
                                .toList()));
        lists.add(
                new Inventory(
                        "Links",
                        List.of("From", "Kind", "To", "Name", "Properties"),
                        List.of(3.0, 1.8, 3.0, 1.6, 3.6),
                        topology.links().values().stream().map(it -> link(it, report)).toList()));
        return lists.stream().filter(it -> !it.rows().isEmpty()).toList();
    }

    private static List<String> component(Component it, Report report) {
        var in = it.in();
        return List.of(
                it.name(),
                report.kind(it),
                it.id().value(),
                in == null ? "" : report.nameOf(in),
                properties(it, report));
    }

    private static List<String> group(Group it, Report report) {
        return List.of(
                it.name(),
                report.kind(it),
                it.id().value(),
                names(it.members(), report),
                properties(it, report));
    }

    private static List<String> service(Service it, Report report) {
        return List.of(
                it.name(),
                report.kind(it),
                it.id().value(),
                names(it.needs(), report),
                properties(it, report));
    }

    private static List<String> link(Link it, Report report) {
        return List.of(
                report.called(it.from()),
                report.kind(it),
                report.called(it.to()),
                it.name(),
                properties(it, report));
    }

    private static String names(List<Id> ids, Report report) {
        return ids.stream().map(report::nameOf).collect(Collectors.joining(", "));
    }

    /// Only what somebody set, in the words of the catalogue.
    private static String properties(Element element, Report report) {
        var kind = report.catalog().kindOf(element);
        return element.properties().values().entrySet().stream()
                .map(entry ->
                        kind.flatMap(it -> it.property(entry.getKey()))
                                .map(known ->
                                        known.label()
                                                + ": "
                                                + Wording.value(entry.getValue(), known))
                                .orElse(entry.getKey()))
                .collect(Collectors.joining("; "));
    }
}
