package faultline.format;

import faultline.sim.Entry;
import faultline.sim.OperatorAction;
import faultline.sim.Outcome;
import faultline.sim.Protection;
import faultline.sim.Risk;
import faultline.sim.Run;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What happened in a scenario as JSON that other programs read: `faultline-timeline` 1.0.
public final class TimelineJson {

    private static final String INDENT = "    ";

    private TimelineJson() {}

    /// Writes the story of one run and, beside it, what it comes to in another variant.
    ///
    /// @param document how the caller named the document
    /// @param variant how the other variant is called; null where there is none
    public static String write(
            String document, Run run, @Nullable String variant, @Nullable Run other) {
        var text =
                ObjectText.onLines("  ")
                        .text("format", "faultline-timeline")
                        .text("formatVersion", "1.0")
                        .text("document", document)
                        .text("scenario", run.scenario().name())
                        .json("events", lines(run.entries().toList(), TimelineJson::event));
        result(text, run);
        if (variant != null && other != null) {
            var compared = ObjectText.onLines(INDENT).text("variant", variant);
            result(compared, other);
            text.json("comparedWith", compared.closed());
        }
        return text.closed() + "\n";
    }

    private static void result(ObjectText text, Run run) {
        text.json("services", lines(run.outcomes(), TimelineJson::service))
                .text("verdict", run.verdict())
                .json("chance", String.valueOf(run.isChance()))
                .json("dataLoss", lines(run.losses(), TimelineJson::risk))
                .json("unsupported", lines(run.support(), TimelineJson::risk))
                .json("redundancy", lines(run.protections(), TimelineJson::protection))
                .json("operatorActions", lines(run.actions(), TimelineJson::action));
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return JsonText.lines(items.stream().map(line).toList(), INDENT);
    }

    private static String event(Entry it) {
        return ObjectText.onOneLine()
                .json("t", seconds(it.at()))
                .text("layer", it.layer().word())
                .text("component", it.component().value())
                .text("what", it.what())
                .text("source", it.basis().source())
                .closed();
    }

    private static String service(Outcome it) {
        var outage =
                ObjectText.onOneLine()
                        .json("low", seconds(it.outage()))
                        .json("high", it.isLasting() ? "null" : seconds(it.outage() + it.late()))
                        .closed();
        return ObjectText.onOneLine()
                .text("id", it.id().value())
                .text("name", it.name())
                .text("state", it.state().name().toLowerCase(Locale.ROOT))
                .json("outageSeconds", outage)
                .json("outages", String.valueOf(it.outages().size()))
                .closed();
    }

    private static String risk(Risk it) {
        return ObjectText.onOneLine()
                .text("element", it.element().value())
                .text("what", it.what())
                .text("source", it.basis().source())
                .closed();
    }

    private static String protection(Protection it) {
        return ObjectText.onOneLine()
                .text("group", it.group().value())
                .text("what", it.what())
                .json("spare", String.valueOf(it.spare()))
                .closed();
    }

    private static String action(OperatorAction it) {
        return ObjectText.onOneLine()
                .text("element", it.element().value())
                .text("what", it.what())
                .text("command", it.command())
                .text("source", it.basis().source())
                .closed();
    }

    /// Milliseconds as seconds, without needless zeros.
    static String seconds(long millis) {
        return JsonText.number(BigDecimal.valueOf(millis, 3).stripTrailingZeros());
    }
}
