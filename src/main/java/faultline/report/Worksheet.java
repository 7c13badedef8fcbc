package faultline.report;

import faultline.analysis.Concern;
import faultline.analysis.Judged;
import faultline.scene.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One sheet of a workbook: a table of texts under a short name.
record Worksheet(String name, List<String> head, List<Double> widths, List<List<String>> rows) {

    private static final List<String> HEAD =
            List.of(
                    "No.",
                    "State",
                    "Severity",
                    "Kind",
                    "Rule",
                    "Title",
                    "Finding",
                    "About",
                    "Evidence",
                    "Service",
                    "What to do",
                    "Source",
                    "Accepted by",
                    "Until",
                    "Reason",
                    "Ticket",
                    "Fingerprint");

    private static final List<Double> WIDTHS =
            List.of(
                    6.0, 12.0, 10.0, 7.0, 15.0, 34.0, 60.0, 34.0, 40.0, 14.0, 50.0, 40.0, 16.0,
                    12.0, 30.0, 12.0, 34.0);

    /// Findings and inventory, and in a workbook the services too.
    static List<Worksheet> of(Report report, Set<Section> sections) {
        var sheets = new ArrayList<Worksheet>();
        if (sections.contains(Section.FINDINGS)) {
            sheets.add(findings(report));
        }
        if (sections.contains(Section.SERVICES)) {
            sheets.add(services(report));
        }
        if (sections.contains(Section.INVENTORY)) {
            Inventory.of(report)
                    .forEach(it ->
                            sheets.add(
                                    new Worksheet(
                                            it.title(),
                                            it.head(),
                                            it.widths().stream().map(w -> w * 12).toList(),
                                            it.rows())));
        }
        return sheets;
    }

    static Worksheet findings(Report report) {
        return new Worksheet(
                "Findings",
                HEAD,
                WIDTHS,
                report.findings().stream().map(it -> finding(it, report)).toList());
    }

    private static List<String> finding(Judged judged, Report report) {
        var finding = judged.finding();
        var given = judged.acceptance();
        var until = given == null ? null : given.until();
        var number = report.numbering().numberOf(judged);
        var service = finding.service();
        return List.of(
                number == 0 ? "" : Integer.toString(number),
                judged.isOpen() ? "Open" : Sign.of(judged).word(),
                finding.severity().word(),
                finding.concerns().stream().map(Concern::letter).collect(Collectors.joining(",")),
                finding.rule(),
                Titles.of(finding, report),
                finding.message(),
                report.named(finding.subjects()),
                report.named(finding.evidence()),
                service == null ? "" : report.nameOf(service),
                finding.fix(),
                String.join("; ", finding.sources()),
                given == null ? "" : given.owner(),
                until == null ? "" : until.toString(),
                given == null ? "" : given.reason(),
                given == null || given.ticket() == null ? "" : given.ticket(),
                finding.fingerprint());
    }

    private static Worksheet services(Report report) {
        return new Worksheet(
                "Services",
                List.of(
                        "Service",
                        "Available",
                        "Down in a year",
                        "Interrupted in a year",
                        "Single points of failure"),
                List.of(24.0, 34.0, 16.0, 24.0, 60.0),
                report.services().stream()
                        .map(it ->
                                List.of(
                                        it.service().name(),
                                        Amounts.available(it.availability().unavailability()),
                                        Amounts.time(it.availability().unavailability()),
                                        Amounts.times(it.availability().interruptionsAYear()),
                                        it.isDownAsDrawn()
                                                ? "down as drawn"
                                                : report.named(it.singlePoints())))
                        .toList());
    }
}
