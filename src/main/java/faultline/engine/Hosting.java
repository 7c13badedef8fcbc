package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where virtual machines run, where they may run, and who starts them again.
///
/// A VM may run on the hosts of its host cluster that see all its storage, if the cluster restarts
/// or moves it; otherwise only on the host it is drawn on.
public final class Hosting {

    private final Survey survey;

    Hosting(Survey survey) {
        this.survey = survey;
    }

    /// Of a topology that stays as it is.
    public static Hosting of(Topology topology, Catalog catalog) {
        return Survey.of(topology, catalog).hosting();
    }

    /// Where a storage path starts: at every host of a host cluster, if it is drawn from one.
    Stream<Id> endsOf(Link storagePath) {
        return survey.component(storagePath.from())
                .filter(it -> levelOf(it) == Level.HOST_CLUSTER)
                .map(cluster -> hostIdsOf(cluster.id()).stream())
                .orElseGet(() -> Stream.of(storagePath.from()));
    }

    /// The link kind by which data names the storage it lies on.
    public static final KindId STORED_ON = new KindId("stored-on");

    /// The nearest of the component and what it sits in that has this level.
    public Optional<Component> at(Id id, Level level) {
        var place = survey.known(id);
        while (place != null && levelOf(place) != level) {
            var container = place.in();
            place = container == null ? null : survey.known(container);
        }
        return Optional.ofNullable(place);
    }

    public Level levelOf(Component component) {
        return survey.catalog().component(component.kind()).level();
    }

    /// The storage that a component says its data lies on; empty when it does not say.
    public List<Component> storageOf(Id id) {
        var storage = new ArrayList<Component>(2);
        for (var link : survey.linksAt(id)) {
            if (link.kind().equals(STORED_ON) && link.from().equals(id)) {
                survey.component(link.to()).ifPresent(storage::add);
            }
        }
        return storage;
    }

    /// Where storage paths to its data end, see [#storageEnd].
    List<Id> storageEndsOf(Id id) {
        return storageOf(id).stream()
                .flatMap(storage -> storageEnd(storage.id()).stream())
                .distinct()
                .toList();
    }

    /// Whether the component is joined to any storage by a drawn path; without one it is taken to
    /// see all storage.
    boolean hasStoragePaths(Id id) {
        return !seenFrom(id).isEmpty();
    }

    /// What storage paths join it to, at either end; those of a host cluster are of all its hosts.
    private List<Id> seenFrom(Id id) {
        return survey.recall(new Seen(id), () -> findSeenFrom(id));
    }

    private record Seen(Id id) {}

    private List<Id> findSeenFrom(Id id) {
        var seen = new ArrayList<Id>();
        for (var link : survey.linksAt(id)) {
            if (survey.effectOf(link) == Effect.SEES) {
                if (link.to().equals(id)) {
                    endsOf(link).forEach(seen::add);
                } else if (!isCluster(id)) {
                    seen.add(link.to());
                }
            }
        }
        if (survey.component(id).filter(it -> levelOf(it) == Level.HOST).isPresent()) {
            for (var outer : survey.nesting().ancestorsOf(id)) {
                if (levelOf(outer) == Level.HOST_CLUSTER) {
                    survey.linksAt(outer.id()).stream()
                            .filter(it -> survey.effectOf(it) == Effect.SEES)
                            .filter(it -> it.from().equals(outer.id()))
                            .forEach(it -> seen.add(it.to()));
                }
            }
        }
        return List.copyOf(seen);
    }

    private boolean isCluster(Id id) {
        return survey.component(id).filter(it -> levelOf(it) == Level.HOST_CLUSTER).isPresent();
    }

    /// The host cluster that the VM's host, or the VM itself, sits in.
    public Optional<Component> clusterOf(Id vm) {
        return at(vm, Level.HOST_CLUSTER);
    }

    /// Whether the host cluster starts the VM again elsewhere after its host failed. Empty when the
    /// drawing does not say.
    public Optional<Boolean> isRestarted(Component vm) {
        var cluster = clusterOf(vm.id());
        if (cluster.isEmpty() || flag(vm, "noRestart").orElse(false)) {
            return Optional.of(false);
        }
        if (text(vm, "haOverride").filter("disabled"::equals).isPresent()) {
            return Optional.of(false);
        }
        return flag(cluster.get(), "haEnabled");
    }

