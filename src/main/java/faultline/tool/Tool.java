package faultline.tool;

/// Turns what the pointer does into what it means. It remembers the gesture that is under way, and
/// nothing of the document.
public interface Tool {

    Intent on(Pointer event, Stage stage);

    /// Whether a gesture is under way that [Pointer.Cancel] would end.
    boolean isBusy();

    /// Whether the gesture under way looks for what the pointer is over. Of any other one, drags
    /// and releases need not know: finding out takes longer than the rest.
    boolean isAiming();
}
