package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A replicating group in the guests on top of a hypervisor that restarts them: whether the two
/// layers leave each other alone.
final class Stack {

    private static final Set<String> FORBIDDEN =
            Set.of("snapshots", "faultTolerance", "replicated");

    private final Group group;
    private final Facts facts;
    private final Map<String, List<Element>> unset = new LinkedHashMap<>();
    private boolean sound = true;

    Stack(Group group, Facts facts) {
        this.group = group;
        this.facts = facts;
        if (isStacked()) {
            examine();
        } else {
            sound = false;
        }
    }

    Group group() {
        return group;
    }

    /// Whether the two layers are there and nothing that the drawing says is against them.
    boolean isSound() {
        return sound;
    }

    /// What is not set and would decide, by property.
    Map<String, List<Element>> unset() {
        return unset;
    }

    /// The members' VMs.
    List<Component> vms() {
        return group.members().stream().flatMap(it -> facts.vmOf(it).stream()).distinct().toList();
    }

    List<Component> clusters() {
        return vms().stream().flatMap(it -> facts.clusterOf(it.id()).stream()).distinct().toList();
    }

    /// The group itself or the cluster under it: what the votes are counted in.
    Group quorum() {
        return facts.quorumsUnder(group).stream().findFirst().orElse(group);
    }

    private boolean isStacked() {
        return group.members().size() > 1
                && !vms().isEmpty()
                && vms().stream().allMatch(it -> facts.hosting().isRestarted(it).orElse(false));
    }

    private void examine() {
        versions();
        separation();
        vms().forEach(this::virtualMachine);
        clusters().forEach(this::capacity);
    }

    private void versions() {
        var exchange = new Exchange(facts);
        for (var member : facts.members(group)) {
            if (isDag()) {
                require(!exchange.isRtm(member) && !exchange.isVersion(member, "2007"));
                ask("version", member, facts.text(member, "version").isEmpty());
                ask("servicePack", member, exchange.mayBeRtm(member));
            } else if (group.kind().value().equals("mirror-pair")) {
                require(
                        facts.text(member, "version")
                                .filter(it -> it.startsWith("200") && it.compareTo("2008") < 0)
                                .isEmpty());
                ask("version", member, facts.text(member, "version").isEmpty());
            }
        }
    }

    /// Every host may fail and leave the group working, and none may come to carry more than it
    /// does.
    private void separation() {
        require(new Meeting(quorum(), facts).pairs().isEmpty());
        require(Redundancy.onlyHostOf(group, facts).isEmpty());
        if (Redundancy.isQuorum(quorum(), facts)) {
            var votes = new Quorum(quorum(), facts);
            require(votes.killers(Set.of(Level.HOST)).findAny().isEmpty());
            require(!votes.hasTooFewHosts());
            require(votes.votes().total() > 2);
        }
    }

    private void virtualMachine(Component vm) {
        for (var property : FORBIDDEN.stream().sorted().toList()) {
            var used = facts.flag(vm, property);
            require(!used.orElse(false));
            ask(property, vm, used.isEmpty());
        }
        var kind = RestartKind.of(vm, facts);
        require(kind.orElse(RestartKind.COLD_BOOT) == RestartKind.COLD_BOOT);
        ask("restartKind", vm, kind.isEmpty());
        if (isDag()) {
            var dynamic = facts.flag(vm, "dynamicMemory");
            require(!dynamic.orElse(false) && !RestartKind.isMovedSaved(vm, facts));
            require(!isSavedAtShutdown(vm));
            ask("dynamicMemory", vm, dynamic.isEmpty());
        }
    }

    /// Hyper-V saves running VMs when their host shuts down, unless told otherwise.
    private boolean isSavedAtShutdown(Component vm) {
        return Platform.isHyperV(vm, facts)
                && facts.text(vm, "stopAction").orElse("save").equals("save");
    }

    /// Whether the hosts that remain have the memory for all VMs when the largest one fails.
    private void capacity(Component cluster) {
        Stream.concat(
                        facts.hosting().hostsOf(cluster.id()).stream(),
                        HostLoss.vms(cluster, facts).stream()
                                .filter(it -> !facts.flag(it, "noRestart").orElse(false)))
                .forEach(it -> ask("ramGB", it, facts.amount(it, "ramGB").isEmpty()));
        if (!unset.containsKey("ramGB")) {
            require(
                    facts.hosting().hostsOf(cluster.id()).stream()
                            .map(it -> HostLoss.of(cluster, Set.of(it.id()), facts))
                            .noneMatch(HostLoss::isTooMuch));
        }
    }

    private boolean isDag() {
        return group.kind().value().equals("dag");
    }

    private void require(boolean condition) {
        sound &= condition;
    }

    private void ask(String property, Element element, boolean isUnset) {
        if (isUnset) {
            unset.merge(
                    property,
                    List.of(element),
                    (first, second) ->
                            Stream.concat(first.stream(), second.stream()).distinct().toList());
        }
    }

    /// How long the group itself takes to fail over.
    Optional<Duration> failoverTime() {
        return facts.span(group, "failoverTime");
    }
}
