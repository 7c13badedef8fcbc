package faultline.ci;

import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A summary for the page of a build or a pull request, in Markdown with tables.
///
/// Names and messages come out as typed: nothing in them is taken for markup.
public final class MarkdownSummary {

    private MarkdownSummary() {}

    public static String write(List<Checked> results) {
        return results.stream().map(MarkdownSummary::section).collect(Collectors.joining("\n"));
    }

    private static String section(Checked checked) {
        var text = new StringBuilder();
        text.append("## ").append(escaped(checked.file())).append("\n\n");
        text.append(verdict(checked)).append("\n");
        var open = chosen(checked, Judged::isOpen);
        if (!open.isEmpty()) {
            text.append("\n| Severity | Rule | Finding | About | What to do |\n");
            text.append("|---|---|---|---|---|\n");
            open.forEach(it -> text.append(row(it, checked)));
        }
        list(text, "Accepted", chosen(checked, Judged::isAccepted));
        list(text, "Cannot tell", chosen(checked, it -> is(it, Verdict.UNKNOWN)));
        list(text, "Right", chosen(checked, it -> is(it, Verdict.GOOD)));
        return text.toString();
    }

    private static boolean is(Judged judged, Verdict verdict) {
        return !judged.isAccepted() && judged.finding().verdict() == verdict;
    }

    private static List<Judged> chosen(Checked checked, Predicate<Judged> wanted) {
        return checked.findings().stream().filter(wanted).toList();
    }

    private static String verdict(Checked checked) {
        var counts =
                Arrays.stream(Severity.values())
                        .map(severity -> count(checked, severity) + " " + severity.word())
                        .collect(Collectors.joining(", "));
        var threshold = checked.gate().threshold().word();
        return (checked.fails() ? "**Fails** at " : "**Passes** at ")
                + threshold
                + ": "
                + counts
                + ".";
    }

    private static long count(Checked checked, Severity severity) {
        return checked.findings().stream()
                .filter(it -> it.isOpen() && it.finding().severity() == severity)
                .count();
    }

    private static String row(Judged judged, Checked checked) {
        var finding = judged.finding();
        var known = checked.gate().knows(judged) ? " (known)" : "";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |\n",
                finding.severity().word() + known,
                finding.rule(),
                escaped(finding.message()),
                escaped(checked.names(finding.subjects())),
                escaped(finding.fix()));
    }

    private static void list(StringBuilder text, String title, List<Judged> findings) {
        if (findings.isEmpty()) {
            return;
        }
        text.append("\n### ").append(title).append("\n\n");
        for (var judged : findings) {
            text.append("- ").append(judged.finding().rule()).append(": ");
            text.append(escaped(judged.finding().message()));
            var acceptance = judged.acceptance();
            if (acceptance != null) {
                text.append(" *Accepted by ").append(escaped(acceptance.owner())).append(": ");
                text.append(escaped(acceptance.reason())).append("*");
            }
            text.append("\n");
        }
    }

    /// Text in which nothing is markup, on one line.
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == '<') {
                        out.append("&lt;");
                    } else if (c == '&') {
                        out.append("&amp;");
                    } else if (Character.isWhitespace(c)) {
                        out.append(' ');
                    } else {
                        out.append("\\`*_[]|>#~$@!".indexOf(c) >= 0 ? "\\" : "");
                        out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
