package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells whether something is down only because a quorum was lost while a member was still up. Then
/// nothing exists too few times; the votes are in the wrong places, which other rules judge.
final class LostVotes {

    private final Facts facts;
    private final Id failed;
    private final Set<Id> down;

    /// @param down everything that is down because the one component failed
    LostVotes(Facts facts, Id failed, Set<Id> down) {
        this.facts = facts;
        this.failed = failed;
        this.down = down;
    }

    boolean explain(Service service) {
        return areExplained(service.needs());
    }

    private boolean areExplained(List<Id> needs) {
        var lost = needs.stream().filter(down::contains).toList();
        return !lost.isEmpty() && lost.stream().allMatch(this::isExplained);
    }

    /// Whether this, which is down, would be up if the votes were in other places.
    boolean isExplained(Id id) {
        var group = facts.group(id);
        var service = facts.service(id);
        return group.map(it -> lostItsVotes(it) || reachesWhatLostItsVotes(it))
                .or(() -> service.map(this::explain))
                .or(() -> facts.component(id).map(this::needsWhatLostItsVotes))
                .orElse(false);
    }

    private boolean lostItsVotes(Group group) {
        if (down.containsAll(group.members())) {
            return false;
        }
        return Redundancy.isQuorum(group, facts)
                || facts.quorumsUnder(group).stream()
                        .anyMatch(it -> down.contains(it.id()) && lostItsVotes(it));
    }

    /// A group with members that are up, such as load balancers, in front of something down for its
    /// votes.
    private boolean reachesWhatLostItsVotes(Group group) {
        return !down.containsAll(group.members())
                && areExplained(
                        Stream.of(Effect.NEEDS_ALL, Effect.REACHES)
                                .flatMap(effect -> facts.linksFrom(group.id(), effect))
                                .map(Link::to)
                                .toList());
    }

    /// A component that still has what it sits in, and depends on something down for its votes.
    private boolean needsWhatLostItsVotes(Component component) {
        var container = Optional.ofNullable(component.in());
        if (component.id().equals(failed) || container.filter(down::contains).isPresent()) {
            return false;
        }
        var needs =
                facts.linksFrom(component.id(), Effect.NEEDS_ALL).map(link -> link.to()).toList();
        var lostHost =
                facts.hosting().levelOf(component) == Level.VM
                        && facts.hostOf(component.id())
                                .filter(host -> down.contains(host.id()))
                                .isPresent();
        return !lostHost && areExplained(needs);
    }
}
