package faultline.sim;

import faultline.model.Id;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes the picture of an instant.
record SnapshotPainter(World world, Stage stage) implements Journal.Painter {

    @Override
    public Snapshot paint(long at, List<Entry> entries) {
        return new Snapshot(at, entries, failed(), down(), starting(), owners(), hosts(), votes());
    }

    /// A witness votes as soon as its computer runs, whatever else has to start there.
    private boolean votes(int place) {
        return !world.nodes().isDown(place)
                && world.estate()
                        .topology()
                        .component(world.estate().conditions().at(place))
                        .filter(it -> it.kind().value().equals("witness"))
                        .isPresent();
    }

    private Set<Id> failed() {
        var conditions = world.estate().conditions();
        var failed = new LinkedHashSet<Id>();
        for (var place = 0; place < conditions.named(); place++) {
            if (world.isBroken(place)) {
                failed.add(conditions.at(place));
            }
        }
        return Collections.unmodifiableSet(failed);
    }

    private Set<Id> down() {
        var conditions = world.estate().conditions();
        var down = new LinkedHashSet<Id>();
        world.services()
                .fallen()
                .filter(place -> place < conditions.named())
                .filter(place -> !votes(place))
                .sorted()
                .forEach(place -> down.add(conditions.at(place)));
        return Collections.unmodifiableSet(down);
    }

    private Set<Id> starting() {
        var starting = new LinkedHashSet<Id>();
        var machines = stage.machines();
        for (var vm = 0; vm < machines.size(); vm++) {
            if (machines.power(vm) == Machines.Power.BOOTING) {
                starting.add(machines.plan(vm).vm().id());
            }
        }
        for (var place : world.estate().servers()) {
            if (world.idle().get(place) && !world.hardware().isDown(place)) {
                starting.add(world.estate().conditions().at(place));
            }
        }
        for (var service : world.estate().services()) {
            if (world.held().get(service.place()) && !world.nodes().isDown(service.place())) {
                starting.add(service.id());
            }
        }
        for (var role : stage.roles()) {
            if (role.state() == ClusterRole.State.PENDING) {
                starting.add(role.plan().group().id());
            }
        }
        return Collections.unmodifiableSet(starting);
    }

    private Map<Id, Id> owners() {
        var owners = new LinkedHashMap<Id, Id>();
        for (var role : stage.roles()) {
            if (role.state() == ClusterRole.State.ONLINE) {
                owners.put(role.plan().group().id(), role.candidate(role.owner()).id());
            }
        }
        return Collections.unmodifiableMap(owners);
    }

    private Map<Id, Id> hosts() {
        var hosts = new HashMap<Id, Id>();
        var machines = stage.machines();
        for (var vm = 0; vm < machines.size(); vm++) {
            if (machines.hostOf(vm) >= 0 && machines.hostOf(vm) != machines.plan(vm).home()) {
                hosts.put(
                        machines.plan(vm).vm().id(),
                        world.estate().conditions().at(machines.hostOf(vm)));
            }
        }
        return Map.copyOf(hosts);
    }

    private Map<Id, Ballot> votes() {
        var votes = new HashMap<Id, Ballot>();
        for (var cluster : stage.clusters()) {
            if (!cluster.plan().isVoteless()) {
                votes.put(cluster.plan().group().id(), cluster.ballot());
            }
        }
        return Map.copyOf(votes);
    }
}
