package faultline.cli;

import faultline.engine.Resilience;
import faultline.format.Catalogs;
import faultline.format.CutSetsJson;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `faultline cutsets`: the smallest sets of failures that take services down, and availability.
@Command(
        name = "cutsets",
        mixinStandardHelpOptions = true,
        description =
                "List the smallest sets of components whose failure takes a service down, and how"
                        + " available it is.")
final class CutSetsCommand implements Runnable {

    private static final int HIGHEST_ORDER = 8;

    /// How cut sets are printed.
    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - is standard input.")
    private String file = "-";

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "Only this service; may be repeated.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Sets of at most so many components, from 1 to 8; usually ${DEFAULT-VALUE}.")
    private int order = 2;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; usually ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    CutSetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (order < 1 || order > HIGHEST_ORDER) {
            throw new WrongInput("--order " + order + ": use 1 to " + HIGHEST_ORDER);
        }
        var topology = new Sources(console).read(file).document().topology();
        var services = services(topology);
        var catalog = Catalogs.builtIn();
        var resilience =
                Resilience.of(
                        topology, catalog, services.stream().map(Service::id).toList(), order);
        switch (format) {
            case text ->
                    new CutSetsText(console.out(), topology, catalog)
                            .print(Sources.shown(file), order, services, resilience);
            case json ->
                    console.out()
                            .print(
                                    CutSetsJson.write(
                                            Sources.shown(file), order, services, resilience));
        }
    }

    /// The services that were asked for, in drawing order; usually all.
    private List<Service> services(Topology topology) {
        for (var name : wanted) {
            if (!Id.isAllowed(name) || !topology.services().has(new Id(name))) {
                throw new WrongInput(
                        String.format(
                                Locale.ROOT,
                                "%s: there is no service '%s'; there are: %s",
                                Sources.shown(file),
                                name,
                                names(topology)));
            }
        }
        return topology.services().values().stream()
                .filter(it -> wanted.isEmpty() || wanted.contains(it.id().value()))
                .toList();
    }

    private static String names(Topology topology) {
        return topology.services().isEmpty()
                ? "none"
                : topology.services().keys().stream()
                        .map(Id::value)
                        .collect(Collectors.joining(", "));
    }
}
