package faultline.tool;

/// Turns what the pointer does into what it means. It remembers the gesture that is under way, and
/// nothing of the document.
public interface Tool {

    Intent on(Pointer event, Stage stage);

    /// Whether a gesture is under way that [Pointer.Cancel] would end.
    boolean isBusy();
}
