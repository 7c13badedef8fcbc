package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Something exists once, and a service cannot do without it.
final class SinglePointOfFailure implements GatheringRule<Service, SinglePoints.Point> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-001",
                    "Single point of failure for a service",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "all products, all versions",
                    List.of(
                            "[R] WSDOC: failover-clustering/fault-domains.md",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md"));

    private static final Set<String> OWN_SERVICE = Set.of("application", "monitoring");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Service> subjects(Facts facts) {
        return facts.eachService();
    }

    @Override
    public Stream<SinglePoints.Point> gather(Service subject, Facts facts) {
        return SinglePoints.of(subject, facts);
    }

    @Override
    public Stream<Finding> conclude(List<SinglePoints.Point> gathered, Facts facts) {
        var points = new SinglePoints(gathered, facts);
        return Stream.concat(
                points.chains()
                        .map(chain -> new Question(chain, points.impactOf(chain)))
                        .flatMap(it -> facts.recalled(it, () -> judged(it, facts)).stream()),
                points.doubtful().entrySet().stream()
                        .map(entry ->
                                question(
                                        entry.getKey(),
                                        entry.getValue(),
                                        points.impactOf(entry.getValue()),
                                        facts)));
    }

    private record Question(List<Component> chain, Impact impact) {}

    private static List<Finding> judged(Question question, Facts facts) {
        return judged(question.chain(), question.impact(), facts).toList();
    }

    private static Stream<Finding> judged(List<Component> chain, Impact impact, Facts facts) {
        var weight = PointWeight.of(chain, impact, facts);
        return weight.severity() == Severity.LOW && isServiceItself(chain.getFirst(), impact)
                ? Stream.empty()
                : Stream.of(finding(chain, impact, weight, facts));
    }

    /// Whether the only service is another name for the program, which nobody would run twice.
    private static boolean isServiceItself(Component program, Impact impact) {
        return OWN_SERVICE.contains(program.kind().value())
                && impact.services().stream()
                        .allMatch(it ->
                                it.needs().equals(List.of(program.id()))
                                        && it.name().equalsIgnoreCase(program.name()));
    }

    private static Finding finding(
            List<Component> chain, Impact impact, PointWeight weight, Facts facts) {
        var first = chain.getFirst();
        var carriers = chain.stream().skip(1).map(it -> Words.called(it, facts)).toList();
        var carry = carriers.size() == 1 ? " that carries it," : " that carry it,";
        var carried = carriers.isEmpty() ? "" : ", or " + Words.list(carriers) + carry;
        return Report.violation(INFO)
                .severity(weight.severity())
                .says(
                        impact.subject()
                                + " down when "
                                + Words.called(first, facts)
                                + carried
                                + " fails: nothing stands in for it.")
                .says(weight.reason())
                .about(Words.ids(chain))
                .shows(Words.ids(impact.services()))
                .harms(impact)
                .fix(fix(chain, facts))
                .finding();
    }

    private static String fix(List<Component> chain, Facts facts) {
        var first = chain.getFirst();
        return switch (facts.hosting().levelOf(first)) {
            case ROLE, VM ->
                    "Add a second "
                            + Words.sort(first, facts)
                            + " in another failure domain, with failover or load balancing between"
                            + " the two"
                            + (facts.vmOf(first.id()).isPresent()
                                    ? "; or accept a restart by the hypervisor where its outage"
                                            + " fits the RTO."
                                    : ".");
            case NETWORK ->
                    "Add a second "
                            + Words.sort(first, facts)
                            + " and connect what depends on this one to both.";
            case ARRAY, DATASTORE ->
                    "Keep a second copy of the data on other storage and let the application fail"
                            + " over to it; or accept this, with tested backups elsewhere.";
            case POWER -> "Feed the equipment from a second, independent supply.";
            case HOST ->
                    "Let a second host be able to run what "
                            + first.name()
                            + " carries, or run a second instance of it there.";
            default -> "Place a second provider outside of " + Words.called(first, facts) + ".";
        };
    }

    private static Finding question(
            Component cluster, List<Component> hosts, Impact impact, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + impact.names()
                                + (impact.services().size() == 1 ? " stays" : " stay")
                                + " down after the failure of "
                                + facts.names(Words.ids(hosts))
                                + ", because "
                                + Words.unset(facts, "haEnabled", List.of(cluster))
                                + ".")
                .about(cluster.id())
                .shows(Words.ids(hosts))
                .harms(impact)
                .fix("Set whether " + cluster.name() + " restarts VMs on another host.")
                .finding();
    }
}
