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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Exchange on VMs whose memory the hypervisor may take away.
final class ExchangeMemoryNotFixed implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-VIRT-001",
                    "Dynamic memory or overcommit for an Exchange VM",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT, Concern.PERFORMANCE),
                    "Exchange 2010, 2013, 2016, 2019 and SE, all roles",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md",
                            "[R] CSSX: HealthChecker, Invoke-AnalyzerHardwareInformation.ps1"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var vms = ExchangeVms.of(facts);
        var dynamic =
                ExchangeVms.byPlatform(
                        vms.stream()
                                .filter(it -> facts.flag(it, "dynamicMemory").orElse(false))
                                .toList(),
                        facts);
        var byHost = new LinkedHashMap<Component, List<Component>>();
        vms.forEach(vm ->
                facts.hostOf(vm.id())
                        .ifPresent(
                                it -> byHost.computeIfAbsent(it, _ -> new ArrayList<>()).add(vm)));
        return Stream.concat(
                dynamic.map(it -> dynamic(it, facts)),
                byHost.entrySet().stream()
                        .filter(it -> Overcommit.of(it.getKey(), facts).isProven())
                        .flatMap(it -> onHost(it.getKey(), it.getValue(), facts)));
    }

    private static Finding dynamic(List<Component> vms, Facts facts) {
        return report(Report.violation(INFO), vms, facts)
                .says(
                        "Dynamic memory is on for the "
                                + (vms.size() == 1 ? "VM" : "VMs")
                                + " of "
                                + Words.some(Words.ids(vms), facts)
                                + ". Exchange is not supported on it: it sizes its caches for the"
                                + " memory that it sees at the start, and slows down when some is"
                                + " taken away.")
                .fix("Give these VMs fixed memory, fully reserved.")
                .finding();
    }

    private static Stream<Finding> onHost(Component host, List<Component> vms, Facts facts) {
        var starving = vms.stream().filter(it -> Overcommit.mayStarve(it, facts)).toList();
        var unsaid =
                vms.stream()
                        .filter(it -> Platform.isVmware(it, facts))
                        .filter(it -> facts.flag(it, "ramReserved").isEmpty())
                        .toList();
        if (!starving.isEmpty()) {
            return Stream.of(overcommitted(host, starving, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(host, unsaid, facts));
    }

    private static Finding overcommitted(Component host, List<Component> vms, Facts facts) {
        return report(Report.violation(INFO), vms, facts)
                .says(
                        Overcommit.of(host, facts).words()
                                + "; that of "
                                + Words.some(Words.ids(vms), facts)
                                + " is not reserved. Exchange is not supported on overcommitted"
                                + " memory.")
                .shows(host.id())
                .fix("Reserve all memory of these VMs, or move other VMs away.")
                .finding();
    }

    private static Finding question(Component host, List<Component> vms, Facts facts) {
        return report(Report.question(INFO), vms, facts)
                .says(
                        "Cannot tell whether Exchange loses memory to others on "
                                + host.name()
                                + ", which has given out more than it has, because "
                                + Words.unset(facts, "ramReserved", vms)
                                + ".")
                .shows(host.id())
                .fix("Say whether the memory of these VMs is reserved.")
                .finding();
    }

    private static Report report(Report report, List<Component> vms, Facts facts) {
        List<Id> dags =
                ExchangeVms.serversIn(vms, facts).stream()
                        .flatMap(it -> facts.groupsWith(it, "dag"))
                        .map(Group::id)
                        .distinct()
                        .toList();
        return report.about(Words.ids(vms))
                .shows(ExchangeVms.serversIn(vms, facts))
                .shows(dags)
                .harms(Impact.of(Words.ids(vms), facts));
    }
}
