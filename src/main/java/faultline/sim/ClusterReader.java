package faultline.sim;

import faultline.analysis.Facts;
import faultline.engine.Conditions;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the simulator has to know about clusters.
final class ClusterReader {

    private static final Set<String> BEFORE_DYNAMIC =
            Set.of("windows-server-2003", "windows-server-2008", "windows-server-2008-r2");
    private static final Set<String> BEFORE_2016 =
            Set.of(
                    "windows-server-2003",
                    "windows-server-2008",
                    "windows-server-2008-r2",
                    "windows-server-2012",
                    "windows-server-2012-r2");

    private final Facts facts;
    private final Conditions conditions;
    private final List<ClusterPlan> plans = new ArrayList<>();
    private final Map<Id, Integer> numbers = new HashMap<>();

    ClusterReader(Facts facts, Conditions conditions) {
        this.facts = facts;
        this.conditions = conditions;
    }

    List<ClusterPlan> plans() {
        return List.copyOf(plans);
    }

    ClusterPlan plan(int number) {
        return plans.get(number);
    }

    /// The number of a cluster that was read.
    int number(Id group) {
        return numbers.getOrDefault(group, -1);
    }

    void read(Group group) {
        var votes = facts.votes(group);
        var nodes = nodes(group, votes.members());
        var system = system(nodes);
        var isDynamic = isDynamic(group, system);
        var witness = isDynamic ? dynamicWitness(group, votes.witness()) : votes.witness();
        var isShared = facts.flag(group, "sharedDisk").orElse(false);
        add(
                new ClusterPlan(
                        group,
                        isShared ? -1 : conditions.place(group.id()),
                        nodes,
                        witness == null ? group.id() : witness,
                        witness == null ? -1 : conditions.place(witness),
                        ways(nodes, witness == null ? group.id() : witness),
                        false,
                        isDynamic,
                        !BEFORE_2016.contains(system) || system.equals("windows-server-2012-r2"),
                        heartbeat(group, system),
                        span(group, "joinTime", 15),
                        span(group, "staleTime", 30)));
    }

    /// Exchange switches the witness of a DAG by the number of members; a WSFC does so whenever a
    /// node comes or goes.
    private @Nullable Id dynamicWitness(Group group, @Nullable Id voting) {
        return group.kind().value().equals("dag")
                ? voting
                : facts.witnessOf(group).map(Component::id).orElse(voting);
    }

    /// A group whose nodes are joined by no drawn cluster: its quorum is taken as given.
    int voteless(Group group, List<Component> computers) {
        var nodes =
                computers.stream()
                        .map(it -> conditions.place(it.id()))
                        .map(it -> new ClusterPlan.Node(conditions.at(it), it, it, false))
                        .toList();
        add(
                new ClusterPlan(
                        group,
                        -1,
                        nodes,
                        group.id(),
                        -1,
                        ways(nodes, group.id()),
                        true,
                        false,
                        false,
                        heartbeat(group, system(nodes)),
                        span(group, "joinTime", 15),
                        span(group, "staleTime", 30)));
        return plans.size() - 1;
    }

    private List<List<Integer>> ways(List<ClusterPlan.Node> nodes, Id witness) {
        var ways = new ArrayList<List<Integer>>();
        for (var node : nodes) {
            var row = new ArrayList<Integer>();
            nodes.forEach(it -> row.add(conditions.way(node.id(), it.id())));
            row.add(conditions.way(node.id(), witness));
            ways.add(List.copyOf(row));
        }
        return List.copyOf(ways);
    }

    private void add(ClusterPlan plan) {
        numbers.put(plan.group().id(), plans.size());
        plans.add(plan);
    }

    private List<ClusterPlan.Node> nodes(Group group, List<Id> voters) {
        return group.members().stream()
                .map(id ->
                        new ClusterPlan.Node(
                                id,
                                conditions.place(id),
                                facts.computerOf(id)
                                        .map(it -> conditions.place(it.id()))
                                        .orElse(conditions.place(id)),
                                !voters.contains(id)))
                .toList();
    }

    private String system(List<ClusterPlan.Node> nodes) {
        return nodes.stream()
                .flatMap(it -> facts.component(conditions.at(it.computer())).stream())
                .flatMap(it -> facts.text(it, "os").stream())
                .findFirst()
                .orElse("");
    }

    /// A DAG's cluster has what its Windows has; of a WSFC the drawing has to say so.
    private boolean isDynamic(Group group, String system) {
        return group.kind().value().equals("dag")
                ? !system.isEmpty() && !BEFORE_DYNAMIC.contains(system)
                : facts.flag(group, "dynamicQuorum").orElse(false);
    }

    private long heartbeat(Group group, String system) {
        var usual = BEFORE_2016.contains(system) || system.isEmpty() ? 5 : 10;
        return span(group, "heartbeatTimeout", usual);
    }

    private long span(Group group, String property, long seconds) {
        return facts.span(group, property).orElse(Duration.ofSeconds(seconds)).toMillis();
    }
}
