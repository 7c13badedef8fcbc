package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One Client Access server carries all clients of a site, however redundant its databases are.
final class LoneClientAccessServer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-CAS-001",
                    "Single Client Access server for a site with mailboxes",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and 2013",
                    List.of(
                            "founding text",
                            "[R] EXDOC: architecture/client-access/load-balancing.md",
                            "[Rx] kraftkennedy and messagingsolutions on RPC Client Access"));

    private static final Set<String> SEPARATE_ROLES = Set.of("2010", "2013");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return exchange.bySite().entrySet().stream()
                .filter(site -> site.getValue().stream().anyMatch(exchange::servesMailboxes))
                .flatMap(site -> check(site.getKey(), site.getValue(), exchange, facts));
    }

    private static Stream<Finding> check(
            String site, List<Component> servers, Exchange exchange, Facts facts) {
        var holders = servers.stream().filter(exchange::isClientAccess).toList();
        var unsaid = servers.stream().filter(exchange::lacksRoles).toList();
        var concerned = servers.stream().anyMatch(it -> exchange.isVersion(it, SEPARATE_ROLES));
        if (holders.size() != 1) {
            return Stream.empty();
        }
        var lone = holders.getFirst();
        if (facts.text(lone, "version").isEmpty()) {
            return Stream.of(question(lone, List.of(lone), "version", facts));
        }
        if (!concerned || !exchange.isVersion(lone, SEPARATE_ROLES)) {
            return Stream.empty();
        }
        return Stream.of(
                unsaid.isEmpty()
                        ? finding(site, lone, servers, exchange, facts)
                        : question(lone, unsaid, "roles", facts));
    }

    private static Finding finding(
            String site, Component lone, List<Component> servers, Exchange exchange, Facts facts) {
        var impact = Impact.of(List.of(lone.id()), facts);
        var comeback = Comeback.of(lone.id(), impact, facts);
        var others =
                Words.ids(
                        servers.stream()
                                .filter(it -> !it.equals(lone) && exchange.isMailbox(it))
                                .toList());
        return Report.violation(INFO)
                .severity(comeback.isInTime() ? Severity.LOW : Severity.HIGH)
                .says(
                        lone.name()
                                + " is the only Client Access server"
                                + Exchange.inSite(site)
                                + ": when it fails, no client reaches a mailbox"
                                + (others.isEmpty()
                                        ? "."
                                        : ", although the databases on "
                                                + facts.names(others)
                                                + " are well."))
                .says(
                        (comeback.isInTime() ? "It is restart-protected: " : "")
                                + comeback.sentence())
                .about(lone.id())
                .shows(facts.vmOf(lone.id()).stream())
                .shows(others)
                .shows(clients(lone, facts))
                .harms(impact)
                .fix(fix(lone, exchange))
                .finding();
    }

    private static List<Id> clients(Component server, Facts facts) {
        return facts.links(server.id(), "client-path")
                .filter(link -> link.to().equals(server.id()))
                .map(link -> link.from())
                .toList();
    }

    private static String fix(Component lone, Exchange exchange) {
        return exchange.isVersion(lone, "2010")
                ? "Add a second Client Access server, create a CAS array object for both and put a"
                        + " load balancer in front."
                : "Add a second Client Access server, or put the role on the Mailbox servers,"
                        + " behind a load balancer.";
    }

    private static Finding question(
            Component lone, List<Component> servers, String property, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + lone.name()
                                + " is the only Client Access server of its site, because "
                                + Words.unset(facts, property, servers)
                                + ".")
                .about(lone.id())
                .shows(Words.ids(servers))
                .fix("Set the version and the roles of the Exchange servers.")
                .finding();
    }
}
