package faultline.ci;

import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.RuleInfo;
import faultline.analysis.Verdict;
import faultline.export.Markup;
import java.util.List;
import java.util.stream.Collectors;

/// Findings as the test results that build servers show: a suite for each document, a case for each
/// finding and for each rule that found nothing.
///
/// A finding fails its case when it lets the check fail; what is accepted, known before, or cannot
/// be told is skipped with the reason. Nothing depends on the clock.
public final class JUnitXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Markup xml = new Markup();
    private final List<RuleInfo> rules;

    private JUnitXml(List<RuleInfo> rules) {
        this.rules = rules;
    }

    /// The results as one XML document.
    ///
    /// @param rules all that were asked
    public static String write(List<Checked> results, List<RuleInfo> rules) {
        var writer = new JUnitXml(rules);
        writer.suites(results);
        return HEAD + writer.xml;
    }

    private void suites(List<Checked> results) {
        xml.open("testsuites").with("name", "Faultline").inside().line();
        results.forEach(this::suite);
        xml.close("testsuites").line();
    }

    private void suite(Checked checked) {
        var silent = silent(checked);
        var failed = checked.findings().stream().filter(checked.gate()::stops).count();
        var skipped = checked.findings().stream().filter(it -> isSkipped(it, checked)).count();
        xml.open("testsuite")
                .with("name", checked.file())
                .with("tests", checked.findings().size() + silent.size())
                .with("failures", String.valueOf(failed))
                .with("errors", 0)
                .with("skipped", String.valueOf(skipped))
                .inside()
                .line();
        checked.findings().forEach(judged -> found(judged, checked));
        for (var rule : silent) {
            xml.open("testcase").with("classname", rule.id()).with("name", rule.title()).empty();
        }
        xml.close("testsuite").line();
    }

    private List<RuleInfo> silent(Checked checked) {
        var spoke =
                checked.findings().stream()
                        .map(it -> it.finding().rule())
                        .collect(Collectors.toSet());
        return rules.stream().filter(rule -> !spoke.contains(rule.id())).toList();
    }

    private static boolean isSkipped(Judged judged, Checked checked) {
        return judged.isAccepted()
                || judged.finding().verdict() == Verdict.UNKNOWN
                || (judged.isOpen() && checked.gate().knows(judged));
    }

    private void found(Judged judged, Checked checked) {
        var finding = judged.finding();
        xml.open("testcase")
                .with("classname", finding.rule())
                .with("name", checked.names(finding.subjects()))
                .with("file", checked.file())
                .with("line", checked.placeOf(finding).line())
                .inside()
                .line();
        if (checked.gate().stops(judged)) {
            xml.open("failure")
                    .with("type", finding.severity().word())
                    .with("message", finding.message())
                    .inside()
                    .say(details(finding, checked))
                    .close("failure")
                    .line();
        } else if (isSkipped(judged, checked)) {
            xml.open("skipped").with("message", reason(judged)).empty();
        } else {
            xml.open("system-out")
                    .inside()
                    .say(finding.severity().word() + ": " + details(finding, checked))
                    .close("system-out")
                    .line();
        }
        xml.close("testcase").line();
    }

    private static String details(Finding finding, Checked checked) {
        return String.join(
                "\n",
                checked.file() + ":" + checked.placeOf(finding),
                finding.message(),
                "Fix: " + finding.fix(),
                "Source: " + String.join("; ", finding.sources()));
    }

    private static String reason(Judged judged) {
        var acceptance = judged.acceptance();
        if (acceptance != null) {
            return "Accepted by " + acceptance.owner() + ": " + acceptance.reason();
        }
        return judged.finding().verdict() == Verdict.UNKNOWN
                ? judged.finding().message()
                : "Known before: " + judged.finding().message();
    }
}
