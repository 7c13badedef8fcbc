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
    /// @param span how long the tool stays
    record Connecting(@Nullable KindId kind, Span span) implements Mode {
        public Connecting(@Nullable KindId kind) {
            this(kind, Span.ONE_LINK);
        }
    }

    /// How long a tool stays in the hand.
    enum Span {
        /// Until one link is drawn.
        ONE_LINK,
        /// Until it is put away.
        KEPT
    }

    /// Placing one new element.
    record Adding(KindId kind) implements Mode {}

    /// Letting components fail, to see what follows.
    record Failing() implements Mode {}

    /// A tool for it, at rest.
    default Tool tool() {
        return switch (this) {
            case Selecting() -> new SelectTool();
            case Connecting(var kind, _) -> new ConnectTool(kind);
            case Adding(var kind) -> new AddTool(kind);
            case Failing() -> new FailTool();
        };
    }
}
