package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import java.util.List;
import java.util.stream.Stream;

/// One gateway through which all mail comes and goes.
final class LoneMailGateway implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-EDGE-001",
                    "Single inbound/outbound SMTP gateway",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later with Edge servers; gateways of others",
                    List.of(
                            "[R] EXDOC:"
                                    + " architecture/edge-transport-servers/edge-subscriptions.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var gateways =
                Stream.concat(
                                facts.components("edge-server"),
                                facts.components("exchange-server")
                                        .filter(it -> facts.texts(it, "roles").contains("Edge")))
                        .toList();
        return gateways.size() == 1
                ? gateways.stream()
                        .filter(it -> carriesMail(it, facts))
                        .filter(it -> !isFedByService(it, facts))
                        .map(it -> finding(it, facts))
                : Stream.empty();
    }

    /// Whether a way of mail leads through it, or there is Exchange behind it.
    private static boolean carriesMail(Component gateway, Facts facts) {
        return facts.links(gateway.id(), "client-path").findAny().isPresent()
                || new Exchange(facts).servers().findAny().isPresent();
    }

    /// Whether a filtering service outside of the house hands it the mail, and keeps it meanwhile.
    private static boolean isFedByService(Component gateway, Facts facts) {
        return facts.links(gateway.id(), "client-path")
                .filter(link -> link.to().equals(gateway.id()))
                .flatMap(link -> facts.component(link.from()).stream())
                .anyMatch(it -> it.kind().value().equals("application") && it.in() == null);
    }

    private static Finding finding(Component gateway, Facts facts) {
        return Report.violation(INFO)
                .says(
                        gateway.name()
                                + " is the only gateway for mail: while it is down, mail from"
                                + " outside waits with its senders and none goes out.")
                .about(gateway.id())
                .shows(facts.computerOf(gateway.id()).stream())
                .harms(Impact.of(List.of(gateway.id()), facts))
                .fix(
                        "Add a second gateway in another failure domain with an MX record of its"
                                + " own; several Edge servers can be subscribed to one AD site.")
                .finding();
    }
}
