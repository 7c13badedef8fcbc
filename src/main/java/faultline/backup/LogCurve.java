package faultline.backup;

import faultline.model.Component;
import faultline.model.Id;
import java.util.List;
import java.util.OptionalDouble;

/// How the logs on one volume grow and are cut back.
///
/// @param databases those whose logs lie there
/// @param points how much room is left, at the beginning, at each backup and at the end of the week
/// @param hoursToFull when it is full; negative if backups keep it from that
public record LogCurve(
        Component volume, List<Id> databases, List<Point> points, double hoursToFull) {

    /// Room left at one time.
    ///
    /// @param minute of the week
    /// @param freeGB never less than 0
    public record Point(double minute, double freeGB) {}

    public LogCurve {
        databases = List.copyOf(databases);
        points = List.copyOf(points);
    }

    /// The hours until the volume is full, with today's room and growth; empty if never.
    public OptionalDouble fullAfter() {
        return hoursToFull < 0 ? OptionalDouble.empty() : OptionalDouble.of(hoursToFull);
    }
}
