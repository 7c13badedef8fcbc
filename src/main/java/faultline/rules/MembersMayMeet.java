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
import java.util.stream.Stream;

/// Nothing keeps the members of a group apart when the hypervisor places them by itself.
final class MembersMayMeet implements GatheringRule<Group, MembersMayMeet.Part> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-003",
                    "No anti-affinity: members may drift onto one host",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "VMware HA and DRS, Hyper-V failover and VM balancing, others alike",
                    List.of(
                            "[Rx] VMware vCAT 7.1, Create a DRS anti-affinity rule",
                            "[R] WSDOC: failover-clustering/Cluster-Affinity.md",
                            "[Rx] KB1037959, footnote 1"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return Redundancy.eachGroup(facts);
    }

    @Override
    public Stream<Part> gather(Group subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> !it.members().isEmpty())
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> facts.quorumsUnder(it).isEmpty())
                .filter(it -> !isTogether(it, facts))
                .map(it -> part(new Meeting(it, facts), facts));
    }

    @Override
    public Stream<Finding> conclude(List<Part> gathered, Facts facts) {
        var clusters = gathered.stream().flatMap(it -> it.doubtful().stream()).distinct();
        return Stream.concat(
                gathered.stream().flatMap(it -> it.findings().stream()),
                clusters.map(it -> question(facts.component(it).orElseThrow(), gathered, facts)));
    }

    /// What there is to say about a group, and the clusters that did not say enough.
    record Part(Id group, List<Finding> findings, List<Id> doubtful) {}

    private static Part part(Meeting meeting, Facts facts) {
        return new Part(
                meeting.group().id(),
                meeting.pairs().isEmpty() ? List.of() : List.of(finding(meeting, facts)),
                Words.ids(meeting.doubtfulClusters()));
    }

    private static boolean isTogether(Group group, Facts facts) {
        return group.members().size() > 1 && Redundancy.onlyHostOf(group, facts).isPresent();
    }

    private static Finding finding(Meeting meeting, Facts facts) {
        var group = meeting.group();
        var servers = meeting.servers();
        var clusters = meeting.clusters();
        var impact = Impact.of(List.of(group.id()), facts);
        return Report.violation(INFO)
                .severity(meeting.isGrave() ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "Nothing keeps "
                                + facts.names(servers)
                                + " apart: "
                                + clusters.getFirst().name()
                                + " "
                                + meeting.deeds()
                                + " VMs by itself and may put "
                                + meeting.pairsInWords()
                                + " on one host.")
                .says(consequence(meeting, facts))
                .about(servers)
                .shows(group.id())
                .shows(meeting.vms().stream())
                .shows(meeting.hosts().stream())
                .shows(clusters.stream())
                .harms(impact)
                .fix(fix(meeting, facts))
                .finding();
    }

    private static String consequence(Meeting meeting, Facts facts) {
        var group = meeting.group();
        if (!Redundancy.isQuorum(group, facts)) {
            return "The host that carries both then takes that much of "
                    + group.name()
                    + " with it.";
        }
        var votes = facts.votes(group);
        return group.name()
                + " needs "
                + votes.majority()
                + " of "
                + Words.count(votes.total(), "vote")
                + (meeting.isGrave()
                        ? "; the failure of a host that carries two of them stops it."
                        : "; the failure of such a host then uses up its reserve.");
    }

    private static String fix(Meeting meeting, Facts facts) {
        var vms = facts.names(Words.ids(meeting.vms()));
        var hyperV = meeting.clusters().stream().anyMatch(it -> Platform.isHyperV(it, facts));
        var rule =
                hyperV
                        ? "Give the VMs " + vms + " the same AntiAffinityClassNames"
                        : "Add a VM-VM anti-affinity rule over " + vms;
        var witness = meeting.hasWitness() ? ", the one with the witness included" : "";
        var narrow =
                meeting.hosts().size() < meeting.vms().size()
                        ? " "
                                + Words.count(meeting.hosts().size(), "host")
                                + " cannot keep "
                                + meeting.vms().size()
                                + " VMs apart: add a host, or run one of them elsewhere."
                        : "";
        return rule + witness + "." + narrow;
    }

    private static Finding question(Component cluster, List<Part> parts, Facts facts) {
        var groups =
                parts.stream()
                        .filter(it -> it.doubtful().contains(cluster.id()))
                        .map(Part::group)
                        .toList();
        var unset =
                Stream.of("haEnabled", "drs")
                        .filter(it -> cluster.properties().find(it).isEmpty())
                        .map(it -> Words.unset(facts, it, List.of(cluster)))
                        .toList();
        return Report.question(INFO)
                .says(
                        "Cannot tell whether members of "
                                + facts.names(groups)
                                + " may come onto one host, because "
                                + Words.list(unset)
                                + ".")
                .about(cluster.id())
                .shows(groups)
                .fix("Set how " + cluster.name() + " restarts and moves VMs.")
                .finding();
    }
}
