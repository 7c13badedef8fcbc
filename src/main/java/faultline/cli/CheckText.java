package faultline.cli;

import faultline.analysis.Concern;
import faultline.analysis.Explainer;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.ci.Checked;
import faultline.ci.Gate;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes findings for people and for editors that understand `file:line:column: message`.
record CheckText(PrintStream out, Explainer explainer, Depth depth) {

    /// How much is told of each finding.
    enum Depth {
        /// How the failure comes about.
        PATH,
        /// What would change the verdict as well.
        CHANGES
    }

    void print(Checked checked) {
        checked.findings().forEach(judged -> print(checked, judged));
        line(checked.file() + ": " + summary(checked.findings()));
    }

    private void print(Checked checked, Judged judged) {
        var finding = judged.finding();
        line(
                String.format(
                        Locale.ROOT,
                        "%s:%s: %s %s [%s] %s",
                        checked.file(),
                        checked.placeOf(finding),
                        mark(judged, checked.gate()),
                        finding.rule(),
                        letters(finding),
                        finding.message()));
        var path = explainer.explain(finding).text();
        if (!path.isEmpty()) {
            line("    path: " + path);
        }
        if (finding.verdict() != Verdict.GOOD) {
            line("    fix: " + finding.fix());
        }
        if (depth == Depth.CHANGES) {
            explainer
                    .changes(finding)
                    .forEach(it -> line("    if " + it.condition() + ", " + it.verdict()));
        }
        line("    source: " + String.join("; ", finding.sources()));
        var acceptance = judged.acceptance();
        if (acceptance != null) {
            line(
                    String.format(
                            Locale.ROOT,
                            "    accepted by %s: %s",
                            acceptance.owner(),
                            acceptance.reason()));
        }
    }

    private void line(String text) {
        out.println(Console.plain(text));
    }

    private static String mark(Judged judged, Gate gate) {
        return switch (judged.finding().verdict()) {
            case VIOLATED ->
                    judged.isAccepted()
                            ? "accepted"
                            : judged.finding().severity().word()
                                    + (gate.knows(judged) ? " (known)" : "");
            case GOOD -> "good";
            case UNKNOWN -> "cannot-tell";
        };
    }

    private static String letters(Finding finding) {
        return finding.concerns().stream().map(Concern::letter).collect(Collectors.joining());
    }

    private static String summary(List<Judged> findings) {
        var open =
                Arrays.stream(Severity.values())
                        .map(severity -> count(findings, severity) + " " + severity.word())
                        .collect(Collectors.joining(", "));
        return open
                + ", "
                + findings.stream().filter(Judged::isAccepted).count()
                + " accepted, "
                + findings.stream().filter(it -> it.finding().verdict() == Verdict.GOOD).count()
                + " good, "
                + findings.stream().filter(it -> it.finding().verdict() == Verdict.UNKNOWN).count()
                + " cannot tell";
    }

    private static long count(List<Judged> findings, Severity severity) {
        return findings.stream()
                .filter(it -> it.isOpen() && it.finding().severity() == severity)
                .count();
    }
}
