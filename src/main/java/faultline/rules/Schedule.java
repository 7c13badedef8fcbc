package faultline.rules;

import faultline.model.Component;
import faultline.model.Id;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long steps of a plan take together: each begins when those before it that it waits for have
/// ended. A step without a duration counts as none, so that every sum is the least it can be.
final class Schedule {

    private Schedule() {}

    /// From the beginning until the end of that step and all before it in the plan.
    static Duration until(Component step, MigrationPlan plan) {
        return of(pathTo(step, plan), plan);
    }

    /// The step and those before it in the plan.
    static List<Component> pathTo(Component step, MigrationPlan plan) {
        var forward = plan.forward();
        return forward.subList(0, forward.indexOf(step) + 1);
    }

    static Duration of(List<Component> steps, MigrationPlan plan) {
        Map<Id, Duration> ends = new HashMap<>();
        var previous = Duration.ZERO;
        for (var step : steps) {
            var begin =
                    plan.awaited(step).stream()
                            .filter(ends::containsKey)
                            .map(ends::get)
                            .max(Duration::compareTo)
                            .orElse(previous);
            previous = begin.plus(plan.facts().span(step, "duration").orElse(Duration.ZERO));
            ends.put(step.id(), previous);
        }
        return ends.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
