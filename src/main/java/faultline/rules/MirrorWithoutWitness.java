package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A mirror that is expected to take over by itself and lacks what that needs.
final class MirrorWithoutWitness implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-DBM-001",
                    "Database mirroring without witness expected to fail over automatically",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server 2005 SP1 to 2022; deprecated since 2012",
                    List.of(
                            "[R] SQLDOC: database-mirroring-sql-server.md",
                            "[R] SQLDOC: editions-and-components-of-sql-server-2019.md (a witness"
                                    + " may run on Express)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("mirror-pair")
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group pair, Facts facts) {
        var safety = facts.text(pair, "safety");
        var isOff = safety.filter("off"::equals).isPresent();
        var lacksWitness = facts.witnessOf(pair).isEmpty();
        var isExpected = isExpected(pair, facts);
        if (isExpected.equals(Optional.of(false))) {
            return Stream.empty();
        }
        if (isExpected.isEmpty()) {
            return isOff || (safety.isPresent() && lacksWitness)
                    ? Stream.of(question(pair, "goal", facts))
                    : Stream.empty();
        }
        if (isOff || lacksWitness) {
            return Stream.of(finding(pair, isOff, facts));
        }
        return safety.isEmpty() ? Stream.of(question(pair, "safety", facts)) : Stream.empty();
    }

    /// Whether it is to fail over by itself. Empty when the drawing does not say.
    private static Optional<Boolean> isExpected(Group pair, Facts facts) {
        var goal = facts.text(pair, "goal").map("high-availability"::equals);
        var automatic = facts.flag(pair, "automatic");
        return automatic.filter(it -> it).or(() -> goal).or(() -> automatic);
    }

    private static Finding finding(Group pair, boolean isOff, Facts facts) {
        return Report.violation(INFO)
                .severity(isOff ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        pair.name()
                                + " is to fail over by itself, but "
                                + (isOff
                                        ? "its safety is off: commits do not wait for the mirror,"
                                                + " and a failover has to be forced and may lose"
                                                + " data."
                                        : "has no witness: when the principal fails, an operator"
                                                + " has to bring the mirror up."))
                .about(pair.id())
                .shows(pair.members())
                .harms(Impact.of(List.of(pair.id()), facts))
                .fix(
                        (isOff ? "Set safety to full, and add" : "Add")
                                + " a witness instance on a third computer (Express edition does);"
                                + " or use an availability group, as mirroring is deprecated since"
                                + " SQL Server 2012.")
                .finding();
    }

    private static Finding question(Group pair, String property, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + pair.name()
                                + " fails over by itself where it should, because "
                                + Words.unset(facts, property, List.of(pair))
                                + ".")
                .about(pair.id())
                .shows(pair.members())
                .fix("Set what the mirror is for, and its safety.")
                .finding();
    }
}
