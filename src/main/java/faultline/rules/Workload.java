package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.List;
import java.util.Set;

/// What the servers of a group carry at peak, and what they could.
final class Workload {

    private final List<Component> servers;
    private final Facts facts;
    private final boolean hasCapacities;

    private Workload(List<Component> servers, Facts facts) {
        this.servers = servers;
        this.facts = facts;
        this.hasCapacities =
                servers.stream().anyMatch(it -> facts.amount(it, "capacity").isPresent());
    }

    static Workload of(Group group, Facts facts) {
        return new Workload(
                group.members().stream()
                        .map(facts::serverOf)
                        .distinct()
                        .flatMap(it -> facts.component(it).stream())
                        .toList(),
                facts);
    }

    /// Whether the drawing says anything about their load.
    boolean isMentioned() {
        return servers.stream().anyMatch(it -> facts.amount(it, "load").isPresent());
    }

    List<Component> without(String property) {
        return servers.stream().filter(it -> facts.amount(it, property).isEmpty()).toList();
    }

    /// Whether capacities are given for some, so that those of the others are missed.
    boolean hasCapacities() {
        return hasCapacities;
    }

    List<Component> left(Set<Id> down) {
        return servers.stream().filter(it -> !down.contains(it.id())).toList();
    }

    /// How much of their capacity the others use when they carry all of it, in percent.
    double percentOn(List<Component> left) {
        var asked = servers.stream().mapToDouble(it -> load(it) * capacity(it)).sum();
        return asked / left.stream().mapToDouble(this::capacity).sum();
    }

    private double load(Component server) {
        return facts.amount(server, "load").orElse(0.0);
    }

    private double capacity(Component server) {
        return hasCapacities ? facts.amount(server, "capacity").orElse(0.0) : 1.0;
    }
}
