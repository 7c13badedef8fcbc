package faultline.cli;

import faultline.format.Catalogs;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import faultline.model.Topology;
import faultline.sim.FailureMatrix;
import faultline.sim.Outcome;
import faultline.sim.Simulator;
import faultline.sim.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A failover test plan as Markdown: for each group whose redundancy can be tried, what to pull,
/// what should happen, and where to tick. Writing the day into the group clears RED-013.
final class TestPlanText {

    private static final Set<String> TESTED = Set.of("dag", "availability-group", "fci", "wsfc");

    private final Topology topology;
    private final Simulator simulator;
    private final Map<Id, List<Outcome>> outcomes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private TestPlanText(Document document) {
        topology = document.topology();
        simulator = Simulator.of(topology, Catalogs.builtIn());
        FailureMatrix.singles(simulator, _ -> {})
                .rows()
                .forEach(row -> outcomes.put(row.failed().getFirst(), row.outcomes()));
        text.append("# Failover tests: ").append(escaped(document.title())).append("\n\n");
        text.append("What should happen was simulated on the drawing (docs/simulation.md). Try it")
                .append(" in a maintenance window, with a backup at hand, and write down what")
                .append(" happened. One test at a time: begin the next when the redundancy is")
                .append(" back.\n");
    }

    /// The plan for a document; says so where there is nothing to try.
    static String of(Document document) {
        return new TestPlanText(document).write();
    }

    private String write() {
        var groups =
                topology.groups().values().stream()
                        .filter(it -> TESTED.contains(it.kind().value()))
                        .filter(it -> it.members().size() > 1)
                        .toList();
        if (groups.isEmpty()) {
            text.append("\nNo group with redundancy to be tried is drawn.\n");
        }
        groups.forEach(this::section);
        return text.toString();
    }

    private void section(Group group) {
        var last = group.properties().text("lastFailoverTest").orElse("not written down");
        text.append(
                String.format(
                        Locale.ROOT,
                        """

                        ## %s

                        Last test: %s

                        | | pull | should happen | happened | by, on |
                        |---|---|---|---|---|
                        """,
                        escaped(group.name()),
                        escaped(last)));
        for (var member : group.members()) {
            topology.component(member).ifPresent(this::member);
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        "\n"
                                + "When all boxes are ticked, set \"Last failover test\""
                                + " (`lastFailoverTest`) of %s (`%s`) to the day: RED-013 is then"
                                + " settled.\n",
                        escaped(group.name()),
                        group.id()));
    }

    private void member(Component member) {
        var server = serverOf(member);
        row(server, "Power off " + server.name());
        hostOf(server).ifPresent(it -> row(it, "Power off the host " + it.name()));
        var cut = new ScenarioStep(ScenarioStep.Action.ISOLATE, server.id(), Duration.ZERO);
        var run = simulator.run(new Scenario("cut", List.of(cut)), Simulator.Detail.OUTCOME);
        row("Unplug the network of " + server.name(), run.outcomes());
    }

    private void row(Component pulled, String what) {
        row(what, outcomes.getOrDefault(pulled.id(), List.of()));
    }

    private void row(String what, List<Outcome> expected) {
        var should =
                expected.stream()
                        .map(it -> it.name() + ": " + Words.brief(it))
                        .collect(Collectors.joining("; "));
        text.append("| ☐ | ")
                .append(escaped(what))
                .append(" | ")
                .append(escaped(should))
                .append(" | | |\n");
    }

    /// The VM or server that a member is, or is in.
    private Component serverOf(Component member) {
        var at = member;
        while (!Set.of("vm", "physical-server").contains(at.kind().value())) {
            var outer = at.in();
            if (outer == null) {
                return member;
            }
            at = topology.component(outer).orElseThrow();
        }
        return at;
    }

    private Optional<Component> hostOf(Component server) {
        var outer = server.in();
        return Optional.ofNullable(outer)
                .flatMap(topology::component)
                .filter(it -> it.kind().value().equals("hypervisor-host"));
    }

    private static String escaped(String text) {
        return Console.plain(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
    }
}
