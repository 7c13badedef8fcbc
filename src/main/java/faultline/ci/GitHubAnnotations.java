package faultline.ci;

import faultline.analysis.Judged;
import faultline.analysis.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Workflow commands that GitHub shows as annotations beside the lines of a pull request.
///
/// What was accepted, what was known before and what is right is not worth an annotation.
public final class GitHubAnnotations {

    private GitHubAnnotations() {}

    public static String write(List<Checked> results) {
        return results.stream()
                .flatMap(checked ->
                        checked.findings().stream()
                                .filter(it -> isToldOf(it, checked))
                                .map(it -> command(it, checked)))
                .collect(Collectors.joining());
    }

    private static boolean isToldOf(Judged judged, Checked checked) {
        return !judged.isAccepted()
                && judged.finding().verdict() != Verdict.GOOD
                && !checked.gate().knows(judged);
    }

    private static String command(Judged judged, Checked checked) {
        var finding = judged.finding();
        var place = checked.placeOf(finding);
        return String.format(
                Locale.ROOT,
                "::%s file=%s,line=%d,col=%d,title=%s::%s\n",
                level(judged),
                property(checked.file()),
                place.line(),
                place.column(),
                property(finding.rule() + " (" + finding.severity().word() + ")"),
                data(finding.message() + "\nFix: " + finding.fix()));
    }

    private static String level(Judged judged) {
        if (judged.finding().verdict() == Verdict.UNKNOWN) {
            return "notice";
        }
        return switch (judged.finding().severity()) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "notice";
        };
    }

    /// A message, in which line ends and percent signs are written as codes.
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /// A property, which ends at a comma or colon otherwise.
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
