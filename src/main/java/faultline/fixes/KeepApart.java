package faultline.fixes;

import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps VMs apart by an anti-affinity rule, a new one or one that is there.
final class KeepApart implements Remedy {

    private static final String LEAVES =
            "With fewer hosts than members, one VM waits or runs beside another after a failure.";

    @Override
    public Set<String> rules() {
        return Set.of("RED-003", "STK-004", "EXCH-DAG-002", "QRM-008");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        var vms = about.vms().stream().map(Component::id).toList();
        return vms.size() < 2
                ? Stream.empty()
                : Stream.concat(anew(about, vms), widened(about, vms));
    }

    private static Stream<Proposal> anew(Case about, List<Id> vms) {
        var draft = about.draft();
        var rule = ruled(draft, vms);
        if (about.finding().rule().equals("STK-004")) {
            draft.describe(rule, "strength", Value.of("must"));
            for (var vm : vms) {
                draft.change(vm, "ramReserved", Value.of(true));
                draft.describe(vm, "snapshots", Value.of(false));
                draft.describe(vm, "faultTolerance", Value.of(false));
            }
            return draft.titled(
                    "Keep " + about.names(vms) + " apart by a mandatory rule, memory reserved",
                    LEAVES);
        }
        return draft.titled("Add an anti-affinity rule for " + about.names(vms), LEAVES);
    }

    private static Stream<Proposal> widened(Case about, List<Id> vms) {
        return about.facts()
                .groups("anti-affinity")
                .filter(rule -> rule.members().stream().anyMatch(vms::contains))
                .flatMap(rule -> joined(about, rule, vms));
    }

    private static Stream<Proposal> joined(Case about, Group rule, List<Id> vms) {
        var missing = new LinkedHashSet<>(vms);
        missing.removeAll(rule.members());
        var draft = about.draft();
        draft.join(rule.id(), List.copyOf(missing));
        return draft.titled("Add " + about.names(missing) + " to the rule " + rule.name(), LEAVES);
    }

    /// A new rule over these VMs, named after them.
    static Id ruled(Draft draft, List<Id> vms) {
        var names = String.join(" and ", vms.stream().map(draft::name).limit(3).toList());
        return draft.gather("anti-affinity", "Keep " + names + " apart", vms);
    }

    /// The same where a cluster moves or restarts them by itself and nothing keeps them apart yet.
    static void where(Case about, Draft draft, Id moved) {
        var peers =
                about.vms().stream()
                        .map(Component::id)
                        .filter(it -> !it.equals(moved))
                        .filter(it -> about.facts().clusterOf(it).isPresent())
                        .filter(it -> !about.facts().areRuledApart(it, moved))
                        .toList();
        if (!peers.isEmpty()) {
            ruled(draft, Stream.concat(Stream.of(moved), peers.stream()).toList());
        }
    }
}
