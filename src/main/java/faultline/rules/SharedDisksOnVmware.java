package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import java.util.List;
import java.util.stream.Stream;

/// A cluster of VMs with shared disks on VMware, used in a way that VMware does not support.
final class SharedDisksOnVmware implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-004",
                    "Shared-disk guest cluster on VMware outside the support matrix",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY, Concern.SUPPORT),
                    "vSphere 4 to 8; SQL Server failover cluster instances, single copy clusters of"
                            + " Exchange 2003 and 2007, clustered file servers",
                    List.of(
                            "[Rx] KB1037959",
                            "[Rx] VMware vSphere 5.0 and 6.7, MSCS setup limitations",
                            "[Rx] docs.vmware.com 8.0, clustered VMDK limitations",
                            "[Rx] vikernel.wordpress.com (vMotion from vSphere 6 on)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var instances = facts.groups("fci").filter(it -> facts.flag(it, "sharedDisk").orElse(true));
        var others = facts.groups("wsfc").filter(it -> facts.flag(it, "sharedDisk").orElse(false));
        return Stream.concat(instances, others)
                .map(it -> new SharedDiskLimits(it, facts))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(SharedDiskLimits limits, Facts facts) {
        if (!limits.broken().isEmpty()) {
            return Stream.of(finding(limits, facts));
        }
        return limits.unset().stream().map(it -> question(limits, it, facts));
    }

    private static Finding finding(SharedDiskLimits limits, Facts facts) {
        var group = limits.group();
        return Report.violation(INFO)
                .says(
                        "The nodes of "
                                + group.name()
                                + " are VMs that share disks on VMware, and "
                                + Words.list(limits.broken())
                                + ".")
                .says("That is outside of what VMware supports for such a cluster.")
                .says(
                        limits.unset()
                                .map(it -> "More cannot be told, because " + it + ".")
                                .orElse(""))
                .about(group.id())
                .about(Words.ids(limits.vms()))
                .shows(limits.vms().stream().flatMap(it -> facts.clusterOf(it.id()).stream()))
                .shows(limits.vms().stream().flatMap(it -> facts.hostOf(it.id()).stream()))
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Keep one node a host by a mandatory anti-affinity rule, reserve its"
                                + " memory, keep snapshots, Fault Tolerance and Storage vMotion away"
                                + " from it, put the shared disks on a supported type (pRDM; from"
                                + " vSphere 6.7 on vVols, from 7.0 on clustered VMDK; vSAN or iSCSI in"
                                + " the guest), and let the heartbeat wait 10 s.")
                .finding();
    }

    private static Finding question(SharedDiskLimits limits, String unset, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether VMware supports the shared disks of "
                                + limits.group().name()
                                + " as drawn, because "
                                + unset
                                + ": moving running nodes takes vSphere 6.0 and 10 Gbit/s, more"
                                + " than two nodes take vSphere 5.1.")
                .about(limits.group().id())
                .shows(limits.vms().stream())
                .shows(limits.vms().stream().flatMap(it -> facts.clusterOf(it.id()).stream()))
                .fix("Set the release of vSphere.")
                .finding();
    }
}
