package faultline.ci;

import faultline.analysis.Concern;
import faultline.analysis.Judged;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.format.JsonText;
import faultline.format.ObjectText;
import faultline.format.RulePages;
import faultline.model.Acceptance;
import faultline.model.Id;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Findings as SARIF 2.1.0, the form in which code scanning and editors read results.
///
/// A violation is of kind `fail`, what cannot be told `open`, what is right `pass`. Critical and
/// high are errors, medium is a warning, the rest are notes. Accepted findings are suppressed with
/// their reason; with a baseline each result says whether it is new.
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    + "sarif-schema-2.1.0.json";

    private final List<RuleInfo> rules;
    private final Map<String, Integer> indexOf = new HashMap<>();

    private Sarif(List<RuleInfo> rules) {
        this.rules = rules;
        rules.forEach(rule -> indexOf.put(rule.id(), indexOf.size()));
    }

    /// The results as one log with one run.
    ///
    /// @param rules all that were asked
    /// @param version of this program
    public static String write(List<Checked> results, List<RuleInfo> rules, String version) {
        return new Sarif(rules).log(results, version);
    }

    private String log(List<Checked> results, String version) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < results.size(); i++) {
            var checked = results.get(i);
            for (var judged : checked.findings()) {
                lines.add(result(judged, checked, i));
            }
        }
        var run =
                ObjectText.onLines("      ")
                        .json("tool", object().json("driver", driver(version)).closed())
                        .text("columnKind", "utf16CodeUnits")
                        .json(
                                "artifacts",
                                JsonText.list(results.stream().map(Sarif::artifact).toList()))
                        .json("results", JsonText.lines(lines, "        "))
                        .closed();
        return ObjectText.onLines("  ")
                        .text("$schema", SCHEMA)
                        .text("version", "2.1.0")
                        .json("runs", JsonText.lines(List.of(run), "    "))
                        .closed()
                + "\n";
    }

    private String driver(String version) {
        return ObjectText.onLines("          ")
                .text("name", "Faultline")
                .text("version", version)
                .json(
                        "rules",
                        JsonText.lines(
                                rules.stream().map(Sarif::descriptor).toList(), "            "))
                .closed();
    }

    private static String descriptor(RuleInfo rule) {
        var page = RulePages.text(rule.id());
        var help = object().text("text", page).text("markdown", page).closed();
        return object().text("id", rule.id())
                .json("shortDescription", message(rule.title()))
                .json("fullDescription", message(rule.title() + ". Applies to: " + rule.scope()))
                .json("help", help)
                .json(
                        "defaultConfiguration",
                        object().text("level", level(rule.severity())).closed())
                .json("properties", object().json("tags", tags(rule)).closed())
                .closed();
    }

    private static String tags(RuleInfo rule) {
        return texts(rule.concerns().stream().map(Sarif::tag).toList());
    }

    private static String tag(Concern concern) {
        return concern.name().toLowerCase(Locale.ROOT);
    }

    private static String artifact(Checked checked) {
        return object().json("location", object().text("uri", uri(checked.file())).closed())
                .closed();
    }

    private String result(Judged judged, Checked checked, int document) {
        var finding = judged.finding();
        var text = object().text("ruleId", finding.rule());
        var index = indexOf.get(finding.rule());
        if (index != null) {
            text.json("ruleIndex", String.valueOf(index));
        }
        text.text("kind", kind(finding.verdict()))
                .text("level", level(judged))
                .json("message", message(finding.message() + " Fix: " + finding.fix()))
                .json("locations", JsonText.list(List.of(location(judged, checked, document))))
                .json("relatedLocations", related(judged, checked, document))
                .json(
                        "partialFingerprints",
                        object().text("faultline/v1", finding.fingerprint()).closed());
        var acceptance = judged.acceptance();
        text.json(
                "suppressions",
                acceptance == null ? "[]" : JsonText.list(List.of(suppression(acceptance))));
        if (checked.gate().isComparing()) {
            text.text("baselineState", checked.gate().knows(judged) ? "unchanged" : "new");
        }
        var properties =
                object().text("severity", finding.severity().word())
                        .text("fix", finding.fix())
                        .json("sources", texts(finding.sources()));
        var service = finding.service();
        if (service != null) {
            properties.text("service", service.value());
        }
        return text.json("properties", properties.closed()).closed();
    }

    private static String location(Judged judged, Checked checked, int document) {
        var finding = judged.finding();
        var names = finding.subjects().stream().map(id -> logical(id, checked)).toList();
        return place(finding.subjects(), checked, document)
                .json("logicalLocations", JsonText.list(names))
                .closed();
    }

    private static String related(Judged judged, Checked checked, int document) {
        var evidence =
                judged.finding().evidence().stream()
                        .filter(id -> checked.locations().of(id).isPresent())
                        .map(id ->
                                place(List.of(id), checked, document)
                                        .json("message", message(checked.name(id)))
                                        .closed())
                        .toList();
        return JsonText.list(evidence);
    }

    private static ObjectText place(List<Id> ids, Checked checked, int document) {
        var artifact =
                object().text("uri", uri(checked.file())).json("index", String.valueOf(document));
        var place = object().json("artifactLocation", artifact.closed());
        ids.stream()
                .flatMap(id -> checked.locations().of(id).stream())
                .findFirst()
                .ifPresent(at ->
                        place.json(
                                "region",
                                object().json("startLine", String.valueOf(at.line()))
                                        .json("startColumn", String.valueOf(at.column()))
                                        .closed()));
        return object().json("physicalLocation", place.closed());
    }

    private static String logical(Id id, Checked checked) {
        return object().text("name", checked.name(id))
                .text("fullyQualifiedName", id.value())
                .text("kind", "resource")
                .closed();
    }

    private static String suppression(Acceptance acceptance) {
        var reason = acceptance.reason() + " (" + acceptance.owner() + ")";
        return object().text("kind", "external")
                .text("status", "accepted")
                .text("justification", reason)
                .closed();
    }

    private static String kind(Verdict verdict) {
        return switch (verdict) {
            case VIOLATED -> "fail";
            case GOOD -> "pass";
            case UNKNOWN -> "open";
        };
    }

    private static String level(Judged judged) {
        return judged.finding().verdict() == Verdict.VIOLATED
                ? level(judged.finding().severity())
                : "none";
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /// The name of a file as a relative or, where it is absolute, a `file` address.
    private static String uri(String file) {
        var path = file.replace('\\', '/');
        var isAbsolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
        try {
            return isAbsolute
                    ? new URI("file", "", path.startsWith("/") ? path : "/" + path, null)
                            .toASCIIString()
                    : new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("Every path can be quoted: " + path, odd);
        }
    }

    private static String message(String text) {
        return object().text("text", text).closed();
    }

    private static String texts(List<String> texts) {
        return JsonText.list(texts.stream().map(JsonText::quoted).toList());
    }

    private static ObjectText object() {
        return ObjectText.onOneLine();
    }
}
