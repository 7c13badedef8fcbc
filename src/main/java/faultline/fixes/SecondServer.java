package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Adds a second server beside a lone one, on another host, and lets both stand in for each other.
final class SecondServer implements Remedy {

    private static final Set<String> ROLES =
            Set.of(
                    "web-server",
                    "application",
                    "domain-controller",
                    "dns-server",
                    "load-balancer",
                    "edge-server",
                    "exchange-server");

    private static final String LEAVES =
            "Data that only one of them holds, and a site that both stand in, stay as they are.";

    @Override
    public Set<String> rules() {
        return Set.of(
                "RED-001",
                "RED-012",
                "EXCH-HT-001",
                "EXCH-EDGE-001",
                "EXCH-LB-001",
                "EXCH-DAG-006",
                "AD-001",
                "DNS-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.mentioned()
                .flatMap(id -> about.topology().component(id).stream())
                .filter(it -> ROLES.contains(it.kind().value()))
                .limit(1)
                .flatMap(role -> Stream.concat(pairs(about, role), besides(about, role)));
    }

    private static Stream<Proposal> pairs(Case about, Component role) {
        return Twin.of(about, role).stream().flatMap(twin -> placed(about, twin));
    }

    private static Stream<Proposal> placed(Case about, Twin twin) {
        var proposals = new ArrayList<Proposal>();
        var own = Optional.ofNullable(twin.computer().in());
        var hosts = new Hosts(about).drawn().stream().map(Component::id).toList();
        if (!twin.computer().kind().value().equals("vm")) {
            on(about, twin, twin.computer().id()).forEach(proposals::add);
            return proposals.stream();
        }
        for (var host : hosts) {
            if (!own.filter(host::equals).isPresent()) {
                on(about, twin, host).forEach(proposals::add);
            }
        }
        own.filter(hosts::contains)
                .ifPresent(host -> onNew(about, twin, host).forEach(proposals::add));
        return proposals.stream();
    }

    private static Stream<Proposal> on(Case about, Twin twin, Id host) {
        return variants(about, twin, _ -> host);
    }

    private static Stream<Proposal> onNew(Case about, Twin twin, Id model) {
        return variants(about, twin, draft -> Hosts.twin(draft, model));
    }

    private static Stream<Proposal> variants(Case about, Twin twin, Function<Draft, Id> host) {
        return Stream.<List<String>>of(List.of(), List.of("apart"))
                .flatMap(wishes -> {
                    var draft = about.draft();
                    var place = host.apply(draft);
                    var role = twin.on(draft, place);
                    join(about, draft, twin, role);
                    if (!wishes.isEmpty()) {
                        apart(draft, twin, role);
                    }
                    return draft.titled(title(about, draft, twin, place, role, wishes), LEAVES);
                });
    }

    /// Into the group that the finding is about, or one of its kind.
    private static void join(Case about, Draft draft, Twin twin, Id role) {
        var lone = about.finding().rule().equals("RED-012");
        var group =
                about.mentioned()
                        .flatMap(id -> about.topology().group(id).stream())
                        .filter(it -> lone && it.members().contains(twin.role().id()))
                        .findFirst();
        group.ifPresentOrElse(
                it -> draft.join(it.id(), List.of(role)), () -> twin.grouped(draft, role));
    }

    private static void apart(Draft draft, Twin twin, Id role) {
        var vm = draft.document().topology().component(role).map(Component::in);
        KeepApart.ruled(draft, List.of(twin.computer().id(), vm.orElse(role)));
    }

    private static String title(
            Case about, Draft draft, Twin twin, Id place, Id role, List<String> wishes) {
        var kind = about.catalog().component(twin.role().kind()).label();
        var isVm = twin.computer().kind().value().equals("vm");
        var isNew = !about.topology().has(place);
        return "Add "
                + draft.name(role)
                + " as a second "
                + Wording.inSentence(kind)
                + (isVm ? " on " + (isNew ? "the new host " : "") + draft.name(place) : "")
                + (wishes.isEmpty() ? "" : " with an anti-affinity rule");
    }

    /// A partner for what stands free, such as an appliance.
    private static Stream<Proposal> besides(Case about, Component role) {
        if (about.facts().computerOf(role.id()).isPresent()) {
            return Stream.empty();
        }
        var draft = about.draft();
        var twin = draft.twins(List.of(role.id()), null).getFirst();
        draft.linksLike(
                role.id(), twin, Set.of("network", "balances", "client-path", "located-in"));
        new Twin(about, role, role).grouped(draft, twin);
        return draft.titled("Add " + draft.name(twin) + " as a partner of " + role.name(), LEAVES);
    }
}
