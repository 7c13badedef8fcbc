package faultline.report;

import faultline.analysis.Finding;
import faultline.model.Document;

/// The part of a document that a report or picture is about.
///
/// @param document what is shown, with everything else left out
/// @param words what it is, for the reader; empty for the whole
public record Part(Document document, String words) {

    public static Part whole(Document document) {
        return new Part(document, "");
    }

    /// Whether a finding is about something shown.
    public boolean concerns(Finding finding) {
        var topology = document.topology();
        return words.isEmpty()
                || finding.subjects().stream().anyMatch(topology::has)
                || (finding.service() != null && topology.services().has(finding.service()));
    }
}
