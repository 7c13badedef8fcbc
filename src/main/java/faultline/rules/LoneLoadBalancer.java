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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One load balancer without a partner in front of what it is to make available.
final class LoneLoadBalancer implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-LB-001",
                    "Single load balancer in front of client access",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later, and any other service behind a load balancer",
                    List.of(
                            "[R] EXDOC: architecture/client-access/load-balancing.md",
                            "[Rx] Gill et al., SIGCOMM 2011, summary"));

    /// Forms that are no device of their own.
    private static final Set<String> NO_DEVICE = Set.of("dns-round-robin", "wnlb");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components("load-balancer")
                .filter(it -> facts.text(it, "form").filter(NO_DEVICE::contains).isEmpty())
                .filter(it -> !targets(it, facts).isEmpty())
                .filter(it -> !hasPartner(it, facts))
                .map(it -> finding(it, facts));
    }

    /// What it, or the pair it is in, hands requests to.
    private static List<Id> targets(Component balancer, Facts facts) {
        return Stream.concat(
                        Stream.of(balancer.id()),
                        facts.groupsWith(balancer.id(), "lb-pair").map(Group::id))
                .flatMap(id -> targetsOf(id, facts))
                .distinct()
                .toList();
    }

    private static Stream<Id> targetsOf(Id balancer, Facts facts) {
        return Stream.of("balances", "client-path")
                .flatMap(kind -> facts.links(balancer, kind))
                .filter(link -> link.from().equals(balancer))
                .map(link -> link.to());
    }

    /// Whether it is in a pair, or others serve everything that it serves.
    private static boolean hasPartner(Component balancer, Facts facts) {
        var isPaired =
                facts.groupsWith(balancer.id(), "lb-pair").anyMatch(it -> it.members().size() > 1);
        return isPaired
                || targets(balancer, facts).stream()
                        .allMatch(target ->
                                facts.components("load-balancer")
                                        .filter(it -> !it.equals(balancer))
                                        .anyMatch(it -> targets(it, facts).contains(target)));
    }

    private static Finding finding(Component balancer, Facts facts) {
        var targets = targets(balancer, facts);
        var impact = Impact.of(List.of(balancer.id()), facts);
        var shared = sharedWithAll(balancer, targets, facts);
        return Report.violation(INFO)
                .severity(shared.isPresent() ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        balancer.name()
                                + " is the only load balancer in front of "
                                + facts.names(targets)
                                + ": when it fails, clients reach none of the servers behind it.")
                .says(
                        shared.map(it ->
                                        "It also depends on "
                                                + Words.called(it, facts)
                                                + ", as all of them do.")
                                .orElse(""))
                .says("A pair is recommended, not required.")
                .about(balancer.id())
                .shows(targets)
                .shows(facts.vmOf(balancer.id()).stream())
                .shows(shared.stream())
                .shows(facts.groupsWith(balancer.id(), "lb-pair").map(Group::id).toList())
                .harms(impact)
                .fix("Add a partner as an active/passive pair in another failure domain.")
                .finding();
    }

    /// The host or datastore that a virtual load balancer shares with everything behind it.
    private static Optional<Component> sharedWithAll(
            Component balancer, List<Id> targets, Facts facts) {
        if (facts.vmOf(balancer.id()).isEmpty()) {
            return Optional.empty();
        }
        var all =
                Stream.concat(
                                Stream.of(balancer.id()),
                                targets.stream().flatMap(it -> members(it, facts)))
                        .toList();
        return Stream.concat(
                        SharedFate.of(all, Level.HOST, facts).stream(),
                        SharedFate.datastores(all, facts))
                .findFirst();
    }

    private static Stream<Id> members(Id target, Facts facts) {
        return facts.group(target)
                .map(group -> group.members().stream())
                .orElseGet(() -> Stream.of(target));
    }
}
