package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.List;
import java.util.stream.Stream;

/// Servers that reach their storage by one path, or through one switch.
final class SinglePathToStorage implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STO-002",
                    "Single path to shared storage",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Fibre Channel, iSCSI, SAS, NFS and SMB",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/deployment-ref/storage-configuration.md",
                            "[R] WSDOC: failover-clustering/clustering-requirements.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return new Fabric(facts).narrows().stream().map(it -> finding(it, facts));
    }

    private static Finding finding(Fabric.Narrow narrow, Facts facts) {
        var hosts = narrow.hosts();
        var isStack =
                facts.component(narrow.through())
                        .filter(it -> facts.flag(it, "stack").orElse(false))
                        .isPresent();
        var isSwitch = !narrow.through().equals(narrow.storage());
        var through = facts.component(narrow.through()).orElseThrow();
        var impact = Impact.of(hosts, facts);
        return Report.violation(INFO)
                .severity(severity(hosts, isStack, isSwitch, facts))
                .says(
                        Words.some(hosts, facts)
                                + (hosts.size() == 1 ? " reaches " : " reach ")
                                + facts.name(narrow.storage())
                                + (isSwitch
                                        ? " through " + Words.called(through, facts) + " only"
                                        : " by one path only")
                                + ": when that fails, the storage is gone although it works.")
                .says(isStack ? "It is a stack with redundant parts." : "")
                .about(narrow.through())
                .about(narrow.storage())
                .about(hosts)
                .harms(impact)
                .fix(
                        "Give every server two adapters on two switches, each with its own way to"
                                + " the storage, and multipath I/O.")
                .finding();
    }

    /// What loses little is a server whose work others take over: by a second copy of the data, or
    /// by a restart on a host with another path.
    private static Severity severity(
            List<Id> hosts, boolean isStack, boolean isSwitch, Facts facts) {
        if (isStack) {
            return Severity.LOW;
        }
        var down =
                isSwitch
                        ? facts.afterRestarts().downAfter(hosts)
                        : facts.afterRestarts().killedBy(hosts.getFirst());
        var isHarmful = !facts.servicesAmong(down).isEmpty();
        var hasSharedDisks = hosts.stream().anyMatch(it -> isNodeOfInstance(it, facts));
        var isAlone =
                hosts.stream()
                        .flatMap(it -> facts.component(it).stream())
                        .anyMatch(it -> isAlone(it, facts));
        return isHarmful || hasSharedDisks || isAlone ? Severity.HIGH : Severity.MEDIUM;
    }

    private static boolean isNodeOfInstance(Id host, Facts facts) {
        return Stream.concat(Stream.of(host), facts.placement().contentsOf(host))
                .anyMatch(it -> facts.groupsWith(it, "fci").findAny().isPresent());
    }

    /// Whether it is in no host cluster and something on it has no stand-in.
    private static boolean isAlone(Component host, Facts facts) {
        return facts.clusterOf(host.id()).isEmpty()
                && !Redundancy.hasOthersBeside(host.id(), facts)
                && facts.placement()
                        .contentsOf(host.id())
                        .noneMatch(it -> Redundancy.hasOthersBeside(it, facts));
    }
}
