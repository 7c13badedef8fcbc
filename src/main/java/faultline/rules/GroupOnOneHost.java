package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All members of a redundancy group run on one host now.
final class GroupOnOneHost implements GatheringRule<Group, GroupOnOneHost.Hit> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-002",
                    "All members of a redundancy group on one host",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY),
                    "any hypervisor, any version",
                    List.of(
                            "[Rx] Dell/Microsoft Hyper-V guide for Exchange, p. 10",
                            "[R] SQLDOC:"
                                    + " prereqs-restrictions-recommendations-always-on-availability.md"
                                    + " (replicas in VMs on one computer are permitted)",
                            "[Rx] VMware vCAT 7.1"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return Redundancy.eachGroup(facts);
    }

    @Override
    public Stream<Hit> gather(Group subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> isOnOneHost(it, facts))
                .map(it -> new Hit(it.id(), Words.ids(facts.quorumsUnder(it))));
    }

    @Override
    public Stream<Finding> conclude(List<Hit> gathered, Facts facts) {
        var underOthers =
                gathered.stream().flatMap(it -> it.under().stream()).collect(Collectors.toSet());
        return gathered.stream()
                .map(Hit::group)
                .filter(it -> !underOthers.contains(it))
                .map(it -> facts.recalled(new Question(it), () -> finding(it, facts)));
    }

    /// A group that is on one host, and the groups that it rests on.
    record Hit(Id group, List<Id> under) {}

    private record Question(Id group) {}

    private static Finding finding(Id id, Facts facts) {
        var group = facts.group(id).orElseThrow();
        return finding(group, Redundancy.onlyHostOf(group, facts).orElseThrow(), facts);
    }

    private static boolean isOnOneHost(Group group, Facts facts) {
        return group.members().size() > 1 && Redundancy.onlyHostOf(group, facts).isPresent();
    }

    private static Finding finding(Group group, Component host, Facts facts) {
        var servers = group.members().stream().map(facts::serverOf).toList();
        var impact = Impact.of(List.of(host.id()), facts);
        var patching = Redundancy.isForPatching(group, facts);
        return Report.violation(INFO)
                .severity(patching ? Severity.INFO : Severity.CRITICAL)
                .says(
                        Words.all(servers.size())
                                + " members of "
                                + group.name()
                                + " ("
                                + facts.names(servers)
                                + ") run on "
                                + host.name()
                                + ": when that host fails, the whole group fails.")
                .says(witnessToo(group, host, facts))
                .says(impact.sentence())
                .says(patching ? "The group is there for patching only, so this is a remark." : "")
                .about(group.id())
                .about(servers)
                .shows(host.id())
                .shows(group.members().stream().flatMap(it -> facts.vmOf(it).stream()))
                .shows(Words.ids(facts.quorumsUnder(group)))
                .harms(impact)
                .fix(fix(group, host, facts))
                .finding();
    }

    private static String witnessToo(Group group, Component host, Facts facts) {
        return Stream.concat(Stream.of(group), facts.quorumsUnder(group).stream())
                .flatMap(it -> facts.witnessOf(it).stream())
                .filter(it -> facts.hostOf(it.id()).filter(host::equals).isPresent())
                .findFirst()
                .map(it ->
                        "The witness in " + facts.name(facts.serverOf(it.id())) + " is on it too.")
                .orElse("");
    }

    private static String fix(Group group, Component host, Facts facts) {
        var others =
                facts.clusterOf(host.id()).stream()
                        .flatMap(cluster -> facts.hosting().hostsOf(cluster.id()).stream())
                        .filter(it -> !it.equals(host))
                        .map(Component::name)
                        .toList();
        return others.isEmpty()
                ? "Add a second host, place the members of "
                        + group.name()
                        + " on different hosts and keep them apart with an anti-affinity rule."
                : "Move one member to "
                        + (others.size() == 1 ? others.getFirst() : "another host")
                        + " and keep the members of "
                        + group.name()
                        + " apart with an anti-affinity rule.";
    }
}
