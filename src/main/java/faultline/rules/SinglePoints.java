package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each takes a service down alone, for longer than a hypervisor needs to start it again.
///
/// Left out is what is single by nature and moves or can be rebuilt, what provides nothing, a room
/// unless the service is to survive a site, the site itself, and what only breaks a quorum.
final class SinglePoints {

    private static final Set<String> NO_PROVIDERS =
            Set.of(
                    "database-copy",
                    "replica",
                    "witness",
                    "client-group",
                    "internet",
                    "certificate",
                    "backup-server",
                    "backup-job",
                    "backup-repository",
                    "note");

    /// A component without which a service is down, or may be.
    ///
    /// @param isDoubtful whether nobody said that it is started again elsewhere
    record Point(Id id, Id service, boolean isDoubtful) {}

    private final Facts facts;
    private final Map<Id, List<Service>> victims = new LinkedHashMap<>();
    private final Map<Id, List<Service>> doubts = new LinkedHashMap<>();

    /// @param points of all services, see [#of]
    SinglePoints(List<Point> points, Facts facts) {
        this.facts = facts;
        for (var point : points) {
            (point.isDoubtful() ? doubts : victims)
                    .computeIfAbsent(point.id(), _ -> new ArrayList<>())
                    .add(facts.service(point.service()).orElseThrow());
        }
    }

    /// The points of one service.
    static Stream<Point> of(Service service, Facts facts) {
        var looking = new SinglePoints(List.of(), facts);
        return facts.afterRestarts().singlePointsOf(service.id()).stream()
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> looking.isProvider(it, service))
                .filter(it -> !looking.isVotesOnly(it.id(), service))
                .map(it -> new Point(it.id(), service.id(), looking.mayBeRestartedElsewhere(it)));
    }

    /// The points grouped so that what only carries the next one is said together with it, each
    /// group from the inside out.
    Stream<List<Component>> chains() {
        var points =
                victims.keySet().stream()
                        .filter(it -> !isDiskOfPoint(it))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var carriers = carriers(points);
        Map<Set<Id>, List<Component>> byContents =
                points.stream()
                        .flatMap(id -> facts.component(id).stream())
                        .sorted(Comparator.comparingInt(it -> -depth(it)))
                        .collect(
                                Collectors.groupingBy(
                                        it -> carriers.getOrDefault(it.id(), Set.of()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byContents.values().stream();
    }

    /// For each point the innermost ones within it, itself among them if it is one.
    private Map<Id, Set<Id>> carriers(Set<Id> points) {
        var outer = new HashSet<Id>();
        for (var point : points) {
            facts.placement().ancestorsOf(point).forEach(it -> outer.add(it.id()));
        }
        var within = new HashMap<Id, Set<Id>>();
        for (var point : points) {
            if (!outer.contains(point)) {
                facts.placement().chainOf(point).stream()
                        .map(Component::id)
                        .filter(points::contains)
                        .forEach(it -> within.computeIfAbsent(it, _ -> new HashSet<>()).add(point));
            }
        }
        return within;
    }

    /// Hosts of which nobody said whether their cluster starts VMs again elsewhere, by cluster.
    Map<Component, List<Component>> doubtful() {
        return doubts.keySet().stream()
                .flatMap(id -> facts.component(id).stream())
                .collect(
                        Collectors.groupingBy(
                                it -> facts.clusterOf(it.id()).orElseThrow(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    /// The services that any of these points takes down, or may take down.
    Impact impactOf(Collection<Component> points) {
        var services =
                points.stream()
                        .flatMap(it -> Stream.of(victims, doubts).map(map -> map.get(it.id())))
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return Impact.of(services, facts);
    }

    private boolean isProvider(Component point, Service service) {
        if (NO_PROVIDERS.contains(point.kind().value())
                || facts.recalled(new Purpose(point.id()), () -> carriesOnlyBackup(point.id()))) {
            return false;
        }
        var level = facts.hosting().levelOf(point);
        if (level == Level.SITE || level == Level.ROOM) {
            return level == Level.ROOM && facts.flag(service, "siteResilience").orElse(false);
        }
        return facts.text(point, "form").filter("dns-round-robin"::equals).isEmpty()
                && StorageStrength.of(point, facts) != StorageStrength.SPREAD;
    }

    private record Purpose(Id point) {}

    private boolean carriesOnlyBackup(Id point) {
        var programs =
                facts.placement()
                        .contentsOf(point)
                        .flatMap(id -> facts.component(id).stream())
                        .filter(it -> facts.hosting().levelOf(it) == Level.ROLE)
                        .map(it -> it.kind().value())
                        .toList();
        return programs.contains("backup-server")
                && programs.stream().allMatch(it -> it.startsWith("backup-"));
    }

    private boolean isVotesOnly(Id point, Service service) {
        var down = facts.afterRestarts().killedBy(point);
        return new LostVotes(facts, point, down).explain(service);
    }

    private boolean mayBeRestartedElsewhere(Component point) {
        return facts.hosting().levelOf(point) == Level.HOST
                && facts.clusterOf(point.id())
                        .filter(cluster -> facts.flag(cluster, "haEnabled").isEmpty())
                        .isPresent();
    }

    /// Disks of a host or a VM that is a point itself are part of it, and so are several of an
    /// array that is one.
    private boolean isDiskOfPoint(Id id) {
        return facts.hosting().at(id, Level.DATASTORE).isPresent()
                && (Stream.of(facts.hostOf(id), facts.vmOf(id))
                                .flatMap(Optional::stream)
                                .anyMatch(it -> victims.containsKey(it.id()))
                        || isOneOfSeveral(id));
    }

    private boolean isOneOfSeveral(Id disk) {
        return facts.hosting()
                .at(disk, Level.ARRAY)
                .filter(array -> victims.containsKey(array.id()))
                .filter(array ->
                        facts.placement()
                                        .contentsOf(array.id())
                                        .filter(victims::containsKey)
                                        .count()
                                > 1)
                .isPresent();
    }

    private int depth(Component point) {
        return facts.placement().ancestorsOf(point.id()).size();
    }
}
