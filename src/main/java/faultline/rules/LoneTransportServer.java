package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One server routes all mail of a site or DAG, and nobody keeps a second copy of what it has
/// queued.
final class LoneTransportServer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-HT-001",
                    "Single transport server in a site or DAG",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "Exchange 2010, 2013, 2016, 2019, SE",
                    List.of(
                            "[R] EXDOC:"
                                    + " mail-flow/transport-high-availability/shadow-redundancy.md"));

    private static final Set<String> LATER = Set.of("2013", "2016", "2019", "SE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return exchange.bySite().entrySet().stream()
                .flatMap(site -> check(site.getKey(), site.getValue(), exchange, facts));
    }

    private static Stream<Finding> check(
            String site, List<Component> servers, Exchange exchange, Facts facts) {
        var transport = servers.stream().filter(exchange::isTransport).toList();
        var hasMailboxes = servers.stream().anyMatch(exchange::isMailbox);
        if (transport.size() != 1 || !hasMailboxes) {
            return Stream.empty();
        }
        var lone = transport.getFirst();
        var unsaid = servers.stream().filter(exchange::lacksRoles).toList();
        if (facts.text(lone, "version").isEmpty()) {
            return Stream.of(question(lone, List.of(lone), "version", facts));
        }
        if (!isConcerned(lone, exchange)) {
            return Stream.empty();
        }
        return Stream.of(
                unsaid.isEmpty()
                        ? finding(site, lone, exchange, facts)
                        : question(lone, unsaid, "roles", facts));
    }

    /// From 2013 on the members of a DAG protect each other's mail, whatever site they are in.
    private static boolean isConcerned(Component lone, Exchange exchange) {
        var inDag = exchange.dagOf(lone).filter(dag -> dag.members().size() > 1).isPresent();
        return exchange.isVersion(lone, "2010") || (exchange.isVersion(lone, LATER) && !inDag);
    }

    private static Finding finding(String site, Component lone, Exchange exchange, Facts facts) {
        var impact = Impact.of(List.of(lone.id()), facts);
        var isOnlyServer = exchange.servers().count() == 1;
        return Report.violation(INFO)
                .severity(severity(lone, isOnlyServer, exchange))
                .says(
                        lone.name()
                                + (isOnlyServer
                                        ? " is the only Exchange server: "
                                        : " is the only server that routes mail"
                                                + Exchange.inSite(site)
                                                + ": ")
                                + "when it fails, no mail moves, and no other server holds a second"
                                + " copy of the messages in its queues.")
                .says(
                        isOnlyServer
                                ? "With one server that is how it is; it weighs little as long as a"
                                        + " restart is soon enough."
                                : "")
                .about(lone.id())
                .shows(facts.vmOf(lone.id()).stream())
                .harms(impact)
                .fix(
                        exchange.isVersion(lone, "2010")
                                ? "Add a second server with the Hub Transport role to the site."
                                : "Add a second Mailbox server to the site, or make both members of"
                                        + " a DAG.")
                .finding();
    }

    private static Severity severity(Component lone, boolean isOnlyServer, Exchange exchange) {
        if (isOnlyServer) {
            return Severity.LOW;
        }
        return exchange.isVersion(lone, "2010") ? Severity.HIGH : Severity.MEDIUM;
    }

    private static Finding question(
            Component lone, List<Component> servers, String property, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + lone.name()
                                + " alone routes the mail of its site, because "
                                + Words.unset(facts, property, servers)
                                + ".")
                .about(lone.id())
                .shows(Words.ids(servers))
                .fix("Set the version and the roles of the Exchange servers.")
                .finding();
    }
}
