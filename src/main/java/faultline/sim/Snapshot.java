package faultline.sim;

import faultline.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How everything is at one instant of a story, from then on until the next. Never changes.
///
/// @param at milliseconds since the beginning
/// @param entries what happened at this instant
/// @param failed what the scenario has made to fail, until it is repaired
/// @param down the components, groups and services that are down
/// @param starting those of them that boot, start, mount or join
/// @param owners who has each clustered database or role, by group; those that nobody has are
///   missing
/// @param hosts the host that each VM that is not where it was drawn runs on
/// @param votes the votes of each cluster
public record Snapshot(
        long at,
        List<Entry> entries,
        Set<Id> failed,
        Set<Id> down,
        Set<Id> starting,
        Map<Id, Id> owners,
        Map<Id, Id> hosts,
        Map<Id, Ballot> votes) {

    public Condition of(Id id) {
        if (!down.contains(id)) {
            return Condition.UP;
        }
        return starting.contains(id) ? Condition.STARTING : Condition.DOWN;
    }

    /// The copy, replica or node that has the database or role of the group.
    public Optional<Id> ownerOf(Id group) {
        return Optional.ofNullable(owners.get(group));
    }

    /// The host that the VM has been moved to.
    public Optional<Id> hostOf(Id vm) {
        return Optional.ofNullable(hosts.get(vm));
    }
}
