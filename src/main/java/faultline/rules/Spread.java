package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.stream.Stream;

/// An availability group or failover cluster instance, and where its nodes have their addresses.
///
/// @param subnets the different subnets that are named, in the order of the nodes
/// @param silentNodes those for which none is
record Spread(
        Group group,
        List<Component> nodes,
        List<String> subnets,
        List<Component> silentNodes,
        List<Component> sites) {

    Spread {
        nodes = List.copyOf(nodes);
        subnets = List.copyOf(subnets);
        silentNodes = List.copyOf(silentNodes);
        sites = List.copyOf(sites);
    }

    /// Those that clients connect to by a name: groups with a listener, and clustered instances.
    static Stream<Spread> all(Facts facts) {
        var groups =
                AvailabilityGroup.all(facts)
                        .filter(it -> facts.text(it.group(), "listener").isPresent())
                        .map(it ->
                                of(
                                        it.group(),
                                        it.replicas().stream()
                                                .flatMap(replica -> it.nodesOf(replica).stream())
                                                .distinct()
                                                .flatMap(id -> facts.component(id).stream())
                                                .toList(),
                                        facts));
        var clusters =
                facts.groups("fci")
                        .filter(it -> !Redundancy.isForPatching(it, facts))
                        .filter(it ->
                                facts.text(it, "version")
                                        .filter(version -> SqlServer.isBefore(version, "2012"))
                                        .isEmpty())
                        .map(it -> of(it, facts.members(it), facts));
        return Stream.concat(groups, clusters);
    }

    private static Spread of(Group group, List<Component> nodes, Facts facts) {
        return new Spread(
                group,
                nodes,
                nodes.stream()
                        .flatMap(it -> facts.text(it, "subnet").stream())
                        .map(String::strip)
                        .distinct()
                        .toList(),
                nodes.stream().filter(it -> facts.text(it, "subnet").isEmpty()).toList(),
                nodes.stream().flatMap(it -> facts.siteOf(it.id()).stream()).distinct().toList());
    }

    /// Whether it spans several sites, and not every node says in which subnet it is. VMs that may
    /// run in the same site keep their addresses on the way, so that one subnet spans the sites.
    boolean isDoubtful(Facts facts) {
        return sites.size() > 1
                && !silentNodes.isEmpty()
                && sites.stream()
                        .noneMatch(site ->
                                nodes.stream().allMatch(it -> sitesOf(it, facts).contains(site)));
    }

    private static List<Component> sitesOf(Component node, Facts facts) {
        var hosts = facts.vmOf(node.id()).map(facts::possibleHosts).orElseGet(() -> List.of(node));
        return hosts.stream().flatMap(it -> facts.siteOf(it.id()).stream()).distinct().toList();
    }
}
