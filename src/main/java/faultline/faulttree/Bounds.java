package faultline.faulttree;

/// A number that is known to lie between two others.
///
/// @param low not above the true value
/// @param high not below the true value
/// @param certainty how the bounds were found
public record Bounds(double low, double high, Certainty certainty) {

    /// How wide bounds are, and why.
    public enum Certainty {
        /// Worked out completely; the bounds leave room for rounding only.
        EXACT,
        /// Proven bounds around what was not worked out.
        INTERVAL
    }

    private static final double ROUNDING = 1e-12;

    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " is above " + high);
        }
    }

    /// A value that was worked out completely in `double`.
    public static Bounds exact(double value) {
        return new Bounds(value * (1 - ROUNDING), value * (1 + ROUNDING), Certainty.EXACT);
    }

    /// Bounds on a probability, widened by what rounding may have cost.
    static Bounds interval(double low, double high) {
        var least = Math.max(0, low * (1 - ROUNDING));
        return new Bounds(
                least, Math.max(least, Math.min(1, high * (1 + ROUNDING))), Certainty.INTERVAL);
    }

    public boolean isExact() {
        return certainty == Certainty.EXACT;
    }

    public double middle() {
        return low + (high - low) / 2;
    }

    /// How wide the bounds are compared with what they enclose; 0 around nothing but 0.
    public double relativeWidth() {
        return high == 0 ? 0 : (high - low) / high;
    }

    /// What both allow; they must enclose the same value.
    public Bounds and(Bounds other) {
        if (isExact() || other.isExact()) {
            return isExact() ? this : other;
        }
        var from = Math.max(low, other.low);
        return new Bounds(from, Math.max(from, Math.min(high, other.high)), certainty);
    }
}
