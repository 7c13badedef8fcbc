package faultline.sim;

import faultline.analysis.Facts;
import faultline.engine.Conditions;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Survival;
import faultline.model.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prepares a topology for stories.
final class EstateReader {

    private static final Set<String> ROLES =
            Set.of("exchange-database", "availability-group", "fci", "mirror-pair");
    private static final Set<String> PASSIVE =
            Set.of("database-copy", "replica", "sql-database", "witness", "volume", "datastore");

    private final Topology topology;
    private final Facts facts;
    private final Conditions conditions;
    private final List<Component> machines;
    private final Map<Id, HaPlan> clusters = new HashMap<>();

    EstateReader(Topology topology, Catalog catalog) {
        this.topology = topology;
        facts = new Facts(topology, catalog);
        machines =
                facts.components().filter(it -> facts.hosting().levelOf(it) == Level.VM).toList();
        var governed = new HashSet<Id>();
        machines.forEach(it -> governed.add(it.id()));
        facts.groups().filter(this::isGoverned).forEach(it -> governed.add(it.id()));
        conditions = Conditions.of(topology, catalog, governed, circles());
    }

    Estate read() {
        var serverList =
                facts.components()
                        .filter(it -> it.kind().value().equals("physical-server"))
                        .toList();
        var clusterReader = new ClusterReader(facts, conditions);
        var roleReader = new RoleReader(facts, conditions, clusterReader);
        facts.groups().filter(this::isMajority).forEach(clusterReader::read);
        var roles =
                facts.groups()
                        .filter(it -> isRole(it) || isSharedDiskCluster(it))
                        .flatMap(roleReader::read)
                        .toList();
        var watched =
                Stream.concat(
                                topology.services().keys().stream(),
                                facts.components("client-group").map(Component::id))
                        .toList();
        return new Estate(
                topology,
                facts,
                conditions,
                vms(),
                serverList.stream().map(it -> conditions.place(it.id())).toList(),
                serverList.stream().map(this::boot).toList(),
                starting(),
                clusterReader.plans(),
                roles,
                watched,
                new LateClients(facts).byRole());
    }

    private boolean isGoverned(Group group) {
        return isMajority(group) || isRole(group);
    }

    private boolean isMajority(Group group) {
        return facts.catalog()
                .group(group.kind())
                .filter(kind -> kind.survival() == Survival.MAJORITY)
                .isPresent();
    }

    /// A database that rests on no DAG is up with any of its copies, as in the engine.
    private boolean isRole(Group group) {
        var kind = group.kind().value();
        return ROLES.contains(kind)
                && !group.members().isEmpty()
                && (!kind.equals("exchange-database") || !facts.quorumsUnder(group).isEmpty());
    }

    private boolean isSharedDiskCluster(Group group) {
        return group.kind().value().equals("wsfc")
                && facts.flag(group, "sharedDisk").orElse(false)
                && !group.members().isEmpty();
    }

    private List<List<Id>> circles() {
        return facts.groups()
                .filter(this::isMajority)
                .map(group ->
                        Stream.concat(
                                        group.members().stream(),
                                        facts.witnessOf(group).map(Component::id).stream())
                                .toList())
                .toList();
    }

    private List<VmPlan> vms() {
        var numbers = new HashMap<Id, Integer>();
        machines.forEach(it -> numbers.put(it.id(), numbers.size()));
        var plans = new ArrayList<VmPlan>();
        for (var vm : machines) {
            plans.add(plan(vm, numbers));
        }
        return List.copyOf(plans);
    }

    private VmPlan plan(Component vm, Map<Id, Integer> numbers) {
        var seats = conditions.seats(vm.id());
        var home = facts.hostOf(vm.id()).map(it -> conditions.place(it.id())).orElse(-1);
        var cluster = facts.clusterOf(vm.id()).map(this::haPlan).orElse(null);
        return new VmPlan(
                vm,
                conditions.place(vm.id()),
                home,
                seats.keySet().stream().map(conditions::place).toList(),
                List.copyOf(seats.values()),
                cluster,
                facts.hosting().isRestarted(vm).orElse(false),
                facts.hosting().isMoved(vm).orElse(false),
                restartKind(vm, cluster),
                boot(vm),
                span(vm, "resumeTime", 20),
                conditions.memoryToStart(vm),
                apart(vm, "must", numbers),
                apart(vm, "should", numbers));
    }

    private String restartKind(Component vm, @Nullable HaPlan cluster) {
        return facts.text(vm, "restartKind")
                .or(() ->
                        cluster == null
                                ? Optional.empty()
                                : facts.text(cluster.cluster(), "restartKind"))
                .orElse("cold-boot");
    }

    private List<Integer> apart(Component vm, String strength, Map<Id, Integer> numbers) {
        return facts.groupsWith(vm.id(), "anti-affinity")
                .filter(rule -> facts.text(rule, "strength").orElse("should").equals(strength))
                .flatMap(rule -> rule.members().stream())
                .filter(member -> !member.equals(vm.id()) && numbers.containsKey(member))
                .map(numbers::get)
                .distinct()
                .toList();
    }

    private HaPlan haPlan(Component cluster) {
        return clusters.computeIfAbsent(
                cluster.id(),
                _ ->
                        new HaPlan(
                                cluster,
                                span(cluster, "haDetect", 15),
                                span(cluster, "haPlace", 5),
                                span(cluster, "isolationDetect", 30),
                                facts.text(cluster, "isolationResponse").orElse("leave-powered-on"),
                                facts.flag(cluster, "admissionControl").orElse(false),
                                facts.hosting().hostsOf(cluster.id()).stream()
                                        .allMatch(it -> conditions.memoryOf(it) > 0)));
    }

    private List<Estate.Starting> starting() {
        return facts.components()
                .filter(it -> facts.hosting().levelOf(it) == Level.ROLE)
                .filter(it -> !PASSIVE.contains(it.kind().value()))
                .filter(it -> facts.computerOf(it.id()).isPresent())
                .filter(it -> facts.catalog().component(it.kind()).fails())
                .map(it ->
                        new Estate.Starting(
                                it.id(),
                                conditions.place(it.id()),
                                conditions.place(facts.computerOf(it.id()).orElseThrow().id()),
                                span(it, "startTime", 20)))
                .toList();
    }

    private long boot(Component computer) {
        return span(computer, "bootTime", 180);
    }

    private long span(Element element, String property, long seconds) {
        return facts.span(element, property).orElse(Duration.ofSeconds(seconds)).toMillis();
    }
}
