package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import faultline.model.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A listener or network name over several subnets that clients do not find, or find late, after a
/// failover.
final class NameInSeveralSubnets implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-008",
                    "Multi-subnet AG or FCI: listener or client not prepared",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server 2012 and later",
                    List.of(
                            "[R] SQLDOC:"
                                    + " create-or-configure-an-availability-group-listener-sql-server.md"));

    /// One thing that is wrong with the name.
    private record Flaw(Severity severity, String sentence) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Spread.all(facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Spread spread, Facts facts) {
        if (spread.subnets().size() < 2) {
            return spread.isDoubtful(facts)
                    ? Stream.of(
                            question(
                                    spread,
                                    List.of(Words.unset(facts, "subnet", spread.silentNodes())),
                                    facts))
                    : Stream.empty();
        }
        var flaws =
                Stream.of(missing(spread, facts), timeouts(spread, facts), late(spread, facts))
                        .flatMap(Optional::stream)
                        .toList();
        if (!flaws.isEmpty()) {
            return Stream.of(finding(spread, flaws, facts));
        }
        var unset = unset(spread, facts);
        return unset.isEmpty() ? Stream.empty() : Stream.of(question(spread, unset, facts));
    }

    private static Optional<Flaw> missing(Spread spread, Facts facts) {
        var answers = facts.texts(spread.group(), "answersIn");
        var without = spread.subnets().stream().filter(it -> !answers.contains(it)).toList();
        return answers.isEmpty() || without.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Flaw(
                                Severity.HIGH,
                                "Its name has no address in "
                                        + Words.list(without)
                                        + ", so nobody finds it after a failover to there."));
    }

    private static Optional<Flaw> timeouts(Spread spread, Facts facts) {
        var slow =
                paths(spread.group(), facts)
                        .filter(it ->
                                it.properties().flag("multiSubnet").equals(Optional.of(false)))
                        .map(Link::from)
                        .distinct()
                        .toList();
        return isAll(spread, true, facts) && !slow.isEmpty()
                ? Optional.of(
                        new Flaw(
                                Severity.MEDIUM,
                                "All its addresses are in DNS, and "
                                        + Words.some(slow, facts)
                                        + (slow.size() == 1 ? " tries" : " try")
                                        + " one after the other: up to half of the connections run"
                                        + " into a timeout."))
                : Optional.empty();
    }

    private static Optional<Flaw> late(Spread spread, Facts facts) {
        var ttl = facts.span(spread.group(), "hostRecordTtl");
        var rto = shortestRto(spread.group(), facts);
        return isAll(spread, false, facts)
                        && ttl.isPresent()
                        && rto.filter(it -> it.compareTo(ttl.get()) < 0).isPresent()
                ? Optional.of(
                        new Flaw(
                                Severity.LOW,
                                "Clients keep its address for "
                                        + Words.about(ttl.get())
                                        + ", longer than the service may be away ("
                                        + Words.about(rto.get())
                                        + ")."))
                : Optional.empty();
    }

    private static boolean isAll(Spread spread, boolean all, Facts facts) {
        return facts.flag(spread.group(), "allAddresses").equals(Optional.of(all));
    }

    private static Optional<Duration> shortestRto(Group group, Facts facts) {
        return Impact.of(List.of(group.id()), facts).services().stream()
                .flatMap(it -> facts.span(it, "rto").stream())
                .min(Comparator.naturalOrder());
    }

    private static Stream<Link> paths(Group group, Facts facts) {
        return facts.links(group.id(), "client-path").filter(it -> it.to().equals(group.id()));
    }

    private static List<String> unset(Spread spread, Facts facts) {
        var group = spread.group();
        var unset = new ArrayList<String>();
        for (var property : List.of("answersIn", "allAddresses")) {
            if (group.properties().find(property).isEmpty()) {
                unset.add(Words.unset(facts, property, List.of(group)));
            }
        }
        var silent =
                paths(group, facts)
                        .filter(it -> it.properties().flag("multiSubnet").isEmpty())
                        .map(Link::from)
                        .distinct()
                        .toList();
        if (isAll(spread, true, facts) && !silent.isEmpty()) {
            unset.add(
                    "nothing says whether "
                            + Words.some(silent, facts)
                            + (silent.size() == 1 ? " tries" : " try")
                            + " all addresses");
        }
        return unset;
    }

    private static Finding finding(Spread spread, List<Flaw> flaws, Facts facts) {
        var group = spread.group();
        var worst = flaws.stream().map(Flaw::severity).min(Comparator.naturalOrder()).orElseThrow();
        var report =
                Report.violation(INFO)
                        .severity(worst)
                        .says(
                                group.name()
                                        + " spans "
                                        + Words.count(spread.subnets().size(), "subnet")
                                        + " ("
                                        + Words.list(spread.subnets())
                                        + ").");
        flaws.forEach(it -> report.says(it.sentence()));
        return report.about(group.id())
                .shows(Words.ids(spread.nodes()))
                .shows(paths(group, facts).map(Link::from).toList())
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Give the name a static address in every subnet; let clients connect with"
                                + " MultiSubnetFailover=True, or register one address only"
                                + " (RegisterAllProvidersIP=0) with a TTL of about 300 s.")
                .finding();
    }

    private static Finding question(Spread spread, List<String> unset, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether clients find "
                                + spread.group().name()
                                + " after a failover between "
                                + (spread.subnets().size() > 1
                                        ? Words.list(spread.subnets())
                                        : facts.names(Words.ids(spread.sites())))
                                + ", because "
                                + Words.list(unset)
                                + ".")
                .about(spread.group().id())
                .shows(Words.ids(spread.nodes()))
                .fix("Set the subnets, and how the name is registered and used.")
                .finding();
    }
}
