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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Copies on disks without RAID, and too few of them to stand in for it.
final class JbodWithTooFewCopies implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-016",
                    "JBOD with too few copies",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: plan-and-deploy/deployment-ref/storage-configuration.md"));

    private static final int ENOUGH = 3;
    private static final String RAID = "raid";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        return Databases.alike(
                        exchange.databasesBut("recovery", "test")
                                .filter(it -> exchange.dagOf(it).isPresent())
                                .filter(it -> exchange.readyCopies(it).size() < ENOUGH)
                                .filter(it -> !unprotected(it, facts).isEmpty()),
                        exchange,
                        facts)
                .map(it -> finding(it, exchange, facts));
    }

    private static List<Component> unprotected(Group database, Facts facts) {
        return facts.members(database).stream()
                .filter(copy ->
                        facts.storageOf(copy.id()).stream()
                                .anyMatch(it -> isWithoutRaid(it, facts, new HashSet<>())))
                .toList();
    }

    /// Whether the storage, or what it lies on, says that it is no RAID.
    private static boolean isWithoutRaid(Component storage, Facts facts, Set<Id> seen) {
        var said = facts.flag(storage, RAID);
        if (said.isPresent() || !seen.add(storage.id())) {
            return said.equals(Optional.of(false));
        }
        if (StorageStrength.of(storage, facts) == StorageStrength.SPREAD) {
            return false;
        }
        var below =
                facts.storageOf(storage.id()).stream().filter(it -> !it.equals(storage)).toList();
        return below.isEmpty()
                ? StorageStrength.arrayOf(storage, facts)
                        .flatMap(it -> facts.flag(it, RAID))
                        .equals(Optional.of(false))
                : below.stream().anyMatch(it -> isWithoutRaid(it, facts, seen));
    }

    private static Finding finding(List<Group> databases, Exchange exchange, Facts facts) {
        var ids = Words.ids(databases);
        var ready = exchange.readyCopies(databases.getFirst()).size();
        var copies = databases.stream().flatMap(it -> unprotected(it, facts).stream()).toList();
        var servers = copies.stream().map(it -> facts.serverOf(it.id())).distinct().toList();
        return Report.violation(INFO)
                .says(
                        facts.names(ids)
                                + (ids.size() == 1 ? " lies" : " lie")
                                + " on disks without RAID on "
                                + Words.some(servers, facts)
                                + ", with "
                                + (ready == 0 ? "no copy" : ready == 1 ? "one copy" : "two copies")
                                + " that can take over. It takes at least three such copies before"
                                + " they stand in for RAID.")
                .about(ids)
                .about(Words.ids(copies))
                .shows(copies.stream().flatMap(it -> facts.storageOf(it.id()).stream()))
                .harms(Impact.of(ids, facts))
                .fix("Add copies up to three that can take over, or put the disks in a RAID set.")
                .finding();
    }
}
