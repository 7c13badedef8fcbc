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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Database and logs of a server in no DAG on one volume.
final class LogsBesideDatabase implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-STO-001",
                    "Stand-alone mailbox server with database and logs on one volume",
                    Severity.MEDIUM,
                    List.of(Concern.DATA),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: plan-and-deploy/deployment-ref/storage-configuration.md"));

    private static final String PURPOSE = "purpose";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        Map<Component, List<Group>> byVolume = new LinkedHashMap<>();
        exchange.databasesBut("recovery", "test")
                .filter(it -> it.members().size() == 1)
                .filter(it -> exchange.dagOf(it).isEmpty())
                .forEach(database ->
                        onlyVolume(database, facts)
                                .ifPresent(it ->
                                        byVolume.computeIfAbsent(it, _ -> new ArrayList<>())
                                                .add(database)));
        return byVolume.entrySet().stream()
                .flatMap(entry -> judgement(entry.getKey(), entry.getValue(), facts).stream());
    }

    /// The volume that the copy itself names, if it names only one.
    private static Optional<Component> onlyVolume(Group database, Facts facts) {
        return Optional.of(facts.hosting().storageOf(database.members().getFirst()))
                .filter(it -> it.size() == 1)
                .map(List::getFirst)
                .filter(it -> it.kind().value().equals("volume"));
    }

    private static Optional<Finding> judgement(
            Component volume, List<Group> databases, Facts facts) {
        return switch (facts.text(volume, PURPOSE).orElse("")) {
            case "data-and-log" -> Optional.of(finding(volume, databases, facts));
            case "" -> Optional.of(question(volume, databases, facts));
            default -> Optional.empty();
        };
    }

    private static Finding finding(Component volume, List<Group> databases, Facts facts) {
        List<Id> ids = Words.ids(databases);
        var copies = databases.stream().flatMap(it -> it.members().stream()).toList();
        return Report.violation(INFO)
                .says(
                        facts.names(ids)
                                + " and "
                                + (ids.size() == 1 ? "its" : "their")
                                + " logs are on one volume, "
                                + volume.name()
                                + ", of a server in no DAG: when it is lost, so are the logs that"
                                + " would lead on from the last backup.")
                .about(ids)
                .about(volume.id())
                .shows(copies)
                .shows(copies.stream().map(facts::serverOf).toList())
                .harms(Impact.of(ids, facts))
                .fix("Put the logs on a volume of their own, on other physical disks.")
                .finding();
    }

    private static Finding question(Component volume, List<Group> databases, Facts facts) {
        List<Id> ids = Words.ids(databases);
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the logs of "
                                + facts.names(ids)
                                + " are beside the data on "
                                + volume.name()
                                + ", because "
                                + Words.unset(facts, PURPOSE, List.of(volume))
                                + ".")
                .about(volume.id())
                .about(ids)
                .fix("Set the purpose of the volume, and draw the one with the logs.")
                .finding();
    }
}
