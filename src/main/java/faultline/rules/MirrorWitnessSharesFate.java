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

/// A mirroring witness that is lost together with one of the two partners.
final class MirrorWitnessSharesFate implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-DBM-002",
                    "Mirroring witness shares fate with a partner",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server 2005 SP1 and later",
                    List.of(
                            "[R] SQLDOC:"
                                    + " quorum-how-a-witness-affects-database-availability-database-mirroring.md",
                            "[Rx] learn.microsoft.com ms190430"));

    private static final List<Level> LEVELS =
            List.of(Level.ROLE, Level.VM, Level.HOST, Level.DATASTORE, Level.ARRAY);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("mirror-pair")
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .flatMap(pair ->
                        facts.witnessOf(pair).stream().flatMap(it -> check(pair, it, facts)));
    }

    private static Stream<Finding> check(Group pair, Component witness, Facts facts) {
        if (facts.text(pair, "safety").filter("off"::equals).isPresent()) {
            return Stream.of(idle(pair, witness, facts));
        }
        var shared =
                pair.members().stream()
                        .flatMap(it -> shared(pair, List.of(it, witness.id()), facts))
                        .distinct()
                        .filter(it -> !killed(it, facts).containsAll(pair.members()))
                        .toList();
        return shared.stream()
                .filter(outer -> shared.stream().noneMatch(it -> isWithin(it, outer, facts)))
                .map(it -> finding(pair, witness, it, facts));
    }

    private static Stream<Component> shared(Group pair, List<Id> both, Facts facts) {
        var sites = SharedFate.of(both, Level.SITE, facts);
        return Stream.concat(
                LEVELS.stream().flatMap(it -> SharedFate.of(both, it, facts).stream()),
                sites.isEmpty() || !mustSurviveSite(pair, facts) ? Stream.empty() : sites.stream());
    }

    private static boolean mustSurviveSite(Group pair, Facts facts) {
        return Impact.of(List.of(pair.id()), facts).services().stream()
                .anyMatch(it -> facts.flag(it, "siteResilience").orElse(false));
    }

    private static Set<Id> killed(Component failed, Facts facts) {
        return facts.atOnce().killedBy(failed.id());
    }

    private static boolean isWithin(Component inner, Component outer, Facts facts) {
        return !inner.equals(outer)
                && killed(outer, facts).contains(inner.id())
                && !(killed(inner, facts).contains(outer.id())
                        && inner.id().compareTo(outer.id()) > 0);
    }

    private static Finding finding(Group pair, Component witness, Component killer, Facts facts) {
        var lost = pair.members().stream().filter(killed(killer, facts)::contains).toList();
        var left = pair.members().stream().filter(it -> !lost.contains(it)).toList();
        var isUnusual =
                facts.hosting().levelOf(killer) == Level.ARRAY
                        && StorageStrength.of(killer, facts) == StorageStrength.REDUNDANT;
        return Report.violation(INFO)
                .severity(isUnusual ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        "The failure of "
                                + Words.called(killer, facts)
                                + " takes "
                                + facts.names(lost)
                                + " and the witness of "
                                + pair.name()
                                + " ("
                                + witness.name()
                                + ") at once. "
                                + facts.names(left)
                                + " is then alone without a quorum: as mirror it does not take"
                                + " over, and as healthy principal it stops serving as well, which"
                                + " it would not do without a witness.")
                .says(isUnusual ? StorageStrength.REDUNDANT.sentence(killer, facts) : "")
                .about(pair.id())
                .about(killer.id())
                .about(witness.id())
                .about(lost)
                .shows(left)
                .harms(Impact.of(List.of(pair.id()), facts))
                .fix(
                        "Move the witness to a computer that fails with neither partner (Express"
                                + " edition does), or remove it.")
                .finding();
    }

    private static Finding idle(Group pair, Component witness, Facts facts) {
        return Report.violation(INFO)
                .severity(Severity.LOW)
                .says(
                        pair.name()
                                + " runs with safety off, where its witness "
                                + witness.name()
                                + " brings nothing about, yet the principal stops when it loses"
                                + " both the mirror and the witness.")
                .about(pair.id())
                .about(witness.id())
                .shows(pair.members())
                .harms(Impact.of(List.of(pair.id()), facts))
                .fix("Set the witness off, or set safety to full.")
                .finding();
    }
}
