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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// All copies of an Exchange database that could take over are lost with one thing.
final class CopiesShareFailureDomain implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-002",
                    "HA copies of one database share a failure domain",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: deployment-ref/preferred-architecture-2019.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var byDomain = new LinkedHashMap<Component, List<Group>>();
        facts.groups("exchange-database")
                .filter(it -> copies(it, facts).size() > 1)
                .filter(it -> !isForPatching(it, facts))
                .forEach(database ->
                        domains(database, facts)
                                .forEach(domain ->
                                        byDomain.merge(
                                                domain,
                                                List.of(database),
                                                CopiesShareFailureDomain::joined)));
        return byDomain.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), facts));
    }

    private static boolean isForPatching(Group database, Facts facts) {
        return Stream.concat(Stream.of(database), facts.quorumsUnder(database).stream())
                .anyMatch(it -> Redundancy.isForPatching(it, facts));
    }

    private static List<Id> copies(Group database, Facts facts) {
        return Words.ids(new Exchange(facts).readyCopies(database));
    }

    private static Stream<Component> domains(Group database, Facts facts) {
        var copies = copies(database, facts);
        return Stream.of(
                        hosts(database, copies, facts),
                        SharedFate.datastores(copies, facts),
                        sites(database, copies, facts))
                .flatMap(domains -> domains);
    }

    /// The shared host, unless the whole DAG is on it: then it is the group that has to be moved.
    private static Stream<Component> hosts(Group database, List<Id> copies, Facts facts) {
        var wholeDag =
                facts.quorumsUnder(database).stream()
                        .flatMap(it -> Redundancy.onlyHostOf(it, facts).stream())
                        .toList();
        return SharedFate.of(copies, Level.HOST, facts).stream()
                .filter(it -> !wholeDag.contains(it));
    }

    /// The shared site, if a service that needs the database is to survive the loss of a site.
    private static Stream<Component> sites(Group database, List<Id> copies, Facts facts) {
        var isDeclared =
                facts.servicesAmong(facts.atOnce().downAfter(List.of(database.id()))).stream()
                        .anyMatch(it -> facts.flag(it, "siteResilience").orElse(false));
        return SharedFate.of(copies, Level.SITE, facts).stream().filter(_ -> isDeclared);
    }

    private static Finding finding(Component domain, List<Group> databases, Facts facts) {
        var copies = databases.stream().flatMap(it -> copies(it, facts).stream()).toList();
        var impact = Impact.of(List.of(domain.id()), facts);
        var isHost = facts.hosting().levelOf(domain) == Level.HOST;
        var array = StorageStrength.arrayOf(domain, facts).filter(it -> !it.equals(domain));
        return Report.violation(INFO)
                .severity(isHost ? Severity.CRITICAL : Severity.HIGH)
                .says(
                        Words.all(copies.size())
                                + " copies of "
                                + facts.names(Words.ids(databases))
                                + " that could take over depend on "
                                + Words.called(domain, facts)
                                + array.map(it -> " in " + Words.called(it, facts)).orElse("")
                                + ": when it fails, no copy is left to mount.")
                .says(impact.sentence())
                .about(Words.ids(databases))
                .about(domain.id())
                .shows(copies)
                .shows(array.stream())
                .harms(impact)
                .fix(fix(domain, copies, facts))
                .finding();
    }

    private static String fix(Component domain, List<Id> copies, Facts facts) {
        var servers = facts.names(copies.stream().map(facts::serverOf).distinct().toList());
        return switch (facts.hosting().levelOf(domain)) {
            case HOST ->
                    "Move one of "
                            + servers
                            + " to a host other than "
                            + domain.name()
                            + " and keep them apart with an anti-affinity rule.";
            case SITE -> "Keep one copy in another site, with all that clients need there.";
            default ->
                    "Put the disks of one of "
                            + servers
                            + " on another array or on local disks; at the very least on a"
                            + " datastore other than "
                            + domain.name()
                            + ".";
        };
    }

    private static List<Group> joined(List<Group> first, List<Group> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
