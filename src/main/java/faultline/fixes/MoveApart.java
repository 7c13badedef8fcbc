package faultline.fixes;

import faultline.model.Component;
import java.util.Set;
import java.util.stream.Stream;

/// Moves a VM to another host that is there, if need be with a rule that keeps it there.
final class MoveApart implements Remedy {

    static final Set<String> RULES =
            Set.of(
                    "RED-002",
                    "EXCH-DAG-002",
                    "EXCH-DAG-005",
                    "EXCH-DAG-021",
                    "QRM-008",
                    "SQL-DBM-002",
                    "AD-003");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.vms().stream()
                .limit(4)
                .flatMap(vm ->
                        new Hosts(about)
                                .drawn().stream()
                                        .filter(host -> !host.id().equals(vm.in()))
                                        .flatMap(host -> moves(about, vm, host)));
    }

    private static Stream<Proposal> moves(Case about, Component vm, Component host) {
        var plain = about.draft();
        plain.rehost(vm.id(), host.id());
        Hosts.localise(plain, vm.id(), host.id());
        var title = "Move " + vm.name() + " to " + host.name();
        var ruled = about.draft();
        ruled.rehost(vm.id(), host.id());
        Hosts.localise(ruled, vm.id(), host.id());
        KeepApart.where(about, ruled, vm.id());
        return Stream.concat(
                plain.titled(title, leaves(about, vm)),
                ruled.titled(
                        title + " and keep it apart by a rule",
                        "What else both hosts have in common stays as it is."));
    }

    static String leaves(Case about, Component vm) {
        return about.facts().clusterOf(vm.id()).isPresent()
                ? "Nothing keeps the VM from moving back."
                : "What all hosts have in common, such as storage, stays as it is.";
    }
}
