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
import faultline.model.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Cluster nodes on a host that has given out more memory than it has.
final class OvercommitUnderCluster implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "HYP-008",
                    "Memory overcommit on hosts that run cluster nodes",
                    Severity.MEDIUM,
                    List.of(Concern.AVAILABILITY, Concern.PERFORMANCE),
                    "VMware; Hyper-V never gives out more memory than there is",
                    List.of("[Rx] VMware vSphere 5.0 and 6.7, MSCS setup limitations"));

    private static final Set<String> CLUSTERS = Set.of("dag", "wsfc", "fci", "availability-group");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components()
                .filter(it -> facts.hosting().levelOf(it) == Level.HOST)
                .map(it -> Overcommit.of(it, facts))
                .filter(Overcommit::isProven)
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Overcommit memory, Facts facts) {
        var nodes =
                facts.placement().childrenOf(memory.host().id()).stream()
                        .filter(it -> Platform.isVmware(it, facts))
                        .filter(it -> clusters(it, facts).findAny().isPresent())
                        .toList();
        var starving = nodes.stream().filter(it -> Overcommit.mayStarve(it, facts)).toList();
        var unsaid = nodes.stream().filter(it -> facts.flag(it, "ramReserved").isEmpty()).toList();
        if (!starving.isEmpty()) {
            return Stream.of(finding(memory, starving, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(memory, unsaid, facts));
    }

    /// The clusters of which the VM, or what is in it, is a node.
    private static Stream<Group> clusters(Component vm, Facts facts) {
        return Stream.concat(Stream.of(vm.id()), facts.placement().contentsOf(vm.id()))
                .flatMap(facts::groupsWith)
                .filter(it -> CLUSTERS.contains(it.kind().value()))
                .distinct();
    }

    private static Finding finding(Overcommit memory, List<Component> nodes, Facts facts) {
        List<Id> groups =
                nodes.stream()
                        .flatMap(it -> clusters(it, facts))
                        .filter(it -> isUnderNone(it, facts))
                        .map(Group::id)
                        .distinct()
                        .toList();
        return Report.violation(INFO)
                .says(memory.words() + ".")
                .says(
                        "When they use it, the host takes memory back from "
                                + facts.names(Words.ids(nodes))
                                + ", which "
                                + (nodes.size() == 1 ? "has" : "have")
                                + " none reserved; a node that stands still while that happens can"
                                + " be expelled from "
                                + facts.names(groups)
                                + ".")
                .about(memory.host().id())
                .about(Words.ids(nodes))
                .shows(groups)
                .harms(Impact.of(Words.ids(nodes), facts))
                .fix(
                        "Reserve the memory of the cluster nodes, or leave no more VMs on "
                                + memory.host().name()
                                + " than it has memory for.")
                .finding();
    }

    private static boolean isUnderNone(Group cluster, Facts facts) {
        return facts.quorumsUnder(cluster).isEmpty();
    }

    private static Finding question(Overcommit memory, List<Component> nodes, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether a cluster node may run short of memory, because "
                                + Words.unset(facts, "ramReserved", nodes)
                                + "; "
                                + memory.words()
                                + ".")
                .about(memory.host().id())
                .shows(Words.ids(nodes))
                .fix("Set whether the memory of these VMs is reserved.")
                .finding();
    }
}
