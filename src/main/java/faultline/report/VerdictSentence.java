package faultline.report;

import faultline.analysis.Severity;
import faultline.scene.Numbering;
import java.util.ArrayList;
import java.util.List;

/// The one sentence that a reader takes away.
final class VerdictSentence {

    private static final int MOST_NAMES = 3;

    private VerdictSentence() {}

    static String of(Report report) {
        return services(report) + ", and " + findings(report) + ".";
    }

    private static String services(Report report) {
        var services = report.services();
        if (services.isEmpty()) {
            return "No service is drawn, so nothing can be said about availability";
        }
        var down = services.stream().filter(ServiceHealth::isDownAsDrawn).toList();
        if (!down.isEmpty()) {
            return names(down) + (down.size() == 1 ? " is" : " are") + " down as drawn";
        }
        var weak = services.stream().filter(it -> !it.singlePoints().isEmpty()).toList();
        if (weak.isEmpty()) {
            return services.size() == 1
                    ? names(services) + " survives the loss of any one component"
                    : "Every service survives the loss of any one component";
        }
        if (weak.size() == 1) {
            var points = weak.getFirst().singlePoints().size();
            return names(weak)
                    + " goes down when "
                    + (points == 1
                            ? "one certain component fails"
                            : "any one of " + points + " components fails");
        }
        return weak.size()
                + " of "
                + services.size()
                + " services ("
                + names(weak)
                + ") go down with a single component";
    }

    private static String names(List<ServiceHealth> services) {
        var names = services.stream().limit(MOST_NAMES).map(it -> it.service().name()).toList();
        var more = services.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String findings(Report report) {
        var open = Numbering.open(report.findings());
        var words = new ArrayList<String>();
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH)) {
            var count = open.stream().filter(it -> it.finding().severity() == severity).count();
            if (count > 0) {
                words.add(count + " " + severity.word());
            }
        }
        if (open.isEmpty()) {
            return "no finding is open";
        }
        var severe = String.join(" and ", words);
        if (open.size() == 1) {
            return words.isEmpty()
                    ? "the one open finding is neither critical nor high"
                    : "the one open finding is " + severe.substring(2);
        }
        var of = "the " + open.size() + " open findings";
        return words.isEmpty()
                ? "none of " + of + " is critical or high"
                : severe + " of " + of + " should be dealt with first";
    }
}
