package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A database whose second copy is one that lags behind.
final class LaggedCopyIsNoSpare implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-017",
                    "Lagged copy counted as availability",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: manage-ha/manage-database-copies.md",
                            "[R] EXDOC: high-availability/deploy-ha.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return Databases.alike(
                        exchange.databasesBut("recovery", "test")
                                .filter(it -> exchange.readyCopies(it).size() < 2)
                                .filter(it -> !exchange.laggedCopies(it).isEmpty()),
                        exchange,
                        facts)
                .map(it -> finding(it, exchange, facts));
    }

    private static Finding finding(List<Group> databases, Exchange exchange, Facts facts) {
        var ready = exchange.readyCopies(databases.getFirst()).size();
        var lagged = databases.stream().flatMap(it -> exchange.laggedCopies(it).stream()).toList();
        var ids = Words.ids(databases);
        return Report.violation(INFO)
                .says(
                        facts.names(ids)
                                + (ids.size() == 1 ? " has " : " have each ")
                                + (ready == 0 ? "no copy" : "one copy only")
                                + " that can take over at once. The lagged copy on "
                                + Words.some(servers(lagged, facts), facts)
                                + lag(lagged, facts)
                                + " has to replay its logs first, which takes hours, and then no"
                                + " longer protects from a mistake.")
                .about(ids)
                .about(Words.ids(lagged))
                .shows(servers(lagged, facts))
                .harms(Impact.of(ids, facts))
                .fix(
                        "Add a copy without lag on another member, and block the lagged one from"
                                + " being activated (Suspend-MailboxDatabaseCopy -ActivationOnly).")
                .finding();
    }

    private static List<Id> servers(List<Component> copies, Facts facts) {
        return copies.stream().map(it -> facts.serverOf(it.id())).distinct().toList();
    }

    private static String lag(List<Component> lagged, Facts facts) {
        var spans = lagged.stream().flatMap(it -> facts.span(it, "replayLag").stream()).distinct();
        return Optional.of(spans.toList())
                .filter(it -> it.size() == 1)
                .map(it -> ", " + Span.write(it.getFirst()) + " behind,")
                .orElse("");
    }
}
