package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Value;
import java.util.Optional;

/// How often a component fails by itself and how long it then takes to come back, from its
/// properties `mtbfHours` and `mttrHours`, or the usual values of its kind.
///
/// @param mtbfHours hours of work between two failures, on average
/// @param mttrHours hours from a failure until it works again, on average
public record FailureRate(double mtbfHours, double mttrHours) {

    private static final double HOURS_A_YEAR = 8760;

    /// What is known of the component; empty if one of the figures is missing or makes no sense.
    public static Optional<FailureRate> of(Component component, Catalog catalog) {
        var mtbf = hours(component, "mtbfHours", catalog).filter(it -> it > 0);
        var mttr = hours(component, "mttrHours", catalog).filter(it -> it >= 0);
        return mtbf.flatMap(work -> mttr.map(repair -> new FailureRate(work, repair)));
    }

    /// The share of time in which it is down, when repairs do not wait for each other.
    public double unavailability() {
        return mttrHours / (mtbfHours + mttrHours);
    }

    public double failuresAYear() {
        return HOURS_A_YEAR / (mtbfHours + mttrHours);
    }

    private static Optional<Double> hours(Component component, String property, Catalog catalog) {
        return catalog.value(component, property)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number().doubleValue());
    }
}
