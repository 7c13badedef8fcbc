package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A service is to survive the loss of a site, and something that it needs is in one site only.
final class TierInOneSite implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-006",
                    "Whole group in one site although site resilience is declared",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "all products, where a service declares that it survives a site",
                    List.of(
                            "[R] EXDOC: high-availability/plan-ha.md, planning for site"
                                    + " resilience"));

    /// What EXCH-DAG-002 and AD-003 say for themselves.
    private static final Set<String> SAID_ELSEWHERE = Set.of("exchange-database", "dc-set");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.services()
                .filter(it -> facts.flag(it, "siteResilience").orElse(false))
                .flatMap(service -> check(service, facts));
    }

    private static Stream<Finding> check(Service service, Facts facts) {
        return facts.afterRestarts().singlePointsOf(service.id()).stream()
                .flatMap(it -> facts.component(it).stream())
                .filter(it -> facts.hosting().levelOf(it) == Level.SITE)
                .map(site -> new Loss(service, site, tiers(service, site, facts)))
                .filter(it -> !it.tiers().isEmpty())
                .map(it -> finding(it, facts));
    }

    /// What a site takes from a service.
    private record Loss(Service service, Component site, List<Id> tiers) {}

    private static List<Id> tiers(Service service, Component site, Facts facts) {
        var down = facts.afterRestarts().killedBy(site.id());
        var votes = new LostVotes(facts, site.id(), down);
        return service.needs().stream()
                .filter(down::contains)
                .filter(it -> !votes.isExplained(it))
                .filter(it -> facts.element(it).filter(tier -> isSaidElsewhere(tier)).isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isSaidElsewhere(Element tier) {
        return tier instanceof Group group && SAID_ELSEWHERE.contains(group.kind().value());
    }

    private static Finding finding(Loss loss, Facts facts) {
        var tiers = loss.tiers();
        return Report.violation(INFO)
                .says(
                        loss.service().name()
                                + " is to survive the loss of a site, but "
                                + Words.some(tiers, facts)
                                + (tiers.size() == 1 ? " is" : " are")
                                + " lost with "
                                + Words.called(loss.site(), facts)
                                + ", and no other site has "
                                + (tiers.size() == 1 ? "it" : "them")
                                + ".")
                .about(loss.site().id())
                .shows(tiers)
                .harms(Impact.of(List.of(loss.service()), facts))
                .fix(
                        "Give the other site what is missing there, with directory, DNS, client"
                                + " access and network, and enough of it for all users; or no longer"
                                + " promise that "
                                + loss.service().name()
                                + " survives a site.")
                .finding();
    }
}
