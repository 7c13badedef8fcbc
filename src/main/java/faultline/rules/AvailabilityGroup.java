package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An availability group of SQL Server with its replicas and what is known of them.
final class AvailabilityGroup {

    private final Group group;
    private final List<Component> replicas;
    private final SqlServer sql;
    private final Facts facts;

    private AvailabilityGroup(Group group, SqlServer sql, Facts facts) {
        this.group = group;
        this.replicas = facts.members(group);
        this.sql = sql;
        this.facts = facts;
    }

    /// All of them that are there for availability and have a member, in drawing order.
    static Stream<AvailabilityGroup> all(Facts facts) {
        return facts.groups("availability-group").flatMap(it -> of(it, facts));
    }

    /// What the group is, unless it is there for something else or has no member.
    static Stream<AvailabilityGroup> of(Group group, Facts facts) {
        return Redundancy.isForPatching(group, facts)
                ? Stream.empty()
                : Stream.of(new AvailabilityGroup(group, new SqlServer(facts), facts))
                        .filter(it -> !it.replicas.isEmpty());
    }

    /// All groups that may be one, each to be judged by itself.
    static Stream<Group> each(Facts facts) {
        return facts.eachGroup(Set.of("availability-group"));
    }

    Group group() {
        return group;
    }

    Id id() {
        return group.id();
    }

    String name() {
        return group.name();
    }

    List<Component> replicas() {
        return replicas;
    }

    /// The one replica that is drawn as primary.
    Optional<Component> primary() {
        var primaries =
                replicas.stream().filter(it -> facts.flag(it, "primary").orElse(false)).toList();
        return primaries.size() == 1 ? Optional.of(primaries.getFirst()) : Optional.empty();
    }

    /// All but the primary; all, where no primary is drawn.
    List<Component> secondaries() {
        var primary = primary();
        return replicas.stream().filter(it -> !primary.equals(Optional.of(it))).toList();
    }

    List<Component> databases() {
        return sql.databasesOf(group);
    }

    boolean isFor(String goal) {
        return facts.text(group, "goal").filter(goal::equals).isPresent();
    }

    boolean hasGoal() {
        return facts.text(group, "goal").isPresent();
    }

    /// Whether it spans two availability groups instead of having databases itself.
    boolean isDistributed() {
        return facts.flag(group, "distributed").orElse(false);
    }

    /// The failover cluster instance that carries a replica.
    Optional<Group> clusterUnder(Component replica) {
        return sql.instanceOf(replica.id()).flatMap(sql::clusterOf);
    }

    boolean hasClusteredReplica() {
        return replicas.stream().anyMatch(it -> clusterUnder(it).isPresent());
    }

    /// The computers on which the replica may come to run.
    List<Id> nodesOf(Component replica) {
        return sql.nodesOf(replica.id());
    }

    boolean isSynchronous(Component replica) {
        return facts.text(replica, "mode").filter("synchronous"::equals).isPresent();
    }

    boolean isAsynchronous(Component replica) {
        return facts.text(replica, "mode").filter("asynchronous"::equals).isPresent();
    }

    /// Whether no two replicas, one of them the primary, commit together, whatever is not drawn.
    boolean hasNoSynchronousPair() {
        var others = secondaries().stream().filter(it -> !isAsynchronous(it)).count();
        return replicas.size() > 1
                && primary().map(it -> isAsynchronous(it) || others == 0).orElse(others < 2);
    }

    /// The versions of SQL Server that carry it, the oldest first.
    Set<String> versions() {
        return said("version");
    }

    Set<String> editions() {
        return said("edition");
    }

    private Set<String> said(String property) {
        var said = new TreeSet<String>();
        instances().flatMap(it -> facts.text(it, property).stream()).forEach(said::add);
        return said;
    }

    Stream<Component> instances() {
        return replicas.stream().flatMap(it -> sql.instanceOf(it.id()).stream()).distinct();
    }

    /// The servers of some replicas, as an administrator names them.
    List<Id> serversOf(List<Component> some) {
        return some.stream().map(it -> facts.serverOf(it.id())).distinct().toList();
    }
}
