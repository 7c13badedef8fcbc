package faultline.sim;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;

/// All layers of one story, and what can be done to them from outside.
final class Stage {

    private final World world;
    private final Computers computers;
    private final Servers servers;
    private final Machines machines;
    private final HypervisorHa ha;
    private final Startups startups;
    private final List<GuestCluster> clusters = new ArrayList<>();
    private final List<ClusterRole> roles = new ArrayList<>();

    Stage(World world) {
        this.world = world;
        var estate = world.estate();
        computers = new Computers(estate.conditions().named());
        servers = new Servers(world, computers);
        machines = new Machines(world, computers);
        ha = new HypervisorHa(world, machines);
        startups = new Startups(world, computers);
        for (var layer : List.of(servers, machines, ha, startups)) {
            world.add(List.of(layer));
        }
        for (var plan : estate.clusters()) {
            clusters.add(new GuestCluster(world, computers, plan));
        }
        world.add(clusters);
        for (var plan : estate.roles()) {
            roles.add(role(plan, clusters.get(plan.cluster())));
        }
        world.add(roles);
        roles.forEach(it -> world.journal().guardedBy(it::check));
    }

    private ClusterRole role(RolePlan plan, GuestCluster cluster) {
        return switch (plan.sort()) {
            case SHARED_DISK -> new SharedDiskRole(world, cluster, computers, plan);
            case DAG_DATABASE -> new DagDatabase(world, cluster, computers, plan, dac(cluster));
            case AVAILABILITY_GROUP, MIRROR -> new SqlGroup(world, cluster, computers, plan);
        };
    }

    private DagDatabase.Dac dac(GuestCluster cluster) {
        var isOn =
                world.estate()
                        .facts()
                        .text(cluster.plan().group(), "dacMode")
                        .filter("on"::equals)
                        .isPresent();
        return new DagDatabase.Dac(world, cluster, computers, isOn);
    }

    /// A VM stands still for so long.
    void freeze(int place, long time) {
        var vm = machines.at(place);
        if (vm >= 0) {
            machines.freeze(vm, time);
        }
    }

    /// Something is shut down in good order and started again.
    ///
    /// @param time how long that takes; negative for as long as it usually takes
    void restart(int place, long time) {
        var vm = machines.at(place);
        if (vm >= 0) {
            world.idle(place);
            leave(place);
            machines.restart(vm, time < 0 ? machines.plan(vm).boot() : time);
        } else if (isServer(place)) {
            world.idle(place);
            leave(place);
            servers.restart(place, time < 0 ? bootOf(place) : time);
        } else if (isRole(place)) {
            startups.restart(place);
        } else {
            ha.evacuate(place);
            machines.running(place).forEach(it -> leave(machines.plan(it).place()));
            world.breakDown(place);
            world.after(
                    time < 0 ? 600_000 : time,
                    () -> {
                        world.repair(place);
                        ha.open(place);
                    });
        }
    }

    private boolean isServer(int place) {
        return world.estate().servers().contains(place);
    }

    private long bootOf(int place) {
        var number = world.estate().servers().indexOf(place);
        return world.estate().serverBoots().get(number);
    }

    private boolean isRole(int place) {
        return world.estate().services().stream().anyMatch(it -> it.place() == place);
    }

    private void leave(int computer) {
        for (var cluster : clusters) {
            var node = cluster.plan().nodeOn(computer);
            if (node >= 0) {
                cluster.leave(node);
            }
        }
    }

    /// What is active on the computer is moved away in good order.
    void drain(int place) {
        roles.forEach(it -> it.drain(place));
        machines.running(place).forEach(vm -> drain(machines.plan(vm).place()));
    }

    /// Cuts every needed way that leads in or out of an element. Of a hypervisor host only the
    /// management network is cut, which no drawn way runs through.
    void cut(Id target) {
        var isHost =
                world.estate()
                        .topology()
                        .component(target)
                        .filter(it -> it.kind().value().equals("hypervisor-host"))
                        .isPresent();
        if (isHost) {
            return;
        }
        for (var way : world.estate().conditions().ways()) {
            if (isWithin(way.from(), target) != isWithin(way.to(), target)) {
                world.breakDown(way.place());
            }
        }
    }

    /// Opens the ways again that no cut-off element closes any more.
    void reconnect() {
        for (var way : world.estate().conditions().ways()) {
            world.repair(way.place());
        }
        List.copyOf(world.isolated()).forEach(this::cut);
    }

    private boolean isWithin(Id id, Id target) {
        return id.equals(target) || world.estate().facts().placement().isInside(id, target);
    }

    void isolated(int place) {
        ha.isolated(place);
    }

    void open(int place) {
        ha.open(place);
    }

    Machines machines() {
        return machines;
    }

    List<GuestCluster> clusters() {
        return clusters;
    }

    List<ClusterRole> roles() {
        return roles;
    }

    Computers computers() {
        return computers;
    }
}
