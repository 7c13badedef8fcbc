package faultline.scene;

/// Where a text stands relative to its anchor.
public enum Align {
    /// The text begins at the anchor.
    START,
    MIDDLE,
    /// The text ends at the anchor.
    END
}
