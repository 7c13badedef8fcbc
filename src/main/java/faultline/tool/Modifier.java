package faultline.tool;

/// A key that changes what the pointer does while it is held.
public enum Modifier {
    SHIFT,
    /// Ctrl, and Command on macOS.
    CTRL,
    /// Alt, and Option on macOS.
    ALT
}
