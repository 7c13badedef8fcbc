package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What SQL Server rules ask about instances: the failover cluster instance behind one, its nodes,
/// versions, databases.
final class SqlServer {

    private static final List<String> VERSIONS =
            List.of(
                    "2000", "2005", "2008", "2008-r2", "2012", "2014", "2016", "2017", "2019",
                    "2022", "2025");

    private static final Set<String> SYSTEM = Set.of("master", "model", "msdb", "tempdb");

    private final Facts facts;
    private final Map<Id, List<Group>> clustersOf = new HashMap<>();

    SqlServer(Facts facts) {
        this.facts = facts;
        facts.groups("fci")
                .forEach(fci ->
                        fci.members()
                                .forEach(node ->
                                        clustersOf
                                                .computeIfAbsent(node, _ -> new ArrayList<>())
                                                .add(fci)));
    }

    /// The instance that it is, or sits in.
    Optional<Component> instanceOf(Id id) {
        return facts.placement().chainOf(id).stream()
                .filter(it -> it.kind().value().equals("sql-instance"))
                .findFirst();
    }

    /// The failover cluster instance that this instance is: it depends on it; or, where none does,
    /// it is the only one that is drawn in a node.
    Optional<Group> clusterOf(Component instance) {
        return facts.linksFrom(instance.id(), Effect.NEEDS_ALL)
                .flatMap(link -> facts.group(link.to()).stream())
                .filter(it -> it.kind().value().equals("fci"))
                .findFirst()
                .or(() -> clusterAround(instance));
    }

    private Optional<Group> clusterAround(Component instance) {
        return facts.computerOf(instance.id())
                .filter(node -> instancesIn(node.id()).count() == 1)
                .map(node -> clustersOf.getOrDefault(node.id(), List.of()))
                .filter(clusters -> clusters.size() == 1)
                .map(List::getFirst)
                .filter(cluster -> dependentOn(cluster).findAny().isEmpty());
    }

    /// The instances of a failover cluster instance, however they are drawn.
    Stream<Component> instancesOf(Group fci) {
        var inside = fci.members().stream().flatMap(this::instancesIn);
        return Stream.concat(dependentOn(fci), inside)
                .filter(it -> clusterOf(it).filter(fci::equals).isPresent())
                .distinct();
    }

    private Stream<Component> dependentOn(Group fci) {
        return facts.linksTo(fci.id(), Effect.NEEDS_ALL)
                .flatMap(link -> facts.component(link.from()).stream())
                .filter(it -> it.kind().value().equals("sql-instance"));
    }

    private Stream<Component> instancesIn(Id computer) {
        return facts.placement()
                .contentsOf(computer)
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> it.kind().value().equals("sql-instance"));
    }

    /// The computers on which it may run: the nodes of its failover cluster instance, else the one
    /// that it is drawn on.
    List<Id> nodesOf(Id id) {
        return instanceOf(id)
                .flatMap(this::clusterOf)
                .map(Group::members)
                .orElseGet(() -> facts.computerOf(id).stream().map(Component::id).toList());
    }

    /// The user databases that are drawn to depend on a group.
    List<Component> databasesOf(Group group) {
        return facts.linksTo(group.id(), Effect.NEEDS_ALL)
                .map(Link::from)
                .distinct()
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> it.kind().value().equals("sql-database"))
                .filter(it -> !isSystem(it))
                .toList();
    }

    /// Whether it is one of the four databases that every instance has for itself.
    static boolean isSystem(Component database) {
        return SYSTEM.contains(database.name().toLowerCase(Locale.ROOT));
    }

    /// Whether one version is older than another one. A version that nobody knows is not.
    static boolean isBefore(String version, String other) {
        var one = VERSIONS.indexOf(version);
        return one >= 0 && one < VERSIONS.indexOf(other);
    }

    /// "SQL Server 2008 R2" for `2008-r2`.
    static String called(String version) {
        return "SQL Server " + version.replace("-r2", " R2");
    }
}
