package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// A mandatory anti-affinity rule over as many VMs as there are hosts: after a host failed, one VM
/// has nowhere to go.
final class MustRuleLeavesVmDown implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "HYP-005",
                    "Must anti-affinity with no more hosts than members",
                    Severity.INFO,
                    List.of(Concern.AVAILABILITY),
                    "VMware HA and DRS, Hyper-V with enforced anti-affinity",
                    List.of(
                            "[Rx] VMware 6.5 and 8, HA and DRS rules",
                            "[R] WSDOC: failover-clustering/Cluster-Affinity.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("anti-affinity")
                .filter(it -> facts.text(it, "strength").filter("must"::equals).isPresent())
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group rule, Facts facts) {
        var vms =
                facts.members(rule).stream()
                        .filter(it -> facts.hosting().isRestarted(it).orElse(false))
                        .toList();
        var hosts =
                vms.stream().flatMap(it -> facts.possibleHosts(it).stream()).distinct().toList();
        return vms.size() > 1 && hosts.size() > 1 && hosts.size() <= vms.size()
                ? Stream.of(finding(rule, vms, hosts, facts))
                : Stream.empty();
    }

    private static Finding finding(
            Group rule, List<Component> vms, List<Component> hosts, Facts facts) {
        var clusters =
                vms.stream().flatMap(it -> facts.clusterOf(it.id()).stream()).distinct().toList();
        return Report.violation(INFO)
                .says(
                        rule.name()
                                + " must keep "
                                + vms.size()
                                + " VMs ("
                                + facts.names(Words.ids(vms))
                                + ") apart on "
                                + Words.count(hosts.size(), "host")
                                + ": after the failure of a host, one of them stays down until the"
                                + " host is back. Where the others carry its service, that is the"
                                + " price of the rule and no outage.")
                .about(rule.id())
                .shows(Words.ids(vms))
                .shows(hosts.stream())
                .shows(clusters.stream())
                .fix(
                        "Make it a should rule, or add a host; keep it where the cluster in the"
                                + " guests demands a mandatory rule.")
                .finding();
    }
}
