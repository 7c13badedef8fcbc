package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Element;
import faultline.model.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A failover cluster instance of Standard edition on more than two nodes.
final class MoreNodesThanEdition implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-FCI-002",
                    "FCI with more nodes than the edition allows",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "SQL Server Standard edition, 2005 to 2022",
                    List.of(
                            "[R] SQLDOC: editions-and-components-of-sql-server-2019.md, footnote 4",
                            "[M] the same in the other versions from 2005 to 2022"));

    private static final int MOST = 2;
    private static final Set<String> OUTSIDE = Set.of("2000", "2025");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var sql = new SqlServer(facts);
        return facts.groups("fci")
                .filter(it -> it.members().size() > MOST)
                .filter(it -> said("version", it, sql, facts).stream().noneMatch(OUTSIDE::contains))
                .flatMap(it -> check(it, said("edition", it, sql, facts), facts));
    }

    private static Stream<Finding> check(Group fci, Set<String> editions, Facts facts) {
        if (editions.isEmpty()) {
            return Stream.of(question(fci, facts));
        }
        return editions.contains("standard") ? Stream.of(finding(fci)) : Stream.empty();
    }

    /// What the group says, else its instances.
    private static Set<String> said(String property, Group fci, SqlServer sql, Facts facts) {
        Stream<Element> sayers =
                facts.text(fci, property).isPresent()
                        ? Stream.of(fci)
                        : sql.instancesOf(fci).map(Element.class::cast);
        return sayers.flatMap(it -> facts.text(it, property).stream()).collect(Collectors.toSet());
    }

    private static Finding finding(Group fci) {
        return Report.violation(INFO)
                .says(
                        fci.name()
                                + " is of Standard edition and has "
                                + fci.members().size()
                                + " nodes; Standard edition supports "
                                + MOST
                                + ".")
                .about(fci.id())
                .shows(fci.members())
                .fix(
                        "Use Enterprise edition, or take "
                                + Words.count(fci.members().size() - MOST, "node")
                                + " out of "
                                + fci.name()
                                + ".")
                .finding();
    }

    private static Finding question(Group fci, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + fci.name()
                                + " may have "
                                + fci.members().size()
                                + " nodes, because "
                                + Words.unset(facts, "edition", List.of(fci))
                                + "; Standard edition supports "
                                + MOST
                                + ".")
                .about(fci.id())
                .shows(fci.members())
                .fix("Set the edition of SQL Server.")
                .finding();
    }
}
