package faultline.scene;

import faultline.analysis.Finding;
import faultline.model.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The elements that the reader is being shown while all others are dimmed.
///
/// @param ids none when nobody points at anything
/// @param order those of them that fall one after the other, numbered on the drawing; may be empty
public record Lit(Set<Id> ids, List<Id> order) {

    public static final Lit NONE = new Lit(Set.of());

    public Lit {
        ids = Set.copyOf(ids);
        order = List.copyOf(order);
    }

    /// Without any order.
    public Lit(Set<Id> ids) {
        this(ids, List.of());
    }

    /// The same, with the order in which elements fall; all of these are lit as well.
    public Lit inOrder(List<Id> newOrder) {
        var all = new HashSet<>(ids);
        all.addAll(newOrder);
        return new Lit(all, newOrder);
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
