package faultline.format;

import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import faultline.model.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes one scenario of a document, a step a line.
final class ScenarioText {

    private ScenarioText() {}

    static String write(Scenario it) {
        var text =
                ObjectText.onOneLine(it.extras())
                        .text("name", it.name())
                        .text("description", it.description(), "");
        assumes(text, it);
        return text.lines("steps", it.steps().stream().map(ScenarioText::step).toList(), "      ")
                .closed();
    }

    private static void assumes(ObjectText text, Scenario scenario) {
        if (scenario.assumes().isEmpty()) {
            text.leftover("assumes");
            return;
        }
        Map<Id, ObjectText> elements = new LinkedHashMap<>();
        for (var it : scenario.assumes()) {
            elements.computeIfAbsent(it.element(), _ -> ObjectText.onOneLine())
                    .json(it.property(), JsonText.value(it.value()));
        }
        var all = ObjectText.onOneLine();
        elements.forEach((id, properties) -> all.json(id.value(), properties.closed()));
        text.json("assumes", all.closed());
    }

    private static String step(ScenarioStep it) {
        var down = it.whileDown();
        var lasts = it.lasts();
        return ObjectText.onOneLine(it.extras())
                .text("action", it.action().word())
                .text("target", it.target().value())
                .text("at", Span.write(it.at()), "0s")
                .optional("while", down == null ? null : down.value())
                .optional("lasts", lasts == null ? null : Span.write(lasts))
                .closed();
    }
}
