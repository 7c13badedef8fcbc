package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Level;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Nothing stops anybody from starting VMs until a lost host can no longer be made up for.
final class AdmissionControlOff implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "HYP-002",
                    "HA enabled but admission control off",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY),
                    "VMware HA; Hyper-V has no equivalent",
                    List.of(
                            "[Rx] joshodgers.com, part 5",
                            "[Rx] developer.broadcom.com, admission control policies"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components()
                .filter(it -> facts.hosting().levelOf(it) == Level.HOST_CLUSTER)
                .filter(it -> Platform.isVmware(it, facts))
                .filter(it -> facts.flag(it, "haEnabled").orElse(false))
                .filter(it -> facts.flag(it, "admissionControl").filter(on -> !on).isPresent())
                .filter(it -> facts.hosting().hostsOf(it.id()).size() > 1)
                .map(it -> finding(it, facts));
    }

    private static Finding finding(Component cluster, Facts facts) {
        var worst = NoRoomAfterHostLoss.worst(cluster, facts);
        var isAmple = isAmple(cluster, worst, facts);
        return Report.violation(INFO)
                .severity(isAmple ? Severity.INFO : Severity.MEDIUM)
                .says(
                        "HA of "
                                + cluster.name()
                                + " runs without admission control: VMs may be started until the"
                                + " other hosts cannot take over those of a lost one, and nothing"
                                + " says so.")
                .says(
                        isAmple
                                ? String.format(
                                        Locale.ROOT,
                                        "Today there is room: %.0f GB of %.0f GB are needed after"
                                                + " the worst loss.",
                                        worst.asked(),
                                        worst.offered())
                                : "")
                .about(cluster.id())
                .shows(facts.hosting().hostsOf(cluster.id()).stream())
                .fix(
                        "Switch admission control on, by a percentage of resources or by the number"
                                + " of host failures that the cluster is to tolerate.")
                .finding();
    }

    /// Whether even one more VM, as large as the largest, would fit after the worst loss.
    private static boolean isAmple(Component cluster, HostLoss worst, Facts facts) {
        var vms = HostLoss.vms(cluster, facts);
        var isKnown =
                Stream.concat(facts.hosting().hostsOf(cluster.id()).stream(), vms.stream())
                        .allMatch(it -> facts.amount(it, "ramGB").isPresent());
        var largest = vms.stream().mapToDouble(it -> HostLoss.ram(it, facts)).max().orElse(0);
        return isKnown && worst.asked() + largest <= worst.offered();
    }
}
