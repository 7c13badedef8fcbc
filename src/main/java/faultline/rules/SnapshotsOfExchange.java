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

/// Snapshots of VMs on which Exchange runs.
final class SnapshotsOfExchange implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-VIRT-003",
                    "VM snapshots/checkpoints of an Exchange VM",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT, Concern.DATA),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md",
                            "[Rx] vcloudnine.de (a DAG member stopped during a snapshot)"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var used =
                ExchangeVms.of(facts).stream()
                        .filter(it -> facts.flag(it, "snapshots").orElse(false))
                        .toList();
        return ExchangeVms.byPlatform(used, facts).map(it -> finding(it, facts));
    }

    private static Finding finding(List<Component> vms, Facts facts) {
        var servers = ExchangeVms.serversIn(vms, facts);
        var dags =
                servers.stream()
                        .flatMap(it -> facts.groupsWith(it, "dag"))
                        .map(Group::id)
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(
                        "The hypervisor takes snapshots of "
                                + Words.some(Words.ids(vms), facts)
                                + ". Exchange does not support that: it knows nothing of its own"
                                + " return to an earlier state"
                                + (dags.isEmpty()
                                        ? "."
                                        : ", and the other members of "
                                                + facts.names(dags)
                                                + " have gone on meanwhile."))
                .about(Words.ids(vms))
                .shows(servers)
                .shows(dags)
                .harms(Impact.of(Words.ids(vms), facts))
                .fix("Forbid snapshots of these VMs, and use an Exchange-aware VSS backup.")
                .finding();
    }
}
