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
import faultline.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A storage system that fails with one of its own parts, under a service.
final class FrailStorage implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STO-001",
                    "Storage system without internal redundancy",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "all storage systems",
                    List.of("[R] WSDOC: failover-clustering/clustering-requirements.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components()
                .filter(it -> facts.hosting().levelOf(it) == Level.ARRAY)
                .filter(it -> StorageStrength.of(it, facts) == StorageStrength.SINGLE)
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Component array, Facts facts) {
        var down = facts.atOnce().killedBy(array.id());
        var votes = new LostVotes(facts, array.id(), down);
        var services =
                facts.servicesAmong(down).stream()
                        .filter(it -> isImportant(it, facts))
                        .filter(it -> !votes.explain(it))
                        .toList();
        return services.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(array, Impact.of(services, facts), facts));
    }

    private static boolean isImportant(Service service, Facts facts) {
        return facts.text(service, "criticality").filter("best-effort"::equals).isEmpty();
    }

    private static Finding finding(Component array, Impact impact, Facts facts) {
        var hasOneController = facts.amount(array, "controllers").filter(it -> it < 2).isPresent();
        var hasNoRaid = facts.flag(array, "raid").equals(Optional.of(false));
        List<Id> inside =
                facts.placement().childrenOf(array.id()).stream()
                        .filter(it -> facts.hosting().levelOf(it) == Level.DATASTORE)
                        .map(Component::id)
                        .toList();
        return Report.violation(INFO)
                .says(
                        array.name()
                                + " has "
                                + (hasOneController ? "one controller" : "")
                                + (hasOneController && hasNoRaid ? " and " : "")
                                + (hasNoRaid ? "no RAID" : "")
                                + ", so the failure of one part of it stops all that lies on it.")
                .says(impact.sentence())
                .about(array.id())
                .shows(inside)
                .harms(impact)
                .fix(
                        "Add a second controller, power supply and RAID; or keep copies on a second"
                                + " storage system and let the application fail over to them.")
                .finding();
    }
}
