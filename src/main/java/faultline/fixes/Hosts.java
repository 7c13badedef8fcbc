package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Where computers may be: the hosts that are drawn, and new ones like them.
record Hosts(Case about) {

    /// What a host or server is connected with, besides what runs on it.
    static final Set<String> CABLES = Set.of("network", "storage-path", "powered-by", "located-in");

    /// What a VM is connected with.
    static final Set<String> OF_A_VM = Set.of("stored-on", "network");

    private static final int MOST = 6;

    /// The hypervisor hosts: first those of the cluster of what the finding mentions, then others.
    List<Component> drawn() {
        var clusters = new HashSet<Id>();
        about.mentioned()
                .flatMap(id -> about.facts().clusterOf(id).stream())
                .forEach(it -> clusters.add(it.id()));
        var hosts = about.facts().components("hypervisor-host").toList();
        return Stream.concat(
                        hosts.stream().filter(it -> isIn(it, clusters)),
                        hosts.stream().filter(it -> !isIn(it, clusters)))
                .limit(MOST)
                .toList();
    }

    /// A new host like one that is there: in its cluster, with its cables.
    static Id twin(Draft draft, Id host) {
        var twin = draft.twins(List.of(host), null).getFirst();
        draft.linksLike(host, twin, CABLES);
        return twin;
    }

    /// Where the data of VMs on that host lie, for a new one: the first datastore of a VM there or,
    /// if there is none, of any VM.
    static void store(Case about, Draft draft, Id vm, Id host) {
        var vms =
                Stream.concat(
                        about.facts().placement().childrenOf(host).stream()
                                .filter(it -> it.kind().value().equals("vm")),
                        about.facts().components("vm"));
        vms.flatMap(it -> about.facts().links(it.id(), "stored-on"))
                .filter(it -> about.topology().component(it.from()).isPresent())
                .findFirst()
                .ifPresent(link -> draft.connect("stored-on", vm, link.to()));
    }

    /// A VM that came from another host whose own disks it lies on: its disks come along, onto
    /// disks of the host where it is now.
    static void localise(Draft draft, Id vm, Id host) {
        var topology = draft.document().topology();
        for (var link : List.copyOf(topology.links().values())) {
            if (!link.from().equals(vm) || !link.kind().value().equals("stored-on")) {
                continue;
            }
            var store = topology.component(link.to());
            var owner = store.map(Component::in).flatMap(topology::component);
            if (owner.filter(it -> isHost(it) && !it.id().equals(host)).isPresent()) {
                draft.retarget(link.id(), Retarget.End.TO, disks(draft, store.orElseThrow(), host));
            }
        }
    }

    private static Id disks(Draft draft, Component model, Id host) {
        return draft.document().topology().components().values().stream()
                .filter(it -> host.equals(it.in()) && it.kind().equals(model.kind()))
                .map(Component::id)
                .findFirst()
                .orElseGet(() -> draft.twins(List.of(model.id()), host).getFirst());
    }

    private static boolean isHost(Component component) {
        return component.kind().value().equals("hypervisor-host");
    }

    private static boolean isIn(Component host, Set<Id> clusters) {
        return host.in() != null && clusters.contains(host.in());
    }
}
