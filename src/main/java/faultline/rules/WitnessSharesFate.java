package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One failure takes the witness of a DAG together with so many members that the quorum is lost.
final class WitnessSharesFate implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-005",
                    "One failure takes the witness and enough members to lose quorum",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md",
                            "[R] EXDOC: database-availability-groups.md, quorum"));

    private static final Set<Level> LEVELS =
            Set.of(Level.HOST, Level.CHASSIS, Level.RACK, Level.POWER, Level.ARRAY);

    /// Where the loss of every member is another matter: the group is on one host or one power
    /// feed, or the data is on one array.
    private static final Set<Level> OTHERS = Set.of(Level.HOST, Level.ARRAY, Level.POWER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .map(it -> new Quorum(it, facts))
                .flatMap(dag -> check(dag, facts));
    }

    private static Stream<Finding> check(Quorum dag, Facts facts) {
        return dag.witness().stream()
                .flatMap(witness ->
                        dag.killers(LEVELS)
                                .filter(it -> takes(it, witness, dag, facts))
                                .map(it -> finding(it, witness, dag, facts)));
    }

    private static boolean takes(Component killer, Id witness, Quorum dag, Facts facts) {
        var down = facts.atOnce().killedBy(killer.id());
        var isAnothers =
                OTHERS.contains(facts.hosting().levelOf(killer)) && dag.losesEveryMember(down);
        return down.contains(witness) && !isAnothers;
    }

    private static Finding finding(Component killer, Id witness, Quorum dag, Facts facts) {
        var down = facts.atOnce().killedBy(killer.id());
        var members = dag.group().members().stream().filter(down::contains).toList();
        var left = dag.votes().leftAfter(down);
        var impact = Impact.of(List.of(killer.id()), facts);
        return Report.violation(INFO)
                .severity(severity(killer, facts))
                .says(
                        "The failure of "
                                + Words.called(killer, facts)
                                + " takes "
                                + facts.names(members)
                                + " and the witness of "
                                + dag.group().name()
                                + " (on "
                                + facts.name(facts.serverOf(witness))
                                + ") at once: "
                                + left
                                + " of "
                                + Words.count(dag.votes().total(), "vote")
                                + (left == 1 ? " is" : " are")
                                + " left, "
                                + dag.votes().majority()
                                + " are needed, and every database of "
                                + dag.group().name()
                                + " dismounts.")
                .says(impact.sentence())
                .says(restart(members, facts))
                .says(structure(dag))
                .about(dag.group().id())
                .about(killer.id())
                .about(facts.serverOf(witness))
                .about(members)
                .shows(witness)
                .shows(dag.votersAmong(down).flatMap(it -> facts.vmOf(it).stream()))
                .harms(impact)
                .fix(fix(killer, dag, facts))
                .finding();
    }

    private static Severity severity(Component killer, Facts facts) {
        return switch (facts.hosting().levelOf(killer)) {
            case HOST -> Severity.CRITICAL;
            case ARRAY ->
                    StorageStrength.of(killer, facts) == StorageStrength.REDUNDANT
                            ? Severity.MEDIUM
                            : Severity.HIGH;
            default -> Severity.HIGH;
        };
    }

    /// That the hypervisor's restart ends it, which takes minutes and not seconds.
    private static String restart(List<Id> members, Facts facts) {
        return members.stream()
                .flatMap(it -> facts.vmOf(it).stream())
                .flatMap(it -> facts.restartTime(it).stream())
                .max(Comparator.naturalOrder())
                .map(it ->
                        "It lasts until the hypervisor has booted the VMs elsewhere, "
                                + Words.about(it)
                                + ", and not the seconds of a failover.")
                .orElse("");
    }

    private static String structure(Quorum dag) {
        return dag.hasTooFewHosts()
                ? dag.votes().total()
                        + " voters on "
                        + Words.count(dag.possibleHosts().size(), "host")
                        + " cannot be kept apart, wherever they are placed."
                : "";
    }

    private static String fix(Component killer, Quorum dag, Facts facts) {
        if (dag.hasTooFewHosts()) {
            return "Add a third host, or put the witness on a Windows server outside of "
                    + facts.names(Words.ids(dag.possibleHosts()))
                    + " (another physical server, or an Azure VM; a NAS or a cloud witness does not"
                    + " do for a DAG). Then keep all voters apart with an anti-affinity rule.";
        }
        return "Put the witness on a server that does not fail with "
                + killer.name()
                + ", and keep all voters apart with an anti-affinity rule.";
    }
}
