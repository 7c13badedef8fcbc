package faultline.format;

import faultline.analysis.Change;
import faultline.analysis.Concern;
import faultline.analysis.Explainer;
import faultline.analysis.Explanation;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Standing;
import faultline.model.Acceptance;
import faultline.model.Extras;
import faultline.model.Id;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The findings of one document as JSON that other programs read: `faultline-findings` 1.0.
public final class FindingsJson {

    private FindingsJson() {}

    /// Writes the findings in the order of [Finding#ORDER], one a line.
    ///
    /// The summary counts, by severity, what somebody still has to do something about, and apart
    /// from that what was accepted.
    ///
    /// @param document how the caller named the document
    public static String write(String document, List<Judged> findings) {
        return write(document, findings, FindingsJson::line);
    }

    /// The same, where each finding says too whether the baseline knows it.
    public static String write(String document, List<Judged> findings, Baseline known) {
        return write(
                document,
                findings,
                judged -> line(judged).json("baseline", isKnown(judged, known)));
    }

    /// The same with the way in which each failure comes about (`path`) and how each acceptance
    /// stands (`acceptances`).
    ///
    /// @param known null where there is no baseline
    public static String write(
            String document,
            List<Judged> findings,
            List<Standing> standings,
            @Nullable Baseline known,
            Explainer explainer) {
        return write(document, findings, standings, judged -> explained(judged, known, explainer));
    }

    /// The same with what would change each verdict too (`changes`).
    ///
    /// @param known null where there is no baseline
    public static String writeWithChanges(
            String document,
            List<Judged> findings,
            List<Standing> standings,
            @Nullable Baseline known,
            Explainer explainer) {
        return write(
                document,
                findings,
                standings,
                judged ->
                        explained(judged, known, explainer)
                                .json("changes", changes(explainer.changes(judged.finding()))));
    }

    private static ObjectText explained(
            Judged judged, @Nullable Baseline known, Explainer explainer) {
        var line = line(judged);
        var told = known == null ? line : line.json("baseline", isKnown(judged, known));
        return told.json("path", path(explainer.explain(judged.finding())));
    }

    private static String isKnown(Judged judged, Baseline known) {
        return String.valueOf(known.has(judged.finding()));
    }

    private static String path(Explanation explanation) {
        return JsonText.list(
                explanation.path().stream()
                        .map(step ->
                                ObjectText.onOneLine(Extras.NONE)
                                        .text("element", step.element().value())
                                        .json("because", ids(step.because()))
                                        .text("text", step.text())
                                        .closed())
                        .toList());
    }

    private static String changes(List<Change> changes) {
        return JsonText.list(
                changes.stream()
                        .map(change ->
                                ObjectText.onOneLine(Extras.NONE)
                                        .text("if", change.condition())
                                        .text("then", change.verdict())
                                        .closed())
                        .toList());
    }

    private static String write(
            String document, List<Judged> findings, Function<Judged, ObjectText> line) {
        return head(document, findings).json("findings", lines(findings, line)).closed() + "\n";
    }

    private static String write(
            String document,
            List<Judged> findings,
            List<Standing> standings,
            Function<Judged, ObjectText> line) {
        return head(document, findings)
                        .json("acceptances", acceptances(standings))
                        .json("findings", lines(findings, line))
                        .closed()
                + "\n";
    }

    private static ObjectText head(String document, List<Judged> findings) {
        return ObjectText.onLines(Extras.NONE, "  ")
                .text("format", "faultline-findings")
                .text("formatVersion", "1.0")
                .text("document", document)
                .json("summary", summary(findings));
    }

    private static String lines(List<Judged> findings, Function<Judged, ObjectText> line) {
        return JsonText.lines(
                findings.stream()
                        .sorted((a, b) -> Finding.ORDER.compare(a.finding(), b.finding()))
                        .map(it -> line.apply(it).closed())
                        .toList(),
                "    ");
    }

    private static String acceptances(List<Standing> standings) {
        return JsonText.list(
                standings.stream()
                        .map(standing -> {
                            var given = standing.acceptance();
                            var on = given.on();
                            var until = given.until();
                            return ObjectText.onOneLine(Extras.NONE)
                                    .text("rule", given.rule())
                                    .optional("fingerprint", given.fingerprint())
                                    .optional("on", on == null ? null : on.value())
                                    .text("owner", given.owner())
                                    .optional("until", until == null ? null : until.toString())
                                    .text("state", standing.state().word())
                                    .json("covers", String.valueOf(standing.covers()))
                                    .closed();
                        })
                        .toList());
    }

    private static String summary(List<Judged> findings) {
        var summary = ObjectText.onOneLine(Extras.NONE);
        for (var severity : Severity.values()) {
            var open =
                    findings.stream()
                            .filter(Judged::isOpen)
                            .filter(it -> it.finding().severity() == severity)
                            .count();
            summary.json(severity.word(), String.valueOf(open));
        }
        var accepted = findings.stream().filter(Judged::isAccepted).count();
        return summary.json("accepted", String.valueOf(accepted)).closed();
    }

    private static ObjectText line(Judged judged) {
        var finding = judged.finding();
        return ObjectText.onOneLine(Extras.NONE)
                .text("rule", finding.rule())
                .text("severity", finding.severity().word())
                .json("kind", texts(finding.concerns().stream().map(Concern::letter).toList()))
                .text("verdict", finding.verdict().word())
                .text("message", finding.message())
                .json("subjects", ids(finding.subjects()))
                .json("evidence", ids(finding.evidence()))
                .json("service", service(finding.service()))
                .text("fix", finding.fix())
                .json("sources", texts(finding.sources()))
                .text("fingerprint", finding.fingerprint())
                .json("accepted", accepted(judged.acceptance()));
    }

    private static String accepted(@Nullable Acceptance acceptance) {
        if (acceptance == null) {
            return "null";
        }
        var until = acceptance.until();
        return ObjectText.onOneLine(Extras.NONE)
                .text("reason", acceptance.reason())
                .text("owner", acceptance.owner())
                .optional("ticket", acceptance.ticket())
                .optional("until", until == null ? null : until.toString())
                .closed();
    }

    private static String service(@Nullable Id service) {
        return service == null ? "null" : JsonText.quoted(service.value());
    }

    private static String ids(List<Id> ids) {
        return texts(ids.stream().map(Id::value).toList());
    }

    private static String texts(List<String> texts) {
        return JsonText.list(texts.stream().map(JsonText::quoted).toList());
    }
}
