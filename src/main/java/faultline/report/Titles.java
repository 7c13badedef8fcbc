package faultline.report;

import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;

/// What findings are called in a heading: the title of their rule.
final class Titles {

    private Titles() {}

    static String of(Finding finding, Report report) {
        return report.rules().stream()
                .filter(it -> it.id().equals(finding.rule()))
                .map(RuleInfo::title)
                .findFirst()
                .orElse(finding.rule());
    }
}
