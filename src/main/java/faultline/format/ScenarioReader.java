package faultline.format;

import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import faultline.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the scenarios of a document. What names elements that are not drawn is kept: it does
/// nothing until they are.
final class ScenarioReader {

    private static final String ACTIONS = "fail, isolate, stun, reboot, patch or restore";

    private ScenarioReader() {}

    static List<Scenario> read(Fields fields) {
        var scenarios = new ArrayList<Scenario>();
        fields.each("scenarios", it -> read(it, scenarios));
        return scenarios;
    }

    private static boolean read(Fields given, List<Scenario> scenarios) {
        given.need("name", "A scenario");
        var name = given.words("name").orElse("");
        if (name.isBlank()) {
            return false;
        }
        var description = given.text("description").orElse("");
        var assumes = assumes(given);
        var steps = new ArrayList<ScenarioStep>();
        given.each("steps", it -> step(it, steps));
        scenarios.add(new Scenario(name, description, assumes, steps, given.rest()));
        return true;
    }

    private static List<Scenario.Assumption> assumes(Fields given) {
        var assumes = new ArrayList<Scenario.Assumption>();
        var elements = given.object("assumes");
        if (elements.isEmpty()) {
            return assumes;
        }
        for (var element : elements.get().fields().entrySet()) {
            if (!Id.isAllowed(element.getKey()) || !(element.getValue() instanceof Json.Obj set)) {
                given.giveBack("assumes", "\"assumes\" must hold properties by element");
                return List.of();
            }
            var id = new Id(element.getKey());
            set.fields()
                    .forEach((property, value) ->
                            assumes.add(
                                    new Scenario.Assumption(id, property, Fields.value(value))));
        }
        return assumes;
    }

    private static boolean step(Fields given, List<ScenarioStep> steps) {
        given.need("action", "A step of a scenario");
        given.need("target", "A step of a scenario");
        var word = given.text("action").orElse("");
        var action = ScenarioStep.Action.of(word);
        if (action.isEmpty() && !word.isEmpty()) {
            given.giveBack("action", "\"action\" must be " + ACTIONS);
        }
        var target = given.id("target");
        if (action.isEmpty() || target.isEmpty()) {
            return false;
        }
        var at = span(given, "at");
        var whileDown = given.id("while").orElse(null);
        var lasts = span(given, "lasts");
        steps.add(
                new ScenarioStep(
                        action.get(),
                        target.get(),
                        at == null ? Duration.ZERO : at,
                        whileDown,
                        lasts,
                        given.rest()));
        return true;
    }

    private static @Nullable Duration span(Fields given, String name) {
        var text = given.text(name);
        if (text.isEmpty()) {
            return null;
        }
        var span = Span.read(text.get());
        if (span.isEmpty()) {
            given.giveBack(name, "\"" + name + "\" must be a span of time such as 30s or 5min");
        }
        return span.orElse(null);
    }
}
