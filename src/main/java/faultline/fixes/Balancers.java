package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A new pair of load balancers: two VMs on two hosts that a rule keeps apart or, where no two
/// hosts are drawn, two appliances.
final class Balancers {

    private Balancers() {}

    /// The new pair, in front of a group, with the clients of that group.
    static Id before(Case about, Draft draft, Id group) {
        var hosts = new Hosts(about).drawn().stream().map(Component::id).limit(2).toList();
        var computers = new ArrayList<Id>();
        var balancers = new ArrayList<Id>();
        for (var number = 0; number < 2; number++) {
            if (hosts.size() < 2) {
                var box = draft.addBeside("load-balancer", "LB-", beside(about));
                draft.describe(box, "form", Value.of("hardware"));
                balancers.add(box);
            } else {
                var vm = draft.addIn("vm", "LB-", hosts.get(number));
                Hosts.store(about, draft, vm, hosts.get(number));
                var balancer = draft.addIn("load-balancer", draft.name(vm), vm);
                draft.describe(balancer, "form", Value.of("virtual"));
                computers.add(vm);
                balancers.add(balancer);
            }
        }
        var pair = draft.gather("lb-pair", "Load balancers", balancers);
        if (!computers.isEmpty()) {
            KeepApart.ruled(draft, computers);
        }
        redirect(draft, group, pair);
        return pair;
    }

    private static Id beside(Case about) {
        return about.finding().subjects().getFirst();
    }

    private static void redirect(Draft draft, Id group, Id pair) {
        List<Link> lines =
                draft.document().topology().links().values().stream()
                        .filter(it -> it.kind().value().equals("client-path"))
                        .filter(it -> it.to().equals(group))
                        .toList();
        lines.forEach(it -> draft.retarget(it.id(), Retarget.End.TO, pair));
        draft.connect("balances", pair, group);
        draft.needToo(group, pair);
    }

    /// The title's words for it.
    static Stream<Proposal> proposal(Draft draft, String title) {
        return draft.titled(
                title, "Clients keep the old name until the new one is in their directory.");
    }
}
