package faultline.cli;

import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.faulttree.Bounds;
import faultline.fixes.Fix;
import faultline.fixes.Gain;
import faultline.fixes.Outlook;
import faultline.fixes.Plan;
import faultline.format.Catalogs;
import faultline.format.Figure;
import faultline.format.JsonText;
import faultline.format.ObjectText;
import faultline.model.Document;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fixes as JSON that other programs read: `faultline-fixes` 1.0.
///
/// @param document before them
record FixesJson(Document document) {

    private static final double RESOLUTION = 1e-6;

    String list(String name, Map<Finding, List<Fix>> offered) {
        var findings =
                offered.entrySet().stream()
                        .map(it ->
                                finding(it.getKey())
                                        .json(
                                                "fixes",
                                                JsonText.lines(
                                                        it.getValue().stream()
                                                                .map(this::fix)
                                                                .toList(),
                                                        "        "))
                                        .closed())
                        .toList();
        return head(name).json("findings", JsonText.lines(findings, "    ")).closed() + "\n";
    }

    String plan(String name, Plan plan) {
        var fixes = plan.fixes().stream().map(this::fix).toList();
        var left = plan.left().stream().map(it -> finding(it).closed()).toList();
        return head(name)
                        .json("effort", String.valueOf(plan.effort()))
                        .text(
                                "certainty",
                                plan.certainty() == Plan.Certainty.PROVEN ? "proven" : "not-proven")
                        .json("fixes", JsonText.lines(fixes, "    "))
                        .json("outlook", outlook(plan.outlook()))
                        .json("left", JsonText.lines(left, "    "))
                        .closed()
                + "\n";
    }

    private static ObjectText head(String name) {
        return ObjectText.onLines("  ")
                .text("format", "faultline-fixes")
                .text("formatVersion", "1.0")
                .text("document", name);
    }

    private static ObjectText finding(Finding finding) {
        return ObjectText.onOneLine()
                .text("rule", finding.rule())
                .text("severity", finding.severity().word())
                .text("fingerprint", finding.fingerprint())
                .text("message", finding.message());
    }

    private String fix(Fix fix) {
        return ObjectText.onOneLine()
                .text("title", fix.title())
                .json("effort", String.valueOf(fix.effort()))
                .text("answers", fix.answers().fingerprint())
                .text("leaves", fix.leaves())
                .text("brings", fix.outlook().price())
                .json("outlook", outlook(fix.outlook()))
                .closed();
    }

    private String outlook(Outlook outlook) {
        var services =
                Gain.all(document, outlook.document(), Catalogs.builtIn()).stream()
                        .map(FixesJson::gain)
                        .toList();
        return ObjectText.onOneLine()
                .json("findings", change(outlook.findingsBefore(), outlook.findingsAfter()))
                .json(
                        "criticals",
                        change(outlook.before(Severity.CRITICAL), outlook.after(Severity.CRITICAL)))
                .json("services", JsonText.list(services))
                .closed();
    }

    private static String change(int before, int after) {
        return ObjectText.onOneLine()
                .json("before", String.valueOf(before))
                .json("after", String.valueOf(after))
                .closed();
    }

    private static String gain(Gain gain) {
        return ObjectText.onOneLine()
                .text("id", gain.service().id().value())
                .json("before", figure(gain.before()))
                .json("after", figure(gain.after()))
                .closed();
    }

    private static String figure(Bounds down) {
        var figure = Figure.complement(down, RESOLUTION);
        return ObjectText.onOneLine()
                .json("low", figure.low().stripTrailingZeros().toPlainString())
                .json("expected", figure.expected().stripTrailingZeros().toPlainString())
                .json("high", figure.high().stripTrailingZeros().toPlainString())
                .text("certainty", down.certainty().name().toLowerCase(Locale.ROOT))
                .closed();
    }
}
