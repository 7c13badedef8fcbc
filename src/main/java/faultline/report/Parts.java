package faultline.report;

import faultline.analysis.Judged;
import faultline.engine.Resilience;
import faultline.export.Extract;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Chooses parts of a document: a site with all that is in it, a service with all that it rests on.
public record Parts(Document document, Catalog catalog, List<Judged> findings) {

    public Parts {
        findings = List.copyOf(findings);
    }

    /// The part around these elements.
    ///
    /// @param ids present in the document
    public Part around(List<Id> ids) {
        var topology = document.topology();
        var kept = new LinkedHashSet<Id>();
        for (var id : ids) {
            topology.element(id).ifPresent(it -> add(it, kept));
        }
        topology.groups().values().stream()
                .filter(it -> it.members().stream().filter(kept::contains).count() > 1)
                .map(Group::id)
                .forEach(kept::add);
        topology.services().values().stream()
                .filter(it -> it.needs().stream().anyMatch(kept::contains))
                .filter(_ -> ids.stream().noneMatch(topology.services()::has))
                .map(Service::id)
                .forEach(kept::add);
        return new Part(extract(kept), words(ids));
    }

    private Document extract(Set<Id> kept) {
        var groups = document.topology().groups();
        var whole = Extract.of(document, catalog, kept);
        var strangers =
                whole.topology().components().keys().stream()
                        .filter(id -> !kept.contains(id))
                        .filter(id ->
                                Placement.of(document.topology())
                                        .contentsOf(id)
                                        .noneMatch(kept::contains))
                        .filter(id ->
                                groups.values().stream().anyMatch(it -> it.members().contains(id)))
                        .toList();
        return whole.with(whole.topology().without(strangers));
    }

    private void add(Element element, Set<Id> kept) {
        kept.add(element.id());
        switch (element) {
            case Component it ->
                    Placement.of(document.topology()).contentsOf(it.id()).forEach(kept::add);
            case Group it -> kept.addAll(document.topology().withContents(it.members()));
            case Link it -> {
                kept.add(it.from());
                kept.add(it.to());
            }
            case Service it -> service(it, kept);
        }
    }

    /// All that it needs, and whatever a finding about it shows as evidence.
    private void service(Service service, Set<Id> kept) {
        var topology = document.topology();
        kept.addAll(service.needs());
        kept.addAll(
                Resilience.of(topology, catalog, List.of(service.id()), 1).restsOn(service.id()));
        findings.stream()
                .map(Judged::finding)
                .filter(it -> service.id().equals(it.service()))
                .forEach(it -> {
                    kept.addAll(it.subjects());
                    kept.addAll(it.evidence());
                });
    }

    private String words(List<Id> ids) {
        return ids.stream()
                .flatMap(id -> document.topology().element(id).stream())
                .map(it -> it instanceof Link ? it.id().value() : it.name())
                .collect(Collectors.joining(", "));
    }
}
