package faultline.analysis;

import faultline.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is said where the judging itself failed: that nothing can be told, instead of nothing. It
/// stands at the first element, since it is about none in particular.
final class Failure {

    private static final String FIX =
            "Please report this, with the document if it may be shown; it is a mistake in Faultline"
                    + " and none of the design.";

    private Failure() {}

    /// That a rule failed; nothing where there is no element to say it at.
    static Stream<Finding> of(RuleInfo rule, Topology topology, Throwable mistake) {
        var message =
                String.format(
                        Locale.ROOT,
                        "Rule %s failed inside Faultline (%s) and can tell nothing about this"
                                + " design.",
                        rule.id(),
                        mistake.getClass().getSimpleName());
        return at(topology, rule.id(), message, rule.sources());
    }

    /// That no rule could be asked.
    static Stream<Finding> ofAll(Topology topology) {
        return at(
                topology,
                "FAULTLINE",
                "Judging failed inside Faultline; nothing can be told about this design.",
                List.of());
    }

    private static Stream<Finding> at(
            Topology topology, String rule, String message, List<String> sources) {
        return topology.elements()
                .limit(1)
                .map(element ->
                        new Finding(
                                rule,
                                Severity.INFO,
                                List.of(Concern.OPERATION),
                                Verdict.UNKNOWN,
                                message,
                                List.of(element.id()),
                                List.of(),
                                null,
                                FIX,
                                sources));
    }
}
