package faultline.analysis;

import java.util.List;

/// A rule's entry in the catalogue of rules; the prose stands in its page beside its examples.
///
/// @param id the catalogue id, as in `RED-002`
/// @param title one line that names the defect, or the good thing found
/// @param severity the usual one; a finding may differ, with its reason in the message
/// @param concerns what it is about
/// @param scope products and versions that it applies to
/// @param sources documents that it rests on, as "[R] path" for what was read whole, "[Rx]" for an
///   excerpt or a secondary page, "[M]" for what was not verified
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        List<Concern> concerns,
        String scope,
        List<String> sources) {

    public RuleInfo {
        concerns = List.copyOf(concerns);
        sources = List.copyOf(sources);
    }
}
