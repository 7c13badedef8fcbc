package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Link;
import faultline.model.Value;
import java.util.Set;
import java.util.stream.Stream;

/// Moves the disks of a VM from its host to new storage that every host of the cluster reaches.
final class SharedDisks implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("HYP-004");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.vms().stream()
                .flatMap(vm ->
                        about.facts()
                                .links(vm.id(), "stored-on")
                                .flatMap(line -> moved(about, vm, line)));
    }

    private static Stream<Proposal> moved(Case about, Component vm, Link line) {
        var cluster = about.facts().clusterOf(vm.id());
        var draft = about.draft();
        var array = draft.addBeside("storage-array", "SAN-", vm.id());
        draft.describe(array, "controllers", Value.of(2));
        draft.describe(array, "raid", Value.of(true));
        draft.describe(array, "protocol", Value.of("block"));
        var store = draft.addIn("datastore", "DS-", array);
        draft.retarget(line.id(), Retarget.End.TO, store);
        cluster.ifPresent(it ->
                about.facts().placement().childrenOf(it.id()).stream()
                        .filter(host -> host.kind().value().equals("hypervisor-host"))
                        .forEach(host -> draft.connect("storage-path", host.id(), array)));
        return draft.titled(
                "Move the disks of "
                        + vm.name()
                        + " to the new shared storage "
                        + draft.name(array),
                "The storage system is then what all of them share.");
    }
}
