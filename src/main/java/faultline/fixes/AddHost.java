package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Adds a host like one that is there and moves a VM onto it, if need be with a rule that keeps it
/// there; or adds only the host, where what lacks is room.
final class AddHost implements Remedy {

    private static final Set<String> ROOM = Set.of("HYP-001", "HYP-005");

    @Override
    public Set<String> rules() {
        var rules = new HashSet<>(MoveApart.RULES);
        rules.addAll(ROOM);
        rules.remove("SQL-DBM-002");
        return rules;
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return new Hosts(about).drawn().stream().limit(1).flatMap(host -> proposals(about, host));
    }

    private Stream<Proposal> proposals(Case about, Component model) {
        return ROOM.contains(about.finding().rule())
                ? alone(about, model)
                : about.vms().stream().limit(4).flatMap(vm -> moves(about, model, vm));
    }

    private static Stream<Proposal> alone(Case about, Component model) {
        var draft = about.draft();
        var host = Hosts.twin(draft, model.id());
        return draft.titled(
                "Add the host " + draft.name(host) + where(about, model.id()),
                "Running VMs stay where they are until somebody moves them.");
    }

    private static Stream<Proposal> moves(Case about, Component model, Component vm) {
        var plain = about.draft();
        var title = moved(about, plain, model, vm);
        var ruled = about.draft();
        moved(about, ruled, model, vm);
        KeepApart.where(about, ruled, vm.id());
        return Stream.concat(
                plain.titled(title, MoveApart.leaves(about, vm)),
                ruled.titled(
                        title + " with an anti-affinity rule",
                        "What all hosts have in common, such as storage, stays as it is."));
    }

    private static String moved(Case about, Draft draft, Component model, Component vm) {
        var host = Hosts.twin(draft, model.id());
        draft.rehost(vm.id(), host);
        Hosts.localise(draft, vm.id(), host);
        return "Add the host "
                + draft.name(host)
                + where(about, model.id())
                + " and move "
                + vm.name()
                + " onto it";
    }

    private static String where(Case about, Id host) {
        return about.facts().clusterOf(host).map(it -> " to " + it.name()).orElse("");
    }
}
