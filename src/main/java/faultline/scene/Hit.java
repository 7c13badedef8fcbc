package faultline.scene;

import faultline.model.Id;

/// What lies under a point of the drawing.
public sealed interface Hit {

    /// Nothing but the canvas.
    record OnCanvas() implements Hit {}

    /// A component, link, group or service; of components in each other, the innermost one.
    record OnElement(Id id) implements Hit {}

    /// A grip by which a selected element is resized, or the end of a selected link.
    record OnHandle(Id id, Handle handle) implements Hit {}

    /// A place on an element's side where links start.
    record OnPort(Id id, Side side) implements Hit {}

    /// The mark that counts an element's findings.
    record OnBadge(Id id) implements Hit {}
}
