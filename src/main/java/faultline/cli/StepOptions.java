package faultline.cli;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import faultline.model.Span;
import faultline.model.Topology;
import faultline.sim.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say what happens in a story.
final class StepOptions {

    @Option(names = "--scenario", paramLabel = "NAME", description = "A scenario of the document.")
    private @Nullable String name;

    @Option(
            names = "--fail",
            paramLabel = "ID[@T]",
            description = "This fails after T, such as 30s or 5min; may be repeated.")
    private List<String> failing = new ArrayList<>();

    @Option(
            names = "--isolate",
            paramLabel = "ID[@T]",
            description = "The network is cut around this; may be repeated.")
    private List<String> isolated = new ArrayList<>();

    @Option(
            names = "--reboot",
            paramLabel = "ID[@T]",
            description = "This is restarted; may be repeated.")
    private List<String> rebooted = new ArrayList<>();

    @Option(
            names = "--patch",
            paramLabel = "ID[@T]",
            description = "This goes into maintenance; may be repeated.")
    private List<String> patched = new ArrayList<>();

    @Option(
            names = "--restore",
            paramLabel = "ID[@T]",
            description = "This is repaired; may be repeated.")
    private List<String> restored = new ArrayList<>();

    private final List<ScenarioStep> steps = new ArrayList<>();

    /// The scenario that was asked for, with the further steps; null if nothing was asked for.
    @Nullable Scenario scenario(Document document) {
        steps.clear();
        add(ScenarioStep.Action.FAIL, failing);
        add(ScenarioStep.Action.ISOLATE, isolated);
        add(ScenarioStep.Action.REBOOT, rebooted);
        add(ScenarioStep.Action.PATCH, patched);
        add(ScenarioStep.Action.RESTORE, restored);
        var wanted = name;
        if (wanted == null) {
            return steps.isEmpty() ? null : new Scenario("from the command line", steps);
        }
        var stored = document.scenario(wanted).orElseThrow(() -> unknown(wanted, document));
        var all = new ArrayList<>(stored.steps());
        all.addAll(steps);
        return stored.of(all);
    }

    private static WrongInput unknown(String name, Document document) {
        var names =
                document.scenarios().stream().map(Scenario::name).collect(Collectors.joining(", "));
        return new WrongInput(
                "there is no scenario '"
                        + name
                        + "'; there are: "
                        + (names.isEmpty() ? "none" : names));
    }

    private void add(ScenarioStep.Action action, List<String> written) {
        written.stream().map(it -> step(action, it)).forEach(steps::add);
    }

    private static ScenarioStep step(ScenarioStep.Action action, String written) {
        var sign = written.lastIndexOf('@');
        var time = sign < 0 ? Optional.<Duration>empty() : Span.read(written.substring(sign + 1));
        var id = time.isPresent() ? written.substring(0, sign) : written;
        if (!Id.isAllowed(id)) {
            throw new WrongInput("--" + action.word() + " " + written + ": " + Id.refusal(id));
        }
        return new ScenarioStep(action, new Id(id), time.orElse(Duration.ZERO));
    }

    /// Refuses steps that name what is not in the drawing.
    void check(Simulator simulator, Topology topology, String file) {
        for (var step : steps) {
            if (!topology.components().has(step.target()) && !topology.links().has(step.target())) {
                throw new WrongInput(
                        file
                                + ": there is no component '"
                                + step.target()
                                + "'; those that can fail: "
                                + simulator.fallible().stream()
                                        .map(Id::value)
                                        .collect(Collectors.joining(", ")));
            }
        }
    }
}
