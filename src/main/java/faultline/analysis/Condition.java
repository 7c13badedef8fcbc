package faultline.analysis;

import java.util.Locale;

/// What has become of an element after failures; from untouched to worst.
public enum Condition {
    UP("Up"),
    /// Up but worse off: an alternative is gone, or one more failure would now take it down.
    DEGRADED("Degraded"),
    /// Down until a hypervisor has started a VM again on another host.
    RESTARTING("Restarting"),
    /// A quorum group with some votes left, but fewer than a majority.
    QUORUM_LOST("Quorum lost"),
    /// Down until something is repaired.
    DOWN("Down"),
    /// It failed by itself.
    FAILED("Failed");

    private final String label;

    Condition(String label) {
        this.label = label;
    }

    /// For the reader: "Quorum lost".
    public String label() {
        return label;
    }

    /// As written in files: `quorum-lost`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it serves nobody at the moment.
    public boolean isOut() {
        return compareTo(RESTARTING) >= 0;
    }
}
