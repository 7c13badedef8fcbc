package faultline.scene;

import faultline.analysis.Finding;
import faultline.model.Id;
import java.util.HashSet;
import java.util.Set;

/// The elements that the reader is being shown while all others are dimmed.
///
/// @param ids none when nobody points at anything
public record Lit(Set<Id> ids) {

    public static final Lit NONE = new Lit(Set.of());

    public Lit {
        ids = Set.copyOf(ids);
    }

    /// All that a finding is about, with its evidence and the service that suffers.
    public static Lit by(Finding finding) {
        var ids = new HashSet<>(finding.subjects());
        ids.addAll(finding.evidence());
        if (finding.service() != null) {
            ids.add(finding.service());
        }
        return new Lit(ids);
    }

    public boolean isActive() {
        return !ids.isEmpty();
    }

    public boolean has(Id id) {
        return ids.contains(id);
    }
}
