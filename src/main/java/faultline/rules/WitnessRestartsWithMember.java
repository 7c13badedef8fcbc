package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// With DAC mode on, one failure restarts the witness together with a member of a DAG of two.
final class WitnessRestartsWithMember implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-021",
                    "Two-member DAG with DAC: witness and member restart together",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.OPERATION),
                    "Exchange 2010 SP1 and later",
                    List.of(
                            "[R] EXDOC: high-availability/database-availability-groups/dac-mode.md,"
                                    + " IMPORTANT box"));

    private static final Set<Level> LEVELS =
            Set.of(Level.HOST, Level.CHASSIS, Level.RACK, Level.POWER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return facts.groups("dag")
                .filter(it -> it.members().size() == 2)
                .filter(it -> facts.text(it, "dacMode").filter("on"::equals).isPresent())
                .filter(it -> facts.members(it).stream().noneMatch(exchange::isRtm))
                .flatMap(dag ->
                        facts.witnessOf(dag).stream()
                                .flatMap(witness -> check(dag, witness.id(), facts)));
    }

    private static Stream<Finding> check(Group dag, Id witness, Facts facts) {
        var killers =
                facts.atOnce().singlePointsOf(witness).stream()
                        .flatMap(id -> facts.component(id).stream())
                        .filter(it -> LEVELS.contains(facts.hosting().levelOf(it)))
                        .filter(it -> takesMember(it, dag, facts))
                        .toList();
        return killers.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(dag, witness, killers, facts));
    }

    private static boolean takesMember(Component killer, Group dag, Facts facts) {
        return dag.members().stream().anyMatch(member -> kills(killer, member, facts));
    }

    private static boolean kills(Component killer, Id member, Facts facts) {
        return facts.atOnce().killedBy(killer.id()).contains(member);
    }

    private static Finding finding(Group dag, Id witness, List<Component> killers, Facts facts) {
        var members =
                dag.members().stream()
                        .filter(member -> killers.stream().anyMatch(it -> kills(it, member, facts)))
                        .toList();
        return Report.violation(INFO)
                .says(
                        "The failure of "
                                + Words.called(killers.getFirst(), facts)
                                + " restarts the witness of "
                                + dag.name()
                                + " on "
                                + facts.name(facts.serverOf(witness))
                                + " together with "
                                + facts.names(members)
                                + ".")
                .says(
                        "With DAC mode on, a member of a DAG of two does not mount databases by"
                                + " itself after it and its witness restarted together: servers and"
                                + " cluster are up, and there is no mail until"
                                + " Restore-DatabaseAvailabilityGroup is run.")
                .about(dag.id())
                .about(facts.serverOf(witness))
                .about(members)
                .shows(Words.ids(killers))
                .shows(witness)
                .harms(Impact.of(members, facts))
                .fix(
                        "Place the witness where it does not fail with a member, restart them one"
                                + " after the other, and put the cmdlet into the runbook.")
                .finding();
    }
}
