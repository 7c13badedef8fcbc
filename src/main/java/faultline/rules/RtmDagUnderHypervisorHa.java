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
import java.util.Optional;
import java.util.stream.Stream;

/// DAG members of Exchange 2010 without a service pack, on VMs that the hypervisor restarts or
/// moves.
final class RtmDagUnderHypervisorHa implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-001",
                    "Exchange 2010 RTM DAG member under hypervisor HA or automatic migration",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 RTM only",
                    List.of(
                            "[Rx] E2010-SYSREQ, quoted at blogs.msmvps.com/expta",
                            "[Rx] Exchange team blog, Demystifying Exchange 2010 SP1"
                                    + " Virtualization"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag").flatMap(dag -> check(dag, facts));
    }

    private static Stream<Finding> check(Group dag, Facts facts) {
        var exchange = new Exchange(facts);
        var onVms =
                facts.members(dag).stream().filter(it -> facts.vmOf(it.id()).isPresent()).toList();
        var rtm = onVms.stream().filter(exchange::isRtm).toList();
        var maybeRtm = onVms.stream().filter(exchange::mayBeRtm).toList();
        var stacked = rtm.stream().filter(it -> isStacked(it, facts).orElse(false)).toList();
        if (!stacked.isEmpty()) {
            return Stream.of(finding(dag, stacked, facts));
        }
        var unversioned =
                maybeRtm.stream().filter(it -> isStacked(it, facts).orElse(false)).toList();
        if (!unversioned.isEmpty()) {
            return Stream.of(
                    question(dag, unversioned, Words.unset(facts, "servicePack", unversioned)));
        }
        var undecided = rtm.stream().filter(it -> isStacked(it, facts).isEmpty()).toList();
        return undecided.isEmpty()
                ? Stream.empty()
                : Stream.of(question(dag, undecided, unsetIn(undecided, facts)));
    }

    /// Whether the hypervisor restarts or moves the server's VM by itself. Empty when the cluster
    /// does not say.
    private static Optional<Boolean> isStacked(Component server, Facts facts) {
        var vm = facts.vmOf(server.id()).orElseThrow();
        var restarted = facts.hosting().isRestarted(vm);
        var moved = facts.hosting().isMoved(vm);
        if (restarted.orElse(false) || moved.orElse(false)) {
            return Optional.of(true);
        }
        return restarted.isPresent() && moved.isPresent() ? Optional.of(false) : Optional.empty();
    }

    private static String unsetIn(List<Component> servers, Facts facts) {
        var clusters = clusters(servers, facts);
        return Words.list(
                Stream.of("haEnabled", "drs")
                        .map(property -> unset(property, clusters, facts))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private static String unset(String property, List<Component> clusters, Facts facts) {
        var lacking =
                clusters.stream().filter(it -> it.properties().find(property).isEmpty()).toList();
        return lacking.isEmpty() ? "" : Words.unset(facts, property, lacking);
    }

    private static List<Component> clusters(List<Component> servers, Facts facts) {
        return servers.stream()
                .flatMap(it -> facts.clusterOf(it.id()).stream())
                .distinct()
                .toList();
    }

    private static Finding finding(Group dag, List<Component> servers, Facts facts) {
        var clusters = facts.names(Words.ids(clusters(servers, facts)));
        return Report.violation(INFO)
                .says(
                        facts.names(Words.ids(servers))
                                + (servers.size() == 1 ? " runs" : " run")
                                + " Exchange 2010 RTM in "
                                + dag.name()
                                + ", on VMs that "
                                + clusters
                                + " restarts or moves by itself. Microsoft does not support that"
                                + " combination before Service Pack 1.")
                .about(Words.ids(servers))
                .shows(dag.id())
                .shows(servers.stream().flatMap(it -> facts.vmOf(it.id()).stream()))
                .shows(clusters(servers, facts).stream())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(
                        "Install Service Pack 3 for Exchange 2010; until then switch HA restart and"
                                + " automatic migration off for these VMs.")
                .finding();
    }

    private static Finding question(Group dag, List<Component> servers, String unset) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the hypervisor's HA is supported under "
                                + dag.name()
                                + ", because "
                                + unset
                                + "; Exchange 2010 RTM does not allow it, Service Pack 1 and later"
                                + " do.")
                .about(Words.ids(servers))
                .shows(dag.id())
                .fix("Set what is missing, so that this can be judged.")
                .finding();
    }
}
