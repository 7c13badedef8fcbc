package faultline.cli;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Topology;
import faultline.sim.Basis;
import faultline.sim.Risk;
import faultline.sim.Run;
import faultline.sim.Times;
import faultline.sim.Words;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a story for people: the log, and what it came to.
record SimulateText(PrintStream out, Topology topology) {

    void print(Run run) {
        out.println("Scenario: " + plain(run.scenario().name()));
        if (!run.scenario().description().isBlank()) {
            out.println(plain(run.scenario().description()));
        }
        out.println();
        var sources = new ArrayList<Basis>();
        run.entries()
                .forEach(it ->
                        out.println(
                                String.format(
                                        Locale.ROOT,
                                        "%8s  %-10s  %s [%d]",
                                        Times.clock(it.at()),
                                        it.layer().word(),
                                        plain(it.what()),
                                        number(it.basis(), sources))));
        out.println();
        result(run);
        out.println();
        out.println("Sources");
        for (var at = 0; at < sources.size(); at++) {
            out.println(String.format(Locale.ROOT, "  [%d] %s", at + 1, sources.get(at).source()));
        }
    }

    private static int number(Basis basis, List<Basis> sources) {
        if (!sources.contains(basis)) {
            sources.add(basis);
        }
        return sources.indexOf(basis) + 1;
    }

    private void result(Run run) {
        out.println("Services");
        run.outcomes().forEach(it -> out.println("  " + plain(it.name()) + ": " + Words.said(it)));
        risks("Data", run.losses(), "nothing is lost");
        risks("Support", run.support(), "nothing unsupported happens");
        out.println("Redundancy at the end");
        run.protections()
                .forEach(it ->
                        out.println(
                                "  "
                                        + name(it.group())
                                        + ": "
                                        + it.what()
                                        + ", survives "
                                        + (it.spare() == 0 ? "no" : it.spare())
                                        + " more"));
        out.println("For the operator");
        if (run.actions().isEmpty()) {
            out.println("  nothing to do");
        }
        run.actions()
                .forEach(it -> out.println("  " + plain(it.what()) + ": " + plain(it.command())));
        if (run.isChance()) {
            out.println("Chance decides part of this; the worse case is counted.");
        }
        out.println("Verdict: " + run.verdict());
    }

    private void risks(String heading, List<Risk> risks, String none) {
        out.println(heading);
        if (risks.isEmpty()) {
            out.println("  " + none);
        }
        risks.forEach(it -> out.println("  " + plain(it.what())));
    }

    /// What the two variants come to, service by service.
    void compare(Run run, String variant, Run other) {
        out.println();
        out.println("Compared with " + plain(variant));
        for (var it : run.outcomes()) {
            var there = other.outcome(it.id()).map(Words::said).orElse("is not there");
            out.println("  " + plain(it.name()));
            out.println("    here:         " + Words.said(it));
            out.println("    the variant:  " + there);
        }
        out.println("  Verdict: " + run.verdict() + "; the variant: " + other.verdict());
        risks("Only in the variant", only(other, run), "no further risk");
        risks("Only here", only(run, other), "no further risk");
    }

    private static List<Risk> only(Run one, Run other) {
        var risks = new ArrayList<>(one.losses());
        risks.addAll(one.support());
        risks.removeAll(other.losses());
        risks.removeAll(other.support());
        return risks;
    }

    private String name(Id id) {
        return plain(topology.element(id).map(Element::name).orElse(id.value()));
    }

    private static String plain(String text) {
        return Console.plain(text);
    }
}
