package faultline.tool;

import faultline.model.KindId;
import org.jspecify.annotations.Nullable;

/// What the pointer is for, as chosen in the toolbar.
public sealed interface Mode {

    /// Selecting and moving.
    record Selecting() implements Mode {}

    /// Drawing links.
    ///
    /// @param kind the only kind to be drawn; null for whatever fits
    record Connecting(@Nullable KindId kind) implements Mode {}

    /// Placing one new element.
    record Adding(KindId kind) implements Mode {}

    /// A tool for it, at rest.
    default Tool tool() {
        return switch (this) {
            case Selecting() -> new SelectTool();
            case Connecting(var kind) -> new ConnectTool(kind);
            case Adding(var kind) -> new AddTool(kind);
        };
    }
}
