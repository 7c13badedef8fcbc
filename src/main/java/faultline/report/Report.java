package faultline.report;

import faultline.analysis.Judged;
import faultline.analysis.RuleInfo;
import faultline.engine.Resilience;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Service;
import faultline.scene.Numbering;
import java.util.List;
import java.util.stream.Collectors;

/// All that a report says, before any writer gives it a form. Every writer writes from this one, so
/// that the same numbers stand in each file.
///
/// @param shown the document, or the part of it that the report is about
/// @param scope what that part is, for the reader; empty for the whole
/// @param findings those about the part, in the order in which they are numbered
/// @param rules that judged it, in the order of the catalogue
public record Report(
        Document document,
        Document shown,
        String scope,
        Catalog catalog,
        List<Judged> findings,
        List<ServiceHealth> services,
        FailureTable failures,
        List<RuleInfo> rules,
        Edition edition) {

    private static final int ORDER = 2;

    public Report {
        findings = List.copyOf(findings);
        services = List.copyOf(services);
        rules = List.copyOf(rules);
    }

    /// Works out what a report says.
    ///
    /// @param part what it is about; everything is judged in the whole document
    /// @param judged all findings of the whole document
    public static Report of(
            Document document,
            Part part,
            Catalog catalog,
            List<Judged> judged,
            List<RuleInfo> rules,
            Edition edition) {
        var topology = document.topology();
        var shown = part.document();
        var services = List.copyOf(shown.topology().services().values());
        var ids = services.stream().map(Service::id).toList();
        var resilience = Resilience.of(topology, catalog, ids, ORDER);
        return new Report(
                document,
                shown,
                part.words(),
                catalog,
                judged.stream().filter(it -> part.concerns(it.finding())).toList(),
                services.stream()
                        .map(it ->
                                new ServiceHealth(
                                        it,
                                        resilience.availability(it.id()),
                                        resilience.cutSets(it.id())))
                        .toList(),
                FailureTable.of(topology, catalog, services),
                rules,
                edition);
    }

    public Numbering numbering() {
        return Numbering.of(findings);
    }

    /// Its name and what it is: "EXCH-01 (Exchange server)".
    public String called(Id id) {
        return document.topology().element(id).map(this::called).orElse(id.value());
    }

    String called(Element element) {
        return name(element) + " (" + kind(element) + ")";
    }

    String named(List<Id> ids) {
        return ids.stream().map(this::called).collect(Collectors.joining(", "));
    }

    /// What it is, in the words of the catalogue.
    String kind(Element element) {
        return catalog.kindOf(element).map(it -> it.label()).orElse(element.kind().value());
    }

    String name(Element element) {
        return element instanceof Link link && link.name().isBlank()
                ? nameOf(link.from()) + " – " + nameOf(link.to())
                : element.name();
    }

    String nameOf(Id id) {
        return document.topology().element(id).map(Element::name).orElse(id.value());
    }
}
