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
import faultline.model.Level;
import java.util.List;
import java.util.stream.Stream;

/// All domain controllers of a domain are lost with one host, one storage system or one site.
final class DomainControllersShareFate implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "AD-003",
                    "All domain controllers share one fate",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Active Directory, all versions",
                    List.of(
                            "[R] SUPP:"
                                    + " windows-server/active-directory/ad-dc-in-virtual-hosting-environment.md",
                            "[R] WSDOC: identity/ad-ds/get-started/virtual-dc/"
                                    + "virtualized-domain-controllers-hyper-v.md",
                            "[Rx] docs.microsoft.com/archive/blogs/supportingwindows, Failover"
                                    + " Clustering and Active Directory Integration"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Domains.known(facts).entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> check(entry.getKey(), entry.getValue(), facts));
    }

    private static Stream<Finding> check(String domain, List<Component> all, Facts facts) {
        var ids = Words.ids(all);
        return Stream.of(
                        SharedFate.of(ids, Level.HOST, facts).stream(),
                        SharedFate.datastores(ids, facts),
                        SharedFate.arrays(ids, facts),
                        sites(ids, facts))
                .flatMap(things -> things)
                .limit(1)
                .map(it -> finding(domain, all, it, facts));
    }

    /// The site that holds all of them, where a service is to survive a site and there is another.
    private static Stream<Component> sites(List<Id> controllers, Facts facts) {
        var isExpected =
                facts.services().anyMatch(it -> facts.flag(it, "siteResilience").orElse(false));
        return isExpected && facts.components("site").count() > 1
                ? SharedFate.of(controllers, Level.SITE, facts).stream()
                : Stream.empty();
    }

    private static Finding finding(
            String domain, List<Component> all, Component thing, Facts facts) {
        var strength = StorageStrength.of(thing, facts);
        var isStorage = StorageStrength.arrayOf(thing, facts).isPresent();
        var impact = Impact.of(List.of(thing.id()), facts);
        return Report.violation(INFO)
                .severity(isStorage ? severity(strength) : Severity.HIGH)
                .says(
                        Words.all(all.size())
                                + " domain controllers"
                                + (domain.isEmpty() ? "" : " of " + domain)
                                + " ("
                                + Words.some(Words.ids(all), facts)
                                + ") are lost with "
                                + Words.called(thing, facts)
                                + ": then nobody logs on, and nothing that asks the directory"
                                + " works.")
                .says(isStorage ? strength.sentence(thing, facts) : "")
                .about(sets(all, facts))
                .about(Words.ids(all))
                .about(thing.id())
                .harms(impact)
                .fix(
                        "Run one domain controller with DNS and global catalog apart from "
                                + thing.name()
                                + ": physical, or on hosts and storage of another kind.")
                .finding();
    }

    private static Severity severity(StorageStrength strength) {
        return strength == StorageStrength.SINGLE ? Severity.HIGH : Severity.MEDIUM;
    }

    private static List<Id> sets(List<Component> all, Facts facts) {
        return facts.groups("dc-set")
                .filter(it -> it.members().containsAll(Words.ids(all)))
                .map(Group::id)
                .toList();
    }
}
