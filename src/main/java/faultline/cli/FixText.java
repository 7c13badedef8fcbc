package faultline.cli;

import faultline.analysis.Finding;
import faultline.fixes.Fix;
import faultline.fixes.Gain;
import faultline.fixes.Outlook;
import faultline.fixes.Plan;
import faultline.format.Catalogs;
import faultline.model.Document;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes fixes for people.
///
/// @param document before them
record FixText(PrintStream out, Document document) {

    void list(String name, Map<Finding, List<Fix>> offered) {
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s: %d findings, %d with a fix",
                        name,
                        offered.size(),
                        offered.values().stream().filter(it -> !it.isEmpty()).count()));
        offered.forEach((finding, fixes) -> {
            out.println();
            out.println(said(finding));
            if (fixes.isEmpty()) {
                out.println("  no fix is known that helps and brings nothing worse");
            }
            fixes.forEach(this::print);
        });
        if (!offered.isEmpty()) {
            out.println();
            out.println("Points are a scale of effort, not money: see docs/fixes.md.");
        }
    }

    void plan(String name, Plan plan) {
        out.println(name + ": " + summary(plan));
        plan.fixes().forEach(it -> out.println("  " + points(it.effort()) + "  " + it.title()));
        if (!plan.fixes().isEmpty()) {
            outlook(plan.outlook(), "  ");
        }
        plan.left().forEach(it -> out.println("  left, as no fix is known: " + said(it)));
    }

    private static String summary(Plan plan) {
        if (plan.fixes().isEmpty()) {
            return plan.left().isEmpty() ? "nothing to mend" : "nothing that a fix is known for";
        }
        return String.format(
                Locale.ROOT,
                "cheapest set of fixes, %d points, %s",
                plan.effort(),
                plan.certainty() == Plan.Certainty.PROVEN
                        ? "proven"
                        : "not proved minimal: there were too many combinations");
    }

    private void print(Fix fix) {
        out.println("  " + points(fix.effort()) + "  " + fix.title());
        outlook(fix.outlook(), "        ");
        if (!fix.outlook().price().isEmpty()) {
            out.println("        " + Console.plain(fix.outlook().price()));
        }
        out.println("        " + fix.leaves());
    }

    private void outlook(Outlook outlook, String indent) {
        out.println(indent + outlook.told());
        for (var gain : Gain.all(document, outlook.document(), Catalogs.builtIn())) {
            out.println(indent + gain.told());
        }
    }

    private static String said(Finding finding) {
        return finding.rule()
                + " ("
                + finding.severity().word()
                + "): "
                + Console.plain(finding.message());
    }

    private static String points(int effort) {
        return String.format(Locale.ROOT, "[%3d]", effort);
    }
}
