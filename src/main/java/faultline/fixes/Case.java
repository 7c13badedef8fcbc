package faultline.fixes;

import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A finding in the document that it is about: what a [Remedy] may ask.
record Case(Finding finding, Document document, Facts facts) {

    Topology topology() {
        return document.topology();
    }

    Catalog catalog() {
        return facts.catalog();
    }

    /// Subjects, evidence and service, the foremost first.
    Stream<Id> mentioned() {
        return Stream.of(
                        finding.subjects().stream(),
                        finding.evidence().stream(),
                        Stream.ofNullable(finding.service()))
                .flatMap(ids -> ids);
    }

    /// The elements that the finding mentions of these kinds.
    Stream<Element> elements(Set<String> kinds) {
        return mentioned()
                .flatMap(id -> topology().element(id).stream())
                .filter(it -> kinds.contains(it.kind().value()));
    }

    Stream<Component> components(String... kinds) {
        var wanted = Set.of(kinds);
        return mentioned()
                .flatMap(id -> topology().component(id).stream())
                .filter(it -> wanted.contains(it.kind().value()));
    }

    Stream<Group> groups(String... kinds) {
        var wanted = Set.of(kinds);
        return mentioned()
                .flatMap(id -> topology().group(id).stream())
                .filter(it -> wanted.contains(it.kind().value()));
    }

    /// The VMs that it mentions, or that something mentioned runs in.
    List<Component> vms() {
        return mentioned().flatMap(id -> facts.vmOf(id).stream()).distinct().toList();
    }

    String name(Id id) {
        return facts.name(id);
    }

    String names(Collection<Id> ids) {
        return facts.names(ids);
    }

    Draft draft() {
        return new Draft(document, catalog());
    }
}
