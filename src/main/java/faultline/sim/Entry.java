package faultline.sim;

import faultline.model.Id;

/// One line of a story's log: who did what, when, and how we know that they do that.
///
/// @param at milliseconds since the beginning
/// @param component what it happened to
/// @param what a plain sentence without a full stop
public record Entry(long at, Layer layer, Id component, String what, Basis basis) {

    /// Seconds since the beginning.
    public double seconds() {
        return at / 1000.0;
    }
}
