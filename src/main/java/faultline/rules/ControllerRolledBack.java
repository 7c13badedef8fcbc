package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A domain controller in a VM that may come back in an old state.
final class ControllerRolledBack implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "AD-005",
                    "Domain controller exposed to snapshot or saved-state rollback",
                    Severity.HIGH,
                    List.of(Concern.DATA),
                    "all virtual domain controllers; worse before Windows Server 2012, which knows"
                            + " of the VM's generation",
                    List.of(
                            "[R] WSDOC: identity/ad-ds/get-started/virtual-dc/"
                                    + "virtualized-domain-controllers-hyper-v.md",
                            "[R] SUPP:"
                                    + " windows-server/active-directory/ad-dc-in-virtual-hosting-environment.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components("domain-controller")
                .flatMap(it -> facts.vmOf(it.id()).stream().flatMap(vm -> check(it, vm, facts)));
    }

    private static Stream<Finding> check(Component controller, Component vm, Facts facts) {
        var reasons = new ArrayList<String>();
        if (facts.flag(vm, "snapshots").orElse(false)) {
            reasons.add("snapshots are taken of it");
        }
        if (Platform.isHyperV(vm, facts)
                && facts.text(vm, "stopAction").filter("save"::equals).isPresent()) {
            reasons.add("Hyper-V saves its state when the host shuts down");
        }
        RestartKind.ofVm(vm, facts)
                .filter(it -> it == RestartKind.SAVED_STATE || it == RestartKind.SNAPSHOT_REVERT)
                .ifPresent(it -> reasons.add("after a failure of its host it is " + it.words()));
        var images = onlyImages(controller, vm, facts);
        if (!images.isEmpty()) {
            reasons.add("its only backup is an image that it does not know of");
        }
        return reasons.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(controller, vm, reasons, images, facts));
    }

    /// The backup jobs, if each of them takes an image without telling the guest.
    private static List<Component> onlyImages(Component controller, Component vm, Facts facts) {
        var jobs =
                Stream.of(controller.id(), vm.id())
                        .flatMap(it -> facts.links(it, "backs-up"))
                        .map(Link::from)
                        .flatMap(it -> facts.component(it).stream())
                        .distinct()
                        .toList();
        return jobs.stream().allMatch(it -> isBlind(it, facts)) ? jobs : List.of();
    }

    private static boolean isBlind(Component job, Facts facts) {
        return facts.text(job, "method").filter("image"::equals).isPresent()
                && facts.flag(job, "applicationAware").equals(Optional.of(false));
    }

    private static Finding finding(
            Component controller,
            Component vm,
            List<String> reasons,
            List<Component> images,
            Facts facts) {
        var isOld = Windows.SERVER_2008_R2.covers(vm, facts);
        return Report.violation(INFO)
                .severity(isOld ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "Domain controller "
                                + controller.name()
                                + " may come back in an old state: "
                                + Words.list(reasons)
                                + ".")
                .says(
                        isOld
                                ? "Before Windows Server 2012 it does not notice, hands out the"
                                        + " same change numbers again, and the directory drifts apart"
                                        + " for good."
                                : "From Windows Server 2012 on it notices if the hypervisor tells"
                                        + " it the generation of the VM; what changed meanwhile is"
                                        + " lost all the same.")
                .about(controller.id())
                .about(vm.id())
                .shows(images.stream())
                .harms(Impact.of(List.of(controller.id()), facts))
                .fix(
                        "Take no snapshots of domain controllers, let the host shut them down, and"
                                + " save the system state of two of them every day.")
                .finding();
    }
}
