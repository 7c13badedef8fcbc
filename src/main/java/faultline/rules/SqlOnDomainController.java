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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A domain controller that is also a node of a failover cluster instance or an availability group,
/// or carries SQL Server at all.
final class SqlOnDomainController implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-FCI-003",
                    "Cluster node of FCI or AG is a domain controller",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "failover cluster instances of all versions; availability groups from SQL"
                            + " Server 2012 on",
                    List.of(
                            "[R] SUPP:"
                                    + " sql/database-engine/failover-clusters/support-policy-clustered-configurations.md",
                            "[R] SQLDOC:"
                                    + " prereqs-restrictions-recommendations-always-on-availability.md",
                            "[M] the advice for instances that are in no cluster"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        Map<Id, List<Component>> controllers = new LinkedHashMap<>();
        facts.components("domain-controller")
                .forEach(dc ->
                        facts.computerOf(dc.id())
                                .ifPresent(it ->
                                        controllers
                                                .computeIfAbsent(it.id(), _ -> new ArrayList<>())
                                                .add(dc)));
        var clustered = clustered(controllers, facts);
        var lone =
                facts.components("sql-instance")
                        .flatMap(it -> lone(it, controllers, clustered, facts));
        return Stream.concat(
                clustered.entrySet().stream()
                        .map(it ->
                                finding(
                                        it.getKey(),
                                        it.getValue(),
                                        controllers.getOrDefault(it.getKey(), List.of()),
                                        facts)),
                lone);
    }

    /// The groups that each domain controller's computer carries a part of.
    private static Map<Id, List<Group>> clustered(
            Map<Id, List<Component>> controllers, Facts facts) {
        Map<Id, List<Group>> clustered = new LinkedHashMap<>();
        facts.groups("fci").forEach(it -> note(it, it.members(), controllers, clustered));
        AvailabilityGroup.all(facts)
                .forEach(it -> {
                    var nodes =
                            it.replicas().stream()
                                    .flatMap(replica -> facts.computerOf(replica.id()).stream())
                                    .map(Component::id)
                                    .toList();
                    note(it.group(), nodes, controllers, clustered);
                });
        return clustered;
    }

    private static void note(
            Group group,
            List<Id> nodes,
            Map<Id, List<Component>> controllers,
            Map<Id, List<Group>> clustered) {
        nodes.stream()
                .distinct()
                .filter(controllers::containsKey)
                .forEach(it -> clustered.computeIfAbsent(it, _ -> new ArrayList<>()).add(group));
    }

    private static Finding finding(
            Id node, List<Group> groups, List<Component> controllers, Facts facts) {
        return Report.violation(INFO)
                .says(
                        facts.name(node)
                                + " is a domain controller and a node of "
                                + facts.names(Words.ids(groups))
                                + ", and neither failover cluster instances nor availability groups"
                                + " are supported on domain controllers.")
                .about(node)
                .about(Words.ids(controllers))
                .shows(Words.ids(groups))
                .harms(Impact.of(Words.ids(groups), facts))
                .fix(
                        "Run the domain controller on another computer, and make "
                                + facts.name(node)
                                + " a member server before SQL Server is installed.")
                .finding();
    }

    private static Stream<Finding> lone(
            Component instance,
            Map<Id, List<Component>> controllers,
            Map<Id, List<Group>> clustered,
            Facts facts) {
        return facts.computerOf(instance.id()).stream()
                .filter(it -> controllers.containsKey(it.id()))
                .filter(it -> !clustered.containsKey(it.id()))
                .map(it ->
                        Report.violation(INFO)
                                .severity(Severity.MEDIUM)
                                .says(
                                        instance.name()
                                                + " runs on the domain controller "
                                                + it.name()
                                                + ". That works for an instance in no cluster, but"
                                                + " it is not recommended: SQL Server then shares"
                                                + " its rights, its restarts and its load with the"
                                                + " directory.")
                                .about(instance.id())
                                .about(it.id())
                                .shows(Words.ids(controllers.getOrDefault(it.id(), List.of())))
                                .harms(Impact.of(List.of(instance.id()), facts))
                                .fix("Run " + instance.name() + " on a member server.")
                                .finding());
    }
}
