package faultline.ci;

import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.format.Locations;
import faultline.format.Place;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;

/// One document and what was found in it.
///
/// @param file how the caller named the document
/// @param findings in the order of [Finding#ORDER]
public record Checked(
        String file, Topology topology, Locations locations, List<Judged> findings, Gate gate) {

    public Checked {
        findings = List.copyOf(findings);
    }

    /// Where the first subject that has a place in the file stands.
    public Place placeOf(Finding finding) {
        return finding.subjects().stream()
                .flatMap(id -> locations.of(id).stream())
                .findFirst()
                .orElse(Place.START);
    }

    /// Whether the check of this document fails.
    public boolean fails() {
        return findings.stream().anyMatch(gate::stops);
    }

    /// What a person calls an element.
    String name(Id id) {
        return topology.element(id)
                .map(Element::name)
                .filter(name -> !name.isBlank())
                .orElse(id.value());
    }

    String names(List<Id> ids) {
        return String.join(", ", ids.stream().map(this::name).distinct().toList());
    }
}
