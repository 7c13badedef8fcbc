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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Cluster nodes on an edition of Windows Server that has no failover clustering.
final class EditionWithoutClustering implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "QRM-017",
                    "OS edition without failover clustering",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "Windows Server 2008 and 2008 R2, Standard and Web edition",
                    List.of(
                            "[Rx] TechNet cc730692",
                            "[Rx] windowsitpro, Deploying DAGs",
                            "[Rx] zerohoursleep.com"));

    private static final Set<String> CLUSTERS = Set.of("dag", "wsfc", "fci", "availability-group");
    private static final Set<String> SYSTEMS =
            Set.of("windows-server-2008", "windows-server-2008-r2");
    private static final Set<String> LESSER = Set.of("standard", "web");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups()
                .filter(it -> CLUSTERS.contains(it.kind().value()))
                .filter(it -> facts.quorumsUnder(it).isEmpty())
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group cluster, Facts facts) {
        var old =
                cluster.members().stream()
                        .flatMap(it -> facts.computerOf(it).stream())
                        .distinct()
                        .filter(it -> facts.text(it, "os").filter(SYSTEMS::contains).isPresent())
                        .toList();
        var lesser =
                old.stream()
                        .filter(it ->
                                facts.text(it, "osEdition").filter(LESSER::contains).isPresent())
                        .toList();
        var unsaid = old.stream().filter(it -> facts.text(it, "osEdition").isEmpty()).toList();
        if (!lesser.isEmpty()) {
            return Stream.of(finding(cluster, lesser, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(cluster, unsaid, facts));
    }

    private static Finding finding(Group cluster, List<Component> computers, Facts facts) {
        var first = computers.getFirst();
        var release =
                facts.text(first, "os").filter("windows-server-2008"::equals).isPresent()
                        ? "2008"
                        : "2008 R2";
        var edition =
                facts.text(first, "osEdition").filter("web"::equals).isPresent()
                        ? "Web"
                        : "Standard";
        return Report.violation(INFO)
                .says(
                        facts.names(Words.ids(computers))
                                + (computers.size() == 1 ? " runs" : " run")
                                + " Windows Server "
                                + release
                                + " "
                                + edition
                                + ", which has no failover clustering, but "
                                + (computers.size() == 1 ? "is a node" : "are nodes")
                                + " of "
                                + cluster.name()
                                + ".")
                .about(cluster.id())
                .about(members(cluster, computers, facts))
                .shows(Words.ids(computers))
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Install the Enterprise or Datacenter edition, or Windows Server 2012 or"
                                + " later, whose Standard edition has clustering (Exchange 2010 needs"
                                + " Service Pack 3 there). The edition of Exchange or SQL Server does"
                                + " not matter here.")
                .finding();
    }

    private static List<Id> members(Group cluster, List<Component> computers, Facts facts) {
        return cluster.members().stream()
                .filter(it -> facts.computerOf(it).filter(computers::contains).isPresent())
                .map(facts::serverOf)
                .toList();
    }

    private static Finding question(Group cluster, List<Component> computers, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the nodes of "
                                + cluster.name()
                                + " have failover clustering, because "
                                + Words.unset(facts, "osEdition", computers)
                                + "; up to Windows Server 2008 R2 the Standard edition lacks it.")
                .about(cluster.id())
                .shows(Words.ids(computers))
                .fix("Set the edition of Windows Server.")
                .finding();
    }
}
