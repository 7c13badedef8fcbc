package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One SQL Server instance without any protection of its own, under much that matters.
final class LoneSqlInstance implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-INST-001",
                    "Standalone instance under several critical dependents",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server, all versions",
                    List.of(
                            "founding text",
                            "[R] SQLDOC: failover-clusters/windows/"
                                    + "always-on-failover-cluster-instances-sql-server.md"));

    private static final Set<String> PROGRAMS = Set.of("application", "web-server", "monitoring");
    private static final int MANY = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var sql = new SqlServer(facts);
        return facts.components("sql-instance")
                .filter(it -> !isProtected(it, sql, facts))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Component instance, Facts facts) {
        var impact = Impact.of(List.of(instance.id()), facts);
        var programs = programs(instance, facts);
        var weighty = impact.services().stream().filter(it -> !isBestEffort(it, facts)).count();
        return impact.hasCritical(facts) || weighty + programs.size() >= MANY
                ? Stream.of(finding(instance, impact, programs, facts))
                : Stream.empty();
    }

    /// Whether an FCI, an availability group, a mirror or log shipping stands behind it.
    private static boolean isProtected(Component instance, SqlServer sql, Facts facts) {
        var inside = facts.placement().childrenOf(instance.id());
        var isClustered = sql.clusterOf(instance).isPresent();
        var isNode =
                facts.computerOf(instance.id())
                        .map(it -> facts.groupsWith(it.id(), "fci").findAny().isPresent())
                        .orElse(false);
        var hasReplica = inside.stream().anyMatch(it -> it.kind().value().equals("replica"));
        var isMirrored = facts.groupsWith(instance.id(), "mirror-pair").findAny().isPresent();
        var isShipped =
                Stream.concat(Stream.of(instance), inside.stream())
                        .flatMap(it -> facts.links(it.id(), "replicates-to"))
                        .findAny()
                        .isPresent();
        return isClustered || isNode || hasReplica || isMirrored || isShipped;
    }

    /// Programs that go down with it, other than those that only best-effort services need.
    private static List<Id> programs(Component instance, Facts facts) {
        return facts.atOnce().killedBy(instance.id()).stream()
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> PROGRAMS.contains(it.kind().value()))
                .map(Component::id)
                .filter(it -> matters(it, facts))
                .sorted()
                .toList();
    }

    private static boolean matters(Id program, Facts facts) {
        var services = facts.servicesAmong(facts.atOnce().downAfter(List.of(program)));
        return services.isEmpty() || !services.stream().allMatch(it -> isBestEffort(it, facts));
    }

    private static boolean isBestEffort(Service service, Facts facts) {
        return facts.text(service, "criticality").filter("best-effort"::equals).isPresent();
    }

    private static Finding finding(
            Component instance, Impact impact, List<Id> programs, Facts facts) {
        var comeback = Comeback.of(instance.id(), impact, facts);
        var dependents =
                Stream.concat(impact.withUsers(facts).stream(), programs.stream().map(facts::name))
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .severity(comeback.isInTime() ? Severity.LOW : Severity.HIGH)
                .says(
                        Words.count(dependents.size(), "dependent")
                                + (dependents.size() == 1 ? " hangs" : " hang")
                                + " on the one instance "
                                + instance.name()
                                + ", which is in no cluster, availability group, mirror or log"
                                + " shipping: "
                                + Words.list(dependents)
                                + ".")
                .says(
                        (comeback.isInTime() ? "It is restart-protected: " : "")
                                + comeback.sentence())
                .about(instance.id())
                .shows(facts.vmOf(instance.id()).stream())
                .shows(Words.ids(impact.services()))
                .shows(programs)
                .harms(impact)
                .fix(fix(instance))
                .finding();
    }

    private static String fix(Component instance) {
        return "Protect "
                + instance.name()
                + " by a failover cluster instance, or its databases by an availability group (on"
                + " Standard edition basic ones, from SQL Server 2016 on); or let the hypervisor"
                + " restart its VM and agree on an RTO that this meets.";
    }
}
