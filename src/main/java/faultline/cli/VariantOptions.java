package faultline.cli;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.Value;
import faultline.sim.Run;
import faultline.sim.Simulator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that name the variant with which a story is compared.
final class VariantOptions {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    @Option(
            names = "--set",
            paramLabel = "ID.PROPERTY=VALUE",
            description =
                    "Compare with the drawing in which this property is that; may be repeated.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--compare-with",
            paramLabel = "FILE",
            description = "Compare with the same scenario in another document.")
    private @Nullable String otherFile;

    /// How the variant is called; null if there is none.
    @Nullable String name() {
        if (set.isEmpty()) {
            return otherFile == null ? null : Sources.shown(otherFile);
        }
        return String.join(", ", set);
    }

    /// The scenario played on the variant; null if there is none.
    @Nullable Run run(Document document, Scenario scenario, Sources sources, Catalog catalog) {
        var name = otherFile;
        if (set.isEmpty() && name == null) {
            return null;
        }
        var topology =
                name == null ? document.topology() : sources.read(name).document().topology();
        var assumes = new ArrayList<>(scenario.assumes());
        for (var written : set) {
            var assumption = assumption(written);
            if (topology.element(assumption.element()).isEmpty()) {
                throw new WrongInput("--set " + written + ": there is no such element");
            }
            assumes.add(assumption);
        }
        return Simulator.of(topology, catalog).run(scenario.assuming(assumes));
    }

    private static Scenario.Assumption assumption(String written) {
        var sign = written.indexOf('=');
        var dot = sign < 0 ? -1 : written.lastIndexOf('.', sign);
        if (dot <= 0 || dot == sign - 1 || !Id.isAllowed(written.substring(0, dot))) {
            throw new WrongInput("--set " + written + ": write ID.PROPERTY=VALUE");
        }
        return new Scenario.Assumption(
                new Id(written.substring(0, dot)),
                written.substring(dot + 1, sign),
                value(written.substring(sign + 1)));
    }

    private static Value value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Value.of(text.equals("true"));
        }
        return NUMBER.matcher(text).matches()
                ? new Value.Amount(new BigDecimal(text))
                : Value.of(text);
    }
}
