package faultline.engine;

import faultline.faulttree.Bounds;
import faultline.model.Id;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// How often a service stops only until VMs have been started elsewhere.
///
/// At least as often as a component that does this fails while all others are up. At most as often
/// as that, or a pair that does this fails, or anything fails while two others are down.
final class Interruptions {

    private final Map<Id, FailureRate> rates;
    private final List<List<Id>> sets;
    private final Collection<Id> cone;

    /// @param atOnce the cut sets up to order two at the instant of a failure
    /// @param lasting those after the restarts
    /// @param cone the components that the service may rest on, and whose rates are known
    Interruptions(
            List<List<Id>> atOnce,
            List<List<Id>> lasting,
            Collection<Id> cone,
            Map<Id, FailureRate> rates) {
        this.rates = rates;
        this.cone = cone;
        var cuts = Set.copyOf(lasting);
        this.sets = atOnce.stream().filter(set -> !cuts.contains(set)).toList();
    }

    /// The components whose failure alone interrupts.
    List<Id> causes() {
        return sets.stream().filter(set -> set.size() == 1).map(List::getFirst).toList();
    }

    Bounds aYear() {
        var single = causes().stream().mapToDouble(this::failures).sum();
        var pairs =
                sets.stream()
                        .filter(set -> set.size() == 2)
                        .mapToDouble(set ->
                                failures(set.getFirst()) * share(set.getLast())
                                        + failures(set.getLast()) * share(set.getFirst()))
                        .sum();
        var down = cone.stream().mapToDouble(this::share).sum();
        var all = cone.stream().mapToDouble(this::failures).sum();
        var alone = Math.exp(cone.stream().mapToDouble(it -> Math.log1p(-share(it))).sum());
        return new Bounds(
                single * alone, single + pairs + all * down * down / 2, Bounds.Certainty.INTERVAL);
    }

    private double failures(Id id) {
        return known(id).mapToDouble(FailureRate::failuresAYear).sum();
    }

    private double share(Id id) {
        return known(id).mapToDouble(FailureRate::unavailability).sum();
    }

    private Stream<FailureRate> known(Id id) {
        return Stream.ofNullable(rates.get(id));
    }
}
