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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A DAG with more members, copies, distance or datacenters than Exchange is made for.
final class DagBeyondLimits implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-012",
                    "DAG beyond its limits",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT, Concern.OPERATION),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: high-availability/database-availability-groups.md",
                            "[R] EXDOC: high-availability/database-copies.md",
                            "[R] EXDOC: high-availability/plan-ha.md",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md",
                            "[Rx] zerohoursleep.com (250 ms for Exchange 2010)"));

    private static final int MOST = 16;
    private static final double SLOWEST = 500;
    private static final double SLOWEST_2010 = 250;

    /// The two members that are farthest from each other.
    private record Distance(Id one, Id other, double time) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var isSlowSomewhere = RoundTrips.exceedInSum(SLOWEST_2010, facts);
        var ofDags =
                facts.groups("dag")
                        .flatMap(dag ->
                                Stream.of(
                                                tooMany(dag, "members", facts),
                                                isSlowSomewhere
                                                        ? tooFar(dag, facts)
                                                        : Optional.<Finding>empty(),
                                                tooSpread(dag, facts))
                                        .flatMap(Optional::stream));
        var ofDatabases =
                facts.groups("exchange-database")
                        .flatMap(it -> tooMany(it, "copies", facts).stream());
        return Stream.concat(ofDags, ofDatabases);
    }

    private static Optional<Finding> tooMany(Group group, String what, Facts facts) {
        return Optional.of(group)
                .filter(it -> it.members().size() > MOST)
                .map(it ->
                        Report.violation(INFO)
                                .says(
                                        it.name()
                                                + " has "
                                                + it.members().size()
                                                + " "
                                                + what
                                                + "; Exchange allows "
                                                + MOST
                                                + ".")
                                .about(it.id())
                                .shows(it.members())
                                .harms(Impact.of(List.of(it.id()), facts))
                                .fix(
                                        what.equals("members")
                                                ? "Split it into several DAGs."
                                                : "Take copies away.")
                                .finding());
    }

    private static Optional<Finding> tooFar(Group dag, Facts facts) {
        var farthest = farthest(dag, facts);
        var is2010 =
                facts.members(dag).stream()
                        .anyMatch(it -> new Exchange(facts).isVersion(it, "2010"));
        if (farthest == null || farthest.time() <= (is2010 ? SLOWEST_2010 : SLOWEST)) {
            return Optional.empty();
        }
        return Optional.of(
                Report.violation(INFO)
                        .severity(farthest.time() > SLOWEST ? Severity.HIGH : Severity.MEDIUM)
                        .says(
                                "From "
                                        + facts.names(List.of(farthest.one()))
                                        + " to "
                                        + facts.name(farthest.other())
                                        + " the round trip takes "
                                        + String.format(Locale.ROOT, "%.0f", farthest.time())
                                        + " ms on the fastest way; "
                                        + limit(farthest)
                                        + " ms between any two members of "
                                        + dag.name()
                                        + ".")
                        .about(dag.id())
                        .about(List.of(farthest.one(), farthest.other()))
                        .harms(Impact.of(List.of(dag.id()), facts))
                        .fix("Use a faster line, or a DAG of its own in each site.")
                        .finding());
    }

    private static String limit(Distance farthest) {
        return farthest.time() > SLOWEST
                ? "Exchange allows 500"
                : "the guidance for Exchange 2010 was at most 250";
    }

    private static @Nullable Distance farthest(Group dag, Facts facts) {
        var sites = new HashSet<Component>();
        dag.members().stream().flatMap(it -> facts.siteOf(it).stream()).forEach(sites::add);
        var trips = new RoundTrips(sites, facts);
        @Nullable Distance farthest = null;
        var sorted = dag.members().stream().sorted().toList();
        for (var first = 0; first + 1 < sorted.size(); first++) {
            var others = sorted.subList(first + 1, sorted.size());
            var times = trips.from(sorted.get(first), others);
            for (var other : others) {
                var time = trips.wiredAt(other).map(it -> times.getOrDefault(it, 0.0)).orElse(0.0);
                if (farthest == null || time > farthest.time()) {
                    farthest = new Distance(sorted.get(first), other, time);
                }
            }
        }
        return farthest;
    }

    private static Optional<Finding> tooSpread(Group dag, Facts facts) {
        var sites =
                dag.members().stream().flatMap(it -> facts.siteOf(it).stream()).distinct().toList();
        var isSettled = facts.witnessOf(dag).flatMap(it -> facts.siteOf(it.id())).isPresent();
        if (sites.size() < 3 || isSettled) {
            return Optional.empty();
        }
        return Optional.of(
                Report.violation(INFO)
                        .severity(Severity.LOW)
                        .says(
                                "The members of "
                                        + dag.name()
                                        + " are in "
                                        + sites.size()
                                        + " sites ("
                                        + facts.names(Words.ids(sites))
                                        + "), and no witness is drawn in any site. Two sites are as"
                                        + " many as Microsoft recommends to stretch a DAG over.")
                        .about(dag.id())
                        .about(Words.ids(sites))
                        .shows(dag.members())
                        .harms(Impact.of(List.of(dag.id()), facts))
                        .fix(
                                "Keep the members in two sites with the witness in a third, or draw"
                                        + " where the majority of the votes is.")
                        .finding());
    }
}
