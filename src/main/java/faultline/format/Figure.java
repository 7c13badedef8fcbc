package faultline.format;

import faultline.faulttree.Bounds;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Bounds as decimal numbers: rounded outwards, and with no more digits than they support.
///
/// @param low rounded down
/// @param expected the middle
/// @param high rounded up
public record Figure(BigDecimal low, BigDecimal expected, BigDecimal high) {

    private static final int FINEST = 18;

    /// The bounds themselves.
    ///
    /// @param resolution the least part of the value that is worth a digit, such as 1e-6
    public static Figure of(Bounds bounds, double resolution) {
        var scale = scale(bounds, resolution);
        return new Figure(
                new BigDecimal(bounds.low()).setScale(scale, RoundingMode.FLOOR),
                new BigDecimal(bounds.middle()).setScale(scale, RoundingMode.HALF_EVEN),
                new BigDecimal(bounds.high()).setScale(scale, RoundingMode.CEILING));
    }

    /// One minus the bounds: an availability from an unavailability.
    ///
    /// @param resolution the least part of the unavailability that is worth a digit
    public static Figure complement(Bounds bounds, double resolution) {
        var figure = of(bounds, resolution);
        return new Figure(
                BigDecimal.ONE.subtract(figure.high()).max(BigDecimal.ZERO),
                BigDecimal.ONE.subtract(figure.expected()),
                BigDecimal.ONE.subtract(figure.low()).min(BigDecimal.ONE));
    }

    private static int scale(Bounds bounds, double resolution) {
        var step = Math.max(bounds.high() - bounds.low(), bounds.high() * resolution);
        return step <= 0 ? 0 : (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, FINEST);
    }
}
