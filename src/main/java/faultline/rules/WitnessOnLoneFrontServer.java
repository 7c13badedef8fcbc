package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The server that alone carries clients or mail flow carries a vote as well.
final class WitnessOnLoneFrontServer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-006",
                    "Witness carried by the only CAS/Hub server",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and 2013",
                    List.of(
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md, automatic"
                                    + " selection",
                            "founding text"));

    private static final Set<String> SEPARATE_ROLES = Set.of("2010", "2013");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .flatMap(dag ->
                        facts.witnessOf(dag).stream()
                                .flatMap(witness -> check(dag, witness, facts)));
    }

    private static Stream<Finding> check(Group dag, Component witness, Facts facts) {
        var exchange = new Exchange(facts);
        return exchange.onComputerOf(witness.id())
                .filter(it -> exchange.isVersion(it, SEPARATE_ROLES))
                .filter(it -> !dag.members().contains(it.id()))
                .filter(it -> isLoneFront(it, exchange))
                .limit(1)
                .map(it -> finding(dag, witness, it, exchange, facts));
    }

    private static boolean isLoneFront(Component server, Exchange exchange) {
        var site = exchange.bySite().getOrDefault(exchange.siteOf(server), List.of());
        var fronts = site.stream().filter(it -> isFront(it, exchange)).toList();
        return fronts.equals(List.of(server)) && site.stream().noneMatch(exchange::lacksRoles);
    }

    private static boolean isFront(Component server, Exchange exchange) {
        return exchange.isClientAccess(server)
                || (exchange.isVersion(server, "2010") && exchange.isTransport(server));
    }

    private static Finding finding(
            Group dag, Component witness, Component server, Exchange exchange, Facts facts) {
        var does =
                exchange.isClientAccess(server) && exchange.isTransport(server)
                        ? "client access and transport"
                        : exchange.isClientAccess(server) ? "client access" : "transport";
        return Report.violation(INFO)
                .says(
                        server.name()
                                + " alone does "
                                + does
                                + Exchange.inSite(exchange.siteOf(server))
                                + " and also holds the witness of "
                                + dag.name()
                                + ": its failure takes that and a vote at once.")
                .says(
                        dag.members().size() == 2
                                ? "Until it is back, the restart of a member stops "
                                        + dag.name()
                                        + "."
                                : "")
                .about(server.id())
                .about(dag.id())
                .shows(witness.id())
                .shows(facts.vmOf(server.id()).stream())
                .harms(Impact.of(List.of(server.id()), facts))
                .fix(
                        "Move the witness to a file server on another host, or add a second server"
                                + " for client access and transport.")
                .finding();
    }
}
