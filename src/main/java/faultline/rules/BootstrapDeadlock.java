package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.engine.ColdStart;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Things that need each other to start: they run, but after a loss of power none can be the first.
final class BootstrapDeadlock implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-008",
                    "Start-up circular dependency",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Hyper-V, VMware, storage and whatever else is drawn as needing each other",
                    List.of(
                            "[R] SUPP:"
                                    + " windows-server/active-directory/ad-dc-in-virtual-hosting-environment.md",
                            "[Rx] Microsoft blogs supportingwindows 2014-03 and wincat 2012-08,"
                                    + " AD-less cluster bootstrapping"));

    private static final Set<Level> STORAGE = Set.of(Level.ARRAY, Level.DATASTORE);
    private static final Set<String> NAMES = Set.of("dns-server", "dns-set");
    private static final int SHOWN = 9;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var start = facts.coldStart();
        var dark = Set.copyOf(start.neverStarted());
        return start.loops().stream().map(it -> finding(it, dark, facts));
    }

    private static Finding finding(ColdStart.Loop loop, Set<Id> dark, Facts facts) {
        var caught = loop.caught().stream().sorted().toList();
        List<Service> services = facts.servicesAmong(dark);
        var impact = Impact.of(services, facts);
        var isEased = isEased(loop, facts);
        return Report.violation(INFO)
                .severity(isEased ? Severity.MEDIUM : Severity.HIGH)
                .says(
                        "After a total loss of power none of these can be the first to start: "
                                + circle(loop.path(), facts)
                                + ".")
                .says(
                        services.isEmpty()
                                ? ""
                                : impact.subject() + " not back until somebody breaks the circle.")
                .says(
                        isEased
                                ? "From Windows Server 2012 on a host cluster comes up without a"
                                        + " domain controller, which is why this weighs less."
                                : "")
                .about(caught)
                .harms(impact)
                .fix(
                        "Keep one of what the circle needs outside of it, such as a domain"
                                + " controller with DNS on independent hosting; enter the addresses"
                                + " of storage in hosts files; and keep a local account for"
                                + " emergencies. Where something is needed only while running, say"
                                + " so on the link.")
                .finding();
    }

    /// "A waits for B, B for C, and C for A".
    private static String circle(List<Id> path, Facts facts) {
        var names =
                path.stream()
                        .limit(SHOWN)
                        .map(facts::name)
                        .collect(Collectors.joining(", which waits for "));
        var more = path.size() > SHOWN ? ", and so on around to " : ", which waits for ";
        return names.replaceFirst(", which waits for ", " waits for ")
                + (path.size() == 1 ? " waits for itself" : more + facts.name(path.getFirst()));
    }

    /// Whether it is a Hyper-V cluster on Windows Server 2012 or later that waits for a domain
    /// controller, and for no storage or name server.
    private static boolean isEased(ColdStart.Loop loop, Facts facts) {
        var caught = loop.caught().stream().flatMap(it -> facts.component(it).stream()).toList();
        var clusters =
                caught.stream()
                        .filter(it -> facts.hosting().levelOf(it) == Level.HOST_CLUSTER)
                        .toList();
        return !clusters.isEmpty()
                && clusters.stream().allMatch(it -> isRecent(it, facts))
                && caught.stream().noneMatch(it -> isStorageOrName(it, facts))
                && loop.caught().stream()
                        .flatMap(it -> facts.group(it).stream())
                        .noneMatch(it -> NAMES.contains(it.kind().value()));
    }

    private static boolean isStorageOrName(Component component, Facts facts) {
        return STORAGE.contains(facts.hosting().levelOf(component))
                || NAMES.contains(component.kind().value());
    }

    private static boolean isRecent(Component cluster, Facts facts) {
        return Platform.isHyperV(cluster, facts)
                && facts.hosting().hostsOf(cluster.id()).stream()
                        .noneMatch(it -> Windows.SERVER_2008_R2.covers(it, facts));
    }
}