    /// Whether the host cluster moves the running VM by itself, as DRS or VM balancing does. Empty
    /// when the drawing does not say.
    public Optional<Boolean> isMoved(Component vm) {
        var cluster = clusterOf(vm.id());
        if (cluster.isEmpty()) {
            return Optional.of(false);
        }
        if (text(vm, "drsOverride").filter(it -> !it.equals("cluster")).isPresent()) {
            return Optional.of(false);
        }
        return text(cluster.get(), "drs").map("automatic"::equals);
    }

    /// The hosts on which the VM may be found: its present one, and those to which its cluster may
    /// restart or move it.
    public List<Component> possibleHosts(Component vm) {
        return survey.recall(new Possible(vm.id()), () -> findPossibleHosts(vm));
    }

    private record Possible(Id vm) {}

    private List<Component> findPossibleHosts(Component vm) {
        var present = at(vm.id(), Level.HOST).stream().toList();
        var leaves = isRestarted(vm).orElse(false) || isMoved(vm).orElse(false);
        if (!leaves && !present.isEmpty()) {
            return present;
        }
        return clusterOf(vm.id())
                .map(cluster -> hostsFor(vm, cluster))
                .filter(hosts -> !hosts.isEmpty())
                .orElse(present);
    }

    /// The hosts of a host cluster, in drawing order.
    public List<Component> hostsOf(Id cluster) {
        return survey.recall(new Hosts(cluster), () -> findHostsOf(cluster));
    }

    private record Hosts(Id cluster) {}

    private List<Component> findHostsOf(Id cluster) {
        return hostIdsOf(cluster).stream().flatMap(id -> survey.component(id).stream()).toList();
    }

    /// The hosts of a host cluster, outer before inner; whether one of them changes in itself is
    /// not looked at.
    private List<Id> hostIdsOf(Id cluster) {
        var hosts = new ArrayList<Id>();
        var open = new ArrayDeque<Id>(List.of(cluster));
        while (!open.isEmpty()) {
            for (var child : survey.inside(open.poll())) {
                switch (levelOf(child)) {
                    case HOST -> hosts.add(child.id());
                    case VM -> {}
                    default -> open.add(child.id());
                }
            }
        }
        return hosts;
    }

    private List<Component> hostsFor(Component vm, Component cluster) {
        var storage = storageOf(vm.id()).stream().map(Component::id).toList();
        var lying = new Lying(cluster.id(), storage);
        return survey.recall(lying, () -> hostsSeeing(lying));
    }

    /// Data that VMs of a cluster lie on.
    private record Lying(Id cluster, List<Id> storage) {}

    private List<Component> hostsSeeing(Lying on) {
        return hostsOf(on.cluster()).stream()
                .filter(host -> on.storage().stream().allMatch(it -> sees(host.id(), it)))
                .toList();
    }

    private boolean sees(Id host, Id storage) {
        var local = at(storage, Level.HOST);
        if (local.isPresent()) {
            return local.get().id().equals(host);
        }
        var end = storageEnd(storage);
        return !hasStoragePaths(host) || end.isEmpty() || isJoined(host, end.get());
    }

    /// Where storage paths to this storage end: at itself, or at what it sits in. Empty when none
    /// is drawn, and for disks inside a host, which takes no path.
    Optional<Id> storageEnd(Id storage) {
        return at(storage, Level.HOST).isPresent()
                ? Optional.empty()
                : survey.nesting().chainOf(storage).stream()
                        .map(Component::id)
                        .filter(this::hasStoragePaths)
                        .findFirst();
    }

    private boolean isJoined(Id host, Id end) {
        var reached = new HashSet<Id>(List.of(host));
        var open = new ArrayDeque<Id>(reached);
        while (!open.isEmpty()) {
            for (var next : seenFrom(open.poll())) {
                if (reached.add(next) && forwards(next)) {
                    open.add(next);
                }
            }
        }
        return reached.contains(end);
    }

    private boolean forwards(Id id) {
        return survey.component(id)
                .filter(it -> survey.catalog().component(it.kind()).forwards())
                .isPresent();
    }

    private Optional<Boolean> flag(Component component, String property) {
        return survey.catalog()
                .value(component, property)
                .filter(Value.Flag.class::isInstance)
                .map(value -> ((Value.Flag) value).on());
    }

    private Optional<String> text(Component component, String property) {
        return survey.catalog()
                .value(component, property)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }
}
