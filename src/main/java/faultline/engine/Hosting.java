package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where virtual machines run, where they may run, and who starts them again.
///
/// A VM may run on the hosts of its host cluster that see all its storage, if the cluster restarts
/// or moves it; otherwise only on the host it is drawn on.
public final class Hosting {

    private final Topology topology;
    private final Catalog catalog;
    private final Placement placement;
    private final Map<Id, List<Link>> storedOn = new HashMap<>();
    private final Map<Id, List<Id>> seen = new HashMap<>();
    private final Map<Id, List<Component>> possible = new HashMap<>();
    private final Map<Id, List<Component>> hosts = new HashMap<>();
    private final Map<Lying, List<Component>> seeing = new HashMap<>();

    public Hosting(Topology topology, Catalog catalog, Placement placement) {
        this.topology = topology;
        this.catalog = catalog;
        this.placement = placement;
        for (var link : topology.links().values()) {
            if (link.kind().equals(STORED_ON)) {
                storedOn.merge(link.from(), List.of(link), Hosting::joined);
            } else if (effectOf(link) == Effect.SEES) {
                endsOf(link)
                        .forEach(end -> {
                            seen.merge(end, List.of(link.to()), Hosting::joined);
                            seen.merge(link.to(), List.of(end), Hosting::joined);
                        });
            }
        }
    }

    /// Where a storage path starts: at every host of a host cluster, if it is drawn from one.
    Stream<Id> endsOf(Link storagePath) {
        return topology.component(storagePath.from())
                .filter(it -> levelOf(it) == Level.HOST_CLUSTER)
                .map(cluster -> hostsOf(cluster.id()).stream().map(Component::id))
                .orElseGet(() -> Stream.of(storagePath.from()));
    }

    /// The link kind by which data names the storage it lies on.
    public static final KindId STORED_ON = new KindId("stored-on");

    /// The nearest of the component and what it sits in that has this level.
    public Optional<Component> at(Id id, Level level) {
        var place = topology.component(id);
        while (place.isPresent() && levelOf(place.get()) != level) {
            place = placement.containerOf(place.get().id());
        }
        return place;
    }

    public Level levelOf(Component component) {
        return catalog.component(component.kind()).level();
    }

    /// The storage that a component says its data lies on; empty when it does not say.
    public List<Component> storageOf(Id id) {
        return storedOn.getOrDefault(id, List.of()).stream()
                .flatMap(link -> topology.component(link.to()).stream())
                .toList();
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
        return seen.containsKey(id);
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
        return possible.computeIfAbsent(vm.id(), _ -> findPossibleHosts(vm));
    }

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
        return hosts.computeIfAbsent(cluster, this::findHostsOf);
    }

    private List<Component> findHostsOf(Id cluster) {
        return placement
                .contentsOf(cluster)
                .flatMap(id -> topology.component(id).stream())
                .filter(it -> levelOf(it) == Level.HOST)
                .toList();
    }

    private List<Component> hostsFor(Component vm, Component cluster) {
        var storage = storageOf(vm.id()).stream().map(Component::id).toList();
        return seeing.computeIfAbsent(new Lying(cluster.id(), storage), this::hostsSeeing);
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
                : placement.chainOf(storage).stream()
                        .map(Component::id)
                        .filter(this::hasStoragePaths)
                        .findFirst();
    }

    private boolean isJoined(Id host, Id end) {
        var reached = new HashSet<Id>(List.of(host));
        var open = new ArrayDeque<Id>(reached);
        while (!open.isEmpty()) {
            for (var next : seen.getOrDefault(open.poll(), List.of())) {
                if (reached.add(next) && forwards(next)) {
                    open.add(next);
                }
            }
        }
        return reached.contains(end);
    }

    private boolean forwards(Id id) {
        return topology.component(id)
                .filter(it -> catalog.component(it.kind()).forwards())
                .isPresent();
    }

    private Effect effectOf(Link link) {
        return catalog.link(link.kind()).map(it -> it.effect()).orElse(Effect.NONE);
    }

    private Optional<Boolean> flag(Component component, String property) {
        return catalog.value(component, property)
                .filter(Value.Flag.class::isInstance)
                .map(value -> ((Value.Flag) value).on());
    }

    private Optional<String> text(Component component, String property) {
        return catalog.value(component, property)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
