package faultline.sim;

import faultline.analysis.Aftermath;
import faultline.analysis.Condition;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Instants of a story in the form in which the canvas paints what follows from failures.
public final class Instants {

    /// The property by which a member of such a group says that it is the active one.
    private static final Map<String, String> ACTIVE =
            Map.of("exchange-database", "active", "availability-group", "primary");

    private final Topology topology;

    /// For stories on one topology.
    ///
    /// @param topology that they were played on
    public Instants(Topology topology) {
        this.topology = topology;
    }

    /// How everything is at that instant.
    public Aftermath aftermath(Snapshot snapshot) {
        Map<Id, Condition> conditions = new LinkedHashMap<>();
        Map<Id, String> reasons = new LinkedHashMap<>();
        snapshot.failed()
                .forEach(it -> put(it, Condition.FAILED, "has failed", conditions, reasons));
        for (var id : snapshot.down()) {
            if (!conditions.containsKey(id)) {
                down(id, snapshot, conditions, reasons);
            }
        }
        topology.groups().values().forEach(it -> degraded(it, snapshot, conditions, reasons));
        topology.services().values().forEach(it -> degraded(it, conditions, reasons));
        return new Aftermath(
                List.copyOf(snapshot.failed()), conditions, reasons, fates(conditions, reasons));
    }

    /// The topology with who is active at that instant, for cards that say so.
    public Topology active(Snapshot snapshot) {
        var shown = topology;
        for (var group : topology.groups().values()) {
            var property = ACTIVE.get(group.kind().value());
            if (property != null) {
                for (var member : group.members()) {
                    var isOwner = snapshot.ownerOf(group.id()).filter(member::equals).isPresent();
                    var component = shown.component(member);
                    if (component.isPresent()) {
                        shown = shown.with(component.get().with(property, Value.of(isOwner)));
                    }
                }
            }
        }
        return shown;
    }

    private static void put(
            Id id,
            Condition condition,
            String reason,
            Map<Id, Condition> conditions,
            Map<Id, String> reasons) {
        conditions.put(id, condition);
        reasons.put(id, reason);
    }

    private static void down(
            Id id, Snapshot snapshot, Map<Id, Condition> conditions, Map<Id, String> reasons) {
        var ballot = snapshot.votes().get(id);
        if (ballot != null && !ballot.isQuorum()) {
            var votes = ballot.left() + " of " + ballot.total() + " votes";
            put(id, Condition.QUORUM_LOST, "has " + votes, conditions, reasons);
        } else if (snapshot.starting().contains(id)) {
            put(id, Condition.RESTARTING, "is starting", conditions, reasons);
        } else {
            put(id, Condition.DOWN, "is down", conditions, reasons);
        }
    }

    private static void degraded(
            Group group,
            Snapshot snapshot,
            Map<Id, Condition> conditions,
            Map<Id, String> reasons) {
        var lost = group.members().stream().filter(snapshot.down()::contains).count();
        if (lost > 0 && !conditions.containsKey(group.id())) {
            var members = lost + " of " + group.members().size() + " members";
            put(group.id(), Condition.DEGRADED, "lacks " + members, conditions, reasons);
        }
    }

    private static void degraded(
            Service service, Map<Id, Condition> conditions, Map<Id, String> reasons) {
        if (!conditions.containsKey(service.id())
                && service.needs().stream().anyMatch(conditions::containsKey)) {
            put(service.id(), Condition.DEGRADED, "has lost redundancy", conditions, reasons);
        }
    }

    private List<Aftermath.ServiceFate> fates(
            Map<Id, Condition> conditions, Map<Id, String> reasons) {
        var fates = new ArrayList<Aftermath.ServiceFate>();
        for (var service : topology.services().keys()) {
            fates.add(
                    new Aftermath.ServiceFate(
                            service,
                            conditions.getOrDefault(service, Condition.UP),
                            reasons.getOrDefault(service, "is up"),
                            List.of()));
        }
        fates.sort(
                Comparator.comparing(Aftermath.ServiceFate::condition, Comparator.reverseOrder()));
        return fates;
    }

    /// The instants worth a picture, in order: the beginning, the end, and each at which a service,
    /// a group or an owner changes. Of many, those at which services change come first.
    public List<Snapshot> decisive(Run run, int most) {
        var chosen = new ArrayList<Snapshot>();
        for (var snapshot : run.snapshots()) {
            if (chosen.isEmpty() || !face(chosen.getLast()).equals(face(snapshot))) {
                chosen.add(snapshot);
            }
        }
        if (!chosen.isEmpty() && chosen.getLast().at() != run.end()) {
            chosen.add(run.snapshots().getLast());
        }
        for (var at = chosen.size() - 2; at > 0 && chosen.size() > most; at--) {
            if (services(chosen.get(at)).equals(services(chosen.get(at - 1)))) {
                chosen.remove(at);
            }
        }
        return List.copyOf(chosen);
    }

    /// What a reader looks at first.
    private List<Object> face(Snapshot it) {
        var groups =
                it.down().stream()
                        .filter(id -> topology.groups().has(id) || topology.services().has(id))
                        .toList();
        return List.of(groups, it.owners(), it.failed());
    }

    private List<Id> services(Snapshot it) {
        return it.down().stream().filter(topology.services()::has).toList();
    }
}
