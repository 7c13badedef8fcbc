package faultline.rules;

import faultline.analysis.Facts;
import faultline.engine.Votes;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A group that needs a majority of votes, and what carries each vote.
final class Quorum {

    private final Group group;
    private final Votes votes;
    private final Facts facts;

    Quorum(Group group, Facts facts) {
        this.group = group;
        this.votes = facts.votes(group);
        this.facts = facts;
    }

    Group group() {
        return group;
    }

    Votes votes() {
        return votes;
    }

    /// The witness, if it votes.
    Optional<Id> witness() {
        return Optional.ofNullable(votes.witness());
    }

    /// The voters that are down, as the servers that carry them.
    List<Id> serversAmong(Set<Id> down) {
        return votersAmong(down).map(facts::serverOf).distinct().toList();
    }

    Stream<Id> votersAmong(Set<Id> down) {
        return votes.voters().stream().filter(down::contains);
    }

    boolean losesEveryMember(Set<Id> down) {
        return down.containsAll(group.members());
    }

    /// What takes several votes at once and leaves too few: the innermost thing of each such chain,
    /// as a rack says nothing more than the host in it.
    Stream<Component> killers(Set<Level> levels) {
        var all =
                votes.voters().stream()
                        .flatMap(it -> facts.atOnce().singlePointsOf(it).stream())
                        .distinct()
                        .flatMap(id -> facts.component(id).stream())
                        .filter(it -> levels.contains(facts.hosting().levelOf(it)))
                        .filter(it -> kills(it.id()))
                        .toList();
        return all.stream().filter(outer -> all.stream().noneMatch(it -> isWithin(it, outer)));
    }

    private boolean kills(Id failed) {
        var down = facts.atOnce().killedBy(failed);
        return votersAmong(down).count() > 1 && !votes.surviveLossOf(down);
    }

    private boolean isWithin(Component inner, Component outer) {
        return !inner.equals(outer) && facts.atOnce().killedBy(outer.id()).contains(inner.id());
    }

    /// The hosts on which voters may run. Empty where that is not drawn for all of them.
    List<Component> possibleHosts() {
        var each = votes.voters().stream().map(this::possibleHosts).toList();
        return each.stream().anyMatch(List::isEmpty)
                ? List.of()
                : each.stream().flatMap(List::stream).distinct().toList();
    }

    private List<Component> possibleHosts(Id voter) {
        return facts.vmOf(voter)
                .map(facts::possibleHosts)
                .orElseGet(() -> facts.hostOf(voter).stream().toList());
    }

    /// Whether some host must carry so many votes, wherever the voters are placed, that its failure
    /// breaks the quorum.
    boolean hasTooFewHosts() {
        var hosts = possibleHosts().size();
        return hosts > 0 && votes.total() - Math.ceilDiv(votes.total(), hosts) < votes.majority();
    }
}
