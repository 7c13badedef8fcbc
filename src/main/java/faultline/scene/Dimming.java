package faultline.scene;

import faultline.model.Id;
import faultline.model.Link;

/// How strongly each element is drawn while the reader is shown some of them.
record Dimming(Lit lit, Plan plan) {

    private static final double DIMMED = 0.35;

    /// Full for what is lit and for what it sits in.
    double of(Id id) {
        return !lit.isActive() || lit.has(id) || plan.isContext(id) ? 1 : DIMMED;
    }

    double of(Link link) {
        var joinsLit = lit.has(link.from()) && lit.has(link.to());
        return joinsLit ? 1 : of(link.id());
    }

    boolean glows(Id id) {
        return lit.has(id);
    }
}
