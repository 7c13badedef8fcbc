package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Group;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Good news: the guests' cluster owns the failover, and the hypervisor only restores redundancy.
final class LayersStackedRight implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-008",
                    "Layers stacked correctly",
                    Severity.INFO,
                    List.of(Concern.AVAILABILITY),
                    "DAG of Exchange 2010 SP1 and later; availability group and mirroring of SQL"
                            + " Server 2008 and later",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/virtualization.md",
                            "[R] SUPP:"
                                    + " sql/general/support-policy-hardware-virtualization-product.md"
                                    + " (KB956893)",
                            "[Rx] core.vmware.com, Exchange on vSphere",
                            "[Rx] keithmayer, guest clustering"));

    private static final Set<String> KINDS = Set.of("dag", "availability-group", "mirror-pair");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return facts.eachGroup(KINDS);
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        return Stream.of(subject)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .map(it -> new Stack(it, facts))
                .filter(Stack::isSound)
                .map(it -> finding(it, facts));
    }

    private static Finding finding(Stack stack, Facts facts) {
        if (!stack.unset().isEmpty()) {
            return question(stack, unset(stack, facts), facts);
        }
        var lacksCluster =
                stack.group().kind().value().equals("availability-group")
                        && stack.quorum().equals(stack.group());
        return lacksCluster
                ? question(stack, "the failover cluster under it is not drawn", facts)
                : praise(stack, facts);
    }

    private static Finding praise(Stack stack, Facts facts) {
        var group = stack.group();
        var clusters = facts.names(Words.ids(stack.clusters()));
        return Report.praise(INFO)
                .says(
                        group.name()
                                + " and "
                                + clusters
                                + " leave each other alone: "
                                + group.name()
                                + " fails over by itself in "
                                + stack.failoverTime().map(Words::about).orElse("seconds")
                                + ", and "
                                + clusters
                                + " only boots a lost VM afresh on another host, so that the"
                                + " redundancy is back in "
                                + Words.about(slowest(stack, facts))
                                + ".")
                .says(
                        "No host carries enough votes to stop it, and the others have room for its"
                                + " VMs.")
                .about(group.id())
                .shows(stack.vms().stream())
                .shows(stack.clusters().stream())
                .shows(Words.ids(facts.quorumsUnder(group)))
                .fix("Nothing to do.")
                .finding();
    }

    private static Duration slowest(Stack stack, Facts facts) {
        return stack.vms().stream()
                .flatMap(it -> facts.restartTime(it).stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ofMinutes(4));
    }

    private static Finding question(Stack stack, String reason, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + stack.group().name()
                                + " and "
                                + facts.names(Words.ids(stack.clusters()))
                                + " leave each other alone, because "
                                + reason
                                + ".")
                .about(stack.group().id())
                .shows(stack.vms().stream())
                .fix("Set what is missing, so that this can be judged.")
                .finding();
    }

    private static String unset(Stack stack, Facts facts) {
        return Words.list(
                stack.unset().entrySet().stream()
                        .map(entry -> Words.unset(facts, entry.getKey(), entry.getValue()))
                        .toList());
    }
}
