package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// Circular logging on databases of which there is one copy.
final class CircularLoggingAlone implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LOG-001",
                    "Circular logging on a database with one copy",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/deployment-ref/storage-configuration.md",
                            "[R] EXDOC: ExchangeServer2013/configure-circular-logging"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return Databases.alike(
                        exchange.databasesBut("recovery", "test")
                                .filter(it -> it.members().size() == 1)
                                .filter(it -> facts.flag(it, "circularLogging").orElse(false)),
                        exchange,
                        facts)
                .map(it -> finding(it, facts));
    }

    private static Finding finding(List<Group> databases, Facts facts) {
        var ids = Words.ids(databases);
        var copies = databases.stream().flatMap(it -> it.members().stream()).toList();
        return Report.violation(INFO)
                .says(
                        "Circular logging is on for "
                                + facts.names(ids)
                                + ", of which there is one copy: its logs are overwritten, so a"
                                + " restore ends at the last full backup and everything after it is"
                                + " lost.")
                .about(ids)
                .shows(copies)
                .shows(copies.stream().map(facts::serverOf).toList())
                .harms(Impact.of(ids, facts))
                .fix(
                        "Switch circular logging off and let an Exchange-aware VSS backup truncate"
                                + " the logs; or add copies in a DAG.")
                .finding();
    }
}
