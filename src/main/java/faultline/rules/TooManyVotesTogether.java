package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One failure takes so many votes of a cluster that the rest is no majority.
final class TooManyVotesTogether implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-008",
                    "One failure domain holds too many votes",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "every cluster that needs a majority; DAGs as far as the witness is not"
                            + " concerned",
                    List.of("[R] WSDOC: failover-clustering/manage-cluster-quorum.md"));

    private static final Set<Level> LEVELS =
            Set.of(Level.HOST, Level.CHASSIS, Level.RACK, Level.POWER, Level.ARRAY);
    private static final Set<Level> RARE = Set.of(Level.RACK, Level.POWER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return facts.eachGroup(Set.of("dag", "wsfc"));
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .map(it -> new Quorum(it, facts))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Quorum quorum, Facts facts) {
        var levels = EnumSet.copyOf(LEVELS);
        if (Sites.failOverThemselves(quorum.group(), facts)
                && !Sites.areTwoWithoutArbiter(quorum.group(), facts)) {
            levels.add(Level.SITE);
        }
        return quorum.killers(levels)
                .filter(it -> isConcerned(it, quorum, facts))
                .map(it -> finding(it, quorum, facts));
    }

    private static boolean isConcerned(Component killer, Quorum quorum, Facts facts) {
        var down = facts.atOnce().killedBy(killer.id());
        var takesWitness = quorum.witness().filter(down::contains).isPresent();
        return switch (facts.hosting().levelOf(killer)) {
            case ARRAY -> isDiskWitness(killer, quorum, facts) && !quorum.losesEveryMember(down);
            case HOST -> !isDag(quorum, takesWitness) && !quorum.losesEveryMember(down);
            case POWER -> !isDag(quorum, takesWitness) && !quorum.losesEveryMember(down);
            default -> !isDag(quorum, takesWitness);
        };
    }

    private static boolean isDag(Quorum quorum, boolean takesWitness) {
        return takesWitness && quorum.group().kind().value().equals("dag");
    }

    private static boolean isDiskWitness(Component array, Quorum quorum, Facts facts) {
        return quorum.witness()
                .filter(it -> facts.placement().isInside(it, array.id()))
                .isPresent();
    }

    private static Finding finding(Component killer, Quorum quorum, Facts facts) {
        var down = facts.atOnce().killedBy(killer.id());
        var group = quorum.group();
        List<Id> servers = quorum.serversAmong(down);
        var left = quorum.votes().leftAfter(down);
        var impact = Impact.of(List.of(killer.id()), facts);
        return Report.violation(INFO)
                .severity(severity(killer, facts))
                .says(
                        "The failure of "
                                + Words.called(killer, facts)
                                + " takes "
                                + facts.names(servers)
                                + " at once: "
                                + left
                                + " of "
                                + Words.count(quorum.votes().total(), "vote")
                                + " of "
                                + group.name()
                                + (left == 1 ? " is" : " are")
                                + " left, "
                                + quorum.votes().majority()
                                + " are needed. Dynamic quorum does not help against a loss at one"
                                + " instant.")
                .says(impact.sentence())
                .about(group.id())
                .about(killer.id())
                .about(servers)
                .shows(quorum.votersAmong(down).toList())
                .shows(quorum.votersAmong(down).flatMap(it -> facts.vmOf(it).stream()))
                .harms(impact)
                .fix(
                        "Spread the nodes and the witness of "
                                + group.name()
                                + " so that a majority is left whichever "
                                + Words.sort(killer, facts)
                                + " fails.")
                .finding();
    }

    private static Severity severity(Component killer, Facts facts) {
        var level = facts.hosting().levelOf(killer);
        var isRare =
                RARE.contains(level)
                        || (level == Level.ARRAY
                                && StorageStrength.of(killer, facts) == StorageStrength.REDUNDANT);
        return isRare ? Severity.MEDIUM : Severity.HIGH;
    }
}
