package faultline.model;

import java.util.List;

/// A named sequence of failures and maintenance steps, kept with the document so that what follows
/// from it can be looked at again.
///
/// It may name elements that are no longer drawn: such a step then does nothing.
///
/// @param name what a person calls it, by which it is also found
/// @param assumes properties that the drawing has in this scenario instead of its own
public record Scenario(
        String name,
        String description,
        List<Assumption> assumes,
        List<ScenarioStep> steps,
        Extras extras) {

    /// A property of one element as the scenario takes it to be.
    public record Assumption(Id element, String property, Value value) {}

    public Scenario {
        if (name.isBlank()) {
            throw new MalformedTopologyException("A scenario has an empty name");
        }
        assumes = List.copyOf(assumes);
        steps = List.copyOf(steps);
    }

    public Scenario(String name, List<ScenarioStep> steps) {
        this(name, "", List.of(), steps, Extras.NONE);
    }

    /// The same steps under other assumptions.
    public Scenario assuming(List<Assumption> newAssumes) {
        return new Scenario(name, description, newAssumes, steps, extras);
    }

    /// Under the same assumptions other steps.
    public Scenario of(List<ScenarioStep> newSteps) {
        return new Scenario(name, description, assumes, newSteps, extras);
    }

    /// The topology as the scenario takes it to be.
    public Topology in(Topology topology) {
        var assumed = topology;
        for (var it : assumes) {
            var element = assumed.element(it.element());
            if (element.isPresent()) {
                var properties = element.get().properties().with(it.property(), it.value());
                assumed = assumed.with(element.get().with(properties));
            }
        }
        return assumed;
    }
}
