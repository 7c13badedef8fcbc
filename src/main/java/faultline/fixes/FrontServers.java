package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Adds a second front server and puts both behind a pair of load balancers.
final class FrontServers implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("EXCH-CAS-001", "EXCH-HT-001", "EXCH-DAG-006", "RED-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("exchange-server", "web-server")
                .limit(1)
                .flatMap(role -> Twin.of(about, role).stream())
                .flatMap(twin -> placed(about, twin));
    }

    private static Stream<Proposal> placed(Case about, Twin twin) {
        var own = Optional.ofNullable(twin.computer().in());
        var hosts = new Hosts(about).drawn().stream().map(Component::id);
        return twin.computer().kind().value().equals("vm")
                ? hosts.filter(it -> !own.filter(it::equals).isPresent())
                        .limit(2)
                        .flatMap(host -> proposal(about, twin, host))
                : proposal(about, twin, twin.computer().id());
    }

    private static Stream<Proposal> proposal(Case about, Twin twin, Id host) {
        var draft = about.draft();
        var second = twin.on(draft, host);
        var isExchange = twin.role().kind().value().equals("exchange-server");
        var group = isExchange ? array(draft, twin, second) : twin.together(draft, "pool", second);
        Balancers.before(about, draft, group);
        var vm = draft.document().topology().component(second).map(Component::in);
        if (twin.computer().kind().value().equals("vm")) {
            KeepApart.ruled(draft, List.of(twin.computer().id(), vm.orElse(second)));
        }
        return Balancers.proposal(
                draft,
                "Add "
                        + draft.name(second)
                        + " beside "
                        + twin.role().name()
                        + (draft.document().topology().component(host).isPresent()
                                        && !host.equals(twin.computer().id())
                                ? " on " + draft.name(host)
                                : "")
                        + " and put both behind a pair of load balancers");
    }

    private static Id array(Draft draft, Twin twin, Id second) {
        return twin.grouped(draft, second)
                .orElseGet(() -> twin.together(draft, "cas-array", second));
    }
}
