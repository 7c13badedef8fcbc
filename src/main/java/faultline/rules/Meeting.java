package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which VMs of a group the hypervisor may put on one host; for a quorum group the witness's VM is
/// among them.
final class Meeting {

    /// Two voters or members whose VMs may meet.
    record Pair(Id one, Id other) {}

    private final Group group;
    private final Facts facts;
    private final List<Id> voters;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> doubts = new ArrayList<>();
    private final List<Component> vms;

    Meeting(Group group, Facts facts) {
        this.group = group;
        this.facts = facts;
        this.voters = isQuorum() ? facts.votes(group).voters() : group.members();
        for (var first = 0; first < voters.size(); first++) {
            for (var second = first + 1; second < voters.size(); second++) {
                examine(new Pair(voters.get(first), voters.get(second)));
            }
        }
        vms = drawn(meeting().flatMap(it -> facts.vmOf(it).stream()).map(Component::id));
    }

    Group group() {
        return group;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /// The servers of all that may meet another one, in drawing order.
    List<Id> servers() {
        return Words.ids(drawn(meeting().map(facts::serverOf)));
    }

    /// Their VMs, in drawing order.
    List<Component> vms() {
        return vms;
    }

    private List<Component> drawn(Stream<Id> ids) {
        return facts.inDrawingOrder(ids.toList());
    }

    List<Component> hosts() {
        return vms().stream().flatMap(it -> facts.possibleHosts(it).stream()).distinct().toList();
    }

    List<Component> clusters() {
        return vms().stream().flatMap(it -> facts.clusterOf(it.id()).stream()).distinct().toList();
    }

    boolean hasWitness() {
        return isQuorum()
                && facts.witnessOf(group)
                        .filter(it -> meeting().anyMatch(it.id()::equals))
                        .isPresent();
    }

    /// "restarts", "moves" or both.
    String deeds() {
        var restarts = vms().stream().anyMatch(it -> facts.hosting().isRestarted(it).orElse(false));
        var moves = vms().stream().anyMatch(it -> facts.hosting().isMoved(it).orElse(false));
        return restarts && moves ? "restarts and moves" : restarts ? "restarts" : "moves";
    }

    /// Whether two on one host would be all there is, or would break the quorum.
    boolean isGrave() {
        return voters.size() == 2 || (isQuorum() && pairs.stream().anyMatch(this::breaksQuorum));
    }

    /// "any two of them", or the pairs that no rule parts.
    String pairsInWords() {
        var count = servers().size();
        if (count == 2) {
            return "both";
        }
        return pairs.size() == count * (count - 1) / 2
                ? "any two of them"
                : pairs.stream().map(it -> serverNames(it)).collect(Collectors.joining(", or "));
    }

    private String serverNames(Pair pair) {
        return facts.names(List.of(facts.serverOf(pair.one()), facts.serverOf(pair.other())));
    }

    /// The clusters that did not say enough, where nothing else decides.
    List<Component> doubtfulClusters() {
        return pairs.isEmpty()
                ? doubts.stream()
                        .flatMap(it -> facts.clusterOf(it.one()).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private Stream<Id> meeting() {
        return pairs.stream().flatMap(it -> Stream.of(it.one(), it.other()));
    }

    private boolean isQuorum() {
        return Redundancy.isQuorum(group, facts);
    }

    private void examine(Pair pair) {
        var one = facts.vmOf(pair.one());
        var other = facts.vmOf(pair.other());
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        var cluster = facts.clusterOf(pair.one());
        if (cluster.isEmpty() || !cluster.equals(facts.clusterOf(pair.other()))) {
            return;
        }
        var both = Stream.of(one, other).flatMap(it -> it.stream()).toList();
        if (both.stream().anyMatch(this::isPlacedAutomatically)) {
            if (both.stream().anyMatch(it -> facts.possibleHosts(it).size() > 1)
                    && !facts.areKeptApart(pair.one(), pair.other())) {
                pairs.add(pair);
            }
        } else if (isOpen(both, cluster.get())) {
            doubts.add(pair);
        }
    }

    private boolean isPlacedAutomatically(Component vm) {
        return facts.hosting().isRestarted(vm).orElse(false)
                || facts.hosting().isMoved(vm).orElse(false);
    }

    /// Whether it depends on what nobody said: there are two hosts to meet on, no rule parts the
    /// two, and one of them might be restarted or moved.
    private boolean isOpen(List<Component> vms, Component cluster) {
        var might =
                vms.stream()
                        .anyMatch(it ->
                                facts.hosting().isRestarted(it).isEmpty()
                                        || facts.hosting().isMoved(it).isEmpty());
        return might
                && facts.hosting().hostsOf(cluster.id()).size() > 1
                && !facts.areRuledApart(vms.getFirst().id(), vms.getLast().id())
                && vms.stream().noneMatch(this::isOnLocalDisks);
    }

    private boolean isOnLocalDisks(Component vm) {
        return facts.storageOf(vm.id()).stream().anyMatch(it -> facts.hostOf(it.id()).isPresent());
    }

    private boolean breaksQuorum(Pair pair) {
        var computers =
                Set.of(
                        facts.vmOf(pair.one()).orElseThrow(),
                        facts.vmOf(pair.other()).orElseThrow());
        var lost =
                voters.stream()
                        .filter(it -> facts.vmOf(it).filter(computers::contains).isPresent())
                        .collect(Collectors.toSet());
        return !facts.votes(group).surviveLossOf(lost);
    }
}
