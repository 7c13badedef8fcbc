package faultline.engine;

import faultline.faulttree.Bounds;
import faultline.model.Id;
import java.util.List;

/// How much of the time a service is down, and how often it is only interrupted. Two figures, since
/// one does not follow from the other: a VM that its cluster restarts is back in minutes.
///
/// @param unavailability the share of time in which the service is down until something is
///   repaired; components fail and are repaired independently of each other
/// @param interruptionsAYear how often the service stops until VMs have been started elsewhere
/// @param interruptedBy the components whose failure alone does that, in drawing order
/// @param withoutFigures the components it may rest on for which no failure rate is known; they
///   count as never failing
public record Availability(
        Bounds unavailability,
        Bounds interruptionsAYear,
        List<Id> interruptedBy,
        List<Id> withoutFigures) {

    public Availability {
        interruptedBy = List.copyOf(interruptedBy);
        withoutFigures = List.copyOf(withoutFigures);
    }
}
