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
import java.util.stream.Stream;

/// A domain that has one domain controller.
final class LoneDomainController implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "AD-001",
                    "Only one domain controller in the domain",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "Active Directory, all versions",
                    List.of(
                            "[R] WSDOC: identity/ad-ds/get-started/virtual-dc/"
                                    + "virtualized-domain-controllers-hyper-v.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var byDomain = Domains.of(facts);
        var unsaid = byDomain.getOrDefault("", List.of());
        return byDomain.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .filter(entry -> byDomain.size() == 1 || !entry.getKey().isEmpty())
                .map(entry ->
                        unsaid.isEmpty() || entry.getKey().isEmpty()
                                ? finding(entry.getKey(), entry.getValue().getFirst(), facts)
                                : question(entry.getValue().getFirst(), unsaid, facts));
    }

    private static Finding finding(String domain, Component lone, Facts facts) {
        var impact = Impact.of(List.of(lone.id()), facts);
        var isSmall = sharesWithExchange(lone, facts);
        return Report.violation(INFO)
                .severity(isSmall ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        lone.name()
                                + " is the only domain controller"
                                + (domain.isEmpty() ? "" : " of " + domain)
                                + ": while it is down nothing answers new log-ons or look-ups in"
                                + " the directory, and when it is lost so is every change since the"
                                + " last backup.")
                .says(
                        isSmall
                                ? "It shares its server with Exchange, as in a small business; the"
                                        + " server as a whole is the risk there."
                                : "")
                .about(lone.id())
                .shows(facts.computerOf(lone.id()).stream())
                .shows(facts.groupsWith(lone.id(), "dc-set").map(Group::id).toList())
                .harms(impact)
                .fix(
                        "Add a second domain controller with DNS and global catalog, on another"
                                + " host and other storage.")
                .finding();
    }

    private static boolean sharesWithExchange(Component controller, Facts facts) {
        return new Exchange(facts).onComputerOf(controller.id()).findAny().isPresent();
    }

    private static Finding question(Component lone, List<Component> unsaid, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + lone.name()
                                + " is the only domain controller of its domain, because "
                                + Words.unset(facts, "domain", unsaid)
                                + ".")
                .about(lone.id())
                .shows(Words.ids(unsaid))
                .fix("Set the domain of every domain controller.")
                .finding();
    }
}
