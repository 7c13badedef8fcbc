package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A cluster in VMs expels a node that the hypervisor only held still for a few seconds.
final class HeartbeatTooShort implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-005",
                    "Guest cluster heartbeat shorter than migration or snapshot stun",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "guests on Windows Server 2008 to 2012 R2, whose own setting is 5 s; from 2016"
                            + " on it is 10 s",
                    List.of(
                            "[Rx] Dell/Microsoft Hyper-V guide for Exchange 2013, p. 63",
                            "[Rx] windowsitpro, defaults of Windows Server 2016",
                            "[Rx] Veeam, note on DAGs",
                            "[R] SQLDOC: availability-group-lease-healthcheck-timeout.md"));

    private static final Duration SHORT = Duration.ofSeconds(5);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return Stream.concat(facts.groups("wsfc"), facts.groups("dag"))
                .filter(it -> it.members().size() > 1)
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group cluster, Facts facts) {
        var held = held(cluster, facts);
        if (held.isEmpty()) {
            return Stream.empty();
        }
        var timeout = facts.span(cluster, "heartbeatTimeout");
        if (timeout.isPresent()) {
            return timeout.get().compareTo(SHORT) > 0
                    ? Stream.empty()
                    : Stream.of(finding(cluster, held, timeout.get(), facts));
        }
        var isOld = held.stream().anyMatch(it -> Windows.SERVER_2012_R2.covers(it, facts));
        return isOld && cluster.kind().value().equals("wsfc")
                ? Stream.of(question(cluster, held, facts))
                : Stream.empty();
    }

    /// The nodes' VMs that the hypervisor holds still now and then: it moves them while they run,
    /// or takes snapshots of them.
    private static List<Component> held(Group cluster, Facts facts) {
        return cluster.members().stream()
                .flatMap(it -> facts.vmOf(it).stream())
                .distinct()
                .filter(it -> isMoved(it, facts) || Snapshots.areTakenOf(it, facts))
                .toList();
    }

    private static boolean isMoved(Component vm, Facts facts) {
        return facts.hosting().isMoved(vm).orElse(false);
    }

    private static String deeds(List<Component> vms, Facts facts) {
        var moved = vms.stream().anyMatch(it -> isMoved(it, facts));
        var taken = vms.stream().anyMatch(it -> Snapshots.areTakenOf(it, facts));
        return moved && taken
                ? "moves running VMs and takes snapshots of them"
                : moved ? "moves running VMs" : "takes snapshots of them";
    }

    private static Finding finding(
            Group cluster, List<Component> vms, Duration timeout, Facts facts) {
        return Report.violation(INFO)
                .says(
                        cluster.name()
                                + " expels a node that is silent for "
                                + Words.about(timeout).replace("about ", "")
                                + ", and the hypervisor of "
                                + facts.names(Words.ids(vms))
                                + " "
                                + deeds(vms, facts)
                                + ", which can hold "
                                + (vms.size() == 1 ? "it" : "one")
                                + " still for as long: a failover without a failure.")
                .about(cluster.id())
                .about(Words.ids(vms))
                .shows(vms.stream().flatMap(it -> Snapshots.imageJobs(it.id(), facts)))
                .shows(vms.stream().flatMap(it -> facts.clusterOf(it.id()).stream()))
                .harms(Impact.of(List.of(cluster.id()), facts))
                .fix(
                        "Raise the heartbeat threshold to 10 s (20 s between subnets), give"
                                + " migrations a faster network, and back up from within the guest."
                                + " Under an availability group half of the lease time-out has to"
                                + " stay below the new value.")
                .finding();
    }

    private static Finding question(Group cluster, List<Component> vms, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + cluster.name()
                                + " bears being held still while the hypervisor of "
                                + facts.names(Words.ids(vms))
                                + " "
                                + deeds(vms, facts)
                                + ", because "
                                + Words.unset(facts, "heartbeatTimeout", List.of(cluster))
                                + "; up to Windows Server 2012 R2 it is 5 s unless somebody raised"
                                + " it.")
                .about(cluster.id())
                .shows(vms.stream())
                .fix("Set the heartbeat time-out (delay times threshold of the cluster).")
                .finding();
    }
}
