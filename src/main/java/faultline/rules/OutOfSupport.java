package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Exchange servers of a version that its vendor no longer supports.
final class OutOfSupport implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LIFE-001",
                    "Out-of-support version",
                    Severity.INFO,
                    List.of(Concern.SUPPORT),
                    "Exchange 2007, 2010, 2013, 2016, 2019",
                    List.of(
                            "[Rx] pepuri, Exchange SE announcement (2016 and 2019)",
                            "[M] Microsoft lifecycle dates (2007, 2010, 2013)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts
                .components("exchange-server")
                .filter(it -> facts.text(it, "version").isPresent())
                .collect(
                        Collectors.groupingBy(
                                it -> facts.text(it, "version").orElse(""),
                                TreeMap::new,
                                Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(entry ->
                        Lifecycle.endedExchange(entry.getKey()).stream()
                                .map(row -> finding(row, entry.getValue(), facts)));
    }

    private static Finding finding(Lifecycle.Row row, List<Component> servers, Facts facts) {
        return Report.violation(INFO)
                .says(
                        facts.names(Words.ids(servers))
                                + (servers.size() == 1 ? " runs" : " run")
                                + " Exchange "
                                + row.version()
                                + ", whose support ended on "
                                + row.end()
                                + ": regular security updates have ended.")
                .about(Words.ids(servers))
                .fix("Plan the move to a supported version, Exchange SE or Exchange Online.")
                .finding();
    }
}
