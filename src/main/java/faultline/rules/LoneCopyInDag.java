package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Databases on members of a DAG that nobody has copied to another member.
final class LoneCopyInDag implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-001",
                    "Database in a DAG with only one copy",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.DATA),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: high-availability/database-copies.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        var byDag = new LinkedHashMap<Group, List<Group>>();
        exchange.databasesBut("recovery", "archive", "test")
                .filter(it -> it.members().size() == 1)
                .forEach(database ->
                        exchange.dagOf(database)
                                .filter(it -> it.members().size() > 1)
                                .ifPresent(dag ->
                                        byDag.merge(
                                                dag, List.of(database), LoneCopyInDag::joined)));
        return byDag.entrySet().stream().map(it -> finding(it.getKey(), it.getValue(), facts));
    }

    private static List<Group> joined(List<Group> first, List<Group> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Finding finding(Group dag, List<Group> databases, Facts facts) {
        var ids = Words.ids(databases);
        var copies = databases.stream().flatMap(it -> it.members().stream()).toList();
        var servers = copies.stream().map(facts::serverOf).distinct().toList();
        var impact = Impact.of(copies, facts);
        return Report.violation(INFO)
                .says(
                        databases.stream()
                                        .map(it ->
                                                it.name()
                                                        + " (on "
                                                        + facts.name(
                                                                facts.serverOf(
                                                                        it.members().getFirst()))
                                                        + ")")
                                        .collect(
                                                Collectors.collectingAndThen(
                                                        Collectors.toList(), Words::list))
                                + (ids.size() == 1 ? " has" : " have")
                                + " one copy only: that the server is in "
                                + dag.name()
                                + " does not protect a database, a copy on another member does.")
                .says(impact.sentence())
                .about(ids)
                .shows(copies)
                .shows(servers)
                .shows(dag.id())
                .harms(impact)
                .fix(
                        "Add a copy of "
                                + facts.names(ids)
                                + " on another member of "
                                + dag.name()
                                + ", on other storage.")
                .finding();
    }
}
