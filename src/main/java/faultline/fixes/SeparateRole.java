package faultline.fixes;

import faultline.model.Component;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a domain controller that runs beside a cluster node a computer of its own.
final class SeparateRole implements Remedy {

    private static final String LEAVES = "The role has to be set up anew; it cannot be carried.";

    @Override
    public Set<String> rules() {
        return Set.of("EXCH-DAG-014", "SQL-FCI-003");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("domain-controller")
                .flatMap(role -> Stream.concat(server(about, role), vms(about, role)));
    }

    private static Stream<Proposal> server(Case about, Component role) {
        var draft = about.draft();
        var computer =
                draft.addBeside(
                        "physical-server",
                        "DC-",
                        about.facts().computerOf(role.id()).map(Component::id).orElse(role.id()));
        draft.rehost(role.id(), computer);
        return draft.titled("Move " + role.name() + " to a new server of its own", LEAVES);
    }

    private static Stream<Proposal> vms(Case about, Component role) {
        var own = about.facts().hostOf(role.id());
        return new Hosts(about)
                .drawn().stream()
                        .filter(it -> !Optional.of(it).equals(own))
                        .flatMap(host -> {
                            var draft = about.draft();
                            var vm = draft.addIn("vm", "DC-", host.id());
                            Hosts.store(about, draft, vm, host.id());
                            draft.rehost(role.id(), vm);
                            return draft.titled(
                                    "Move " + role.name() + " to a new VM on " + host.name(),
                                    LEAVES);
                        });
    }
}
