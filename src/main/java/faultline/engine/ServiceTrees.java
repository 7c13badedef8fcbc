package faultline.engine;

import faultline.faulttree.FaultTree;
import faultline.faulttree.TreeAlgebra;
import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Services as fault trees: the top of each is "the service is down", the basic events are failures
/// of components and bear their ids. Lasting outages only, after VMs have been restarted.
///
/// Circles of needs and networks with loops are unrolled as far as it takes, so that the tree says
/// the same as the equations.
public final class ServiceTrees {

    private final Structure structure;
    private final Blueprint blueprint;
    private final Map<Id, FailureRate> rates;

    ServiceTrees(Structure structure, Map<Id, FailureRate> rates) {
        this.structure = structure;
        this.blueprint = structure.blueprint();
        this.rates = rates;
    }

    public static ServiceTrees of(Topology topology, Catalog catalog) {
        return new ServiceTrees(
                Structure.of(topology, catalog, Restarts.DONE), Rates.of(topology, catalog));
    }

    /// Several services in one tree, which share what they have in common.
    ///
    /// @param tree its own top is that of the last service
    /// @param tops the top of each service, in drawing order
    public record Forest(FaultTree tree, SequencedMap<Id, Integer> tops) {}

    /// The trees of these services.
    ///
    /// @param limit how many nodes of a diagram may be spent on telling equal gates
    public Forest forest(Collection<Id> services, int limit) {
        var algebra = new TreeAlgebra(limit);
        var wanted = services.stream().mapToInt(blueprint::vertex).toArray();
        var solution =
                new Solution(structure, algebra, vertex -> event(vertex, algebra)).solve(wanted);
        var tops = new LinkedHashMap<Id, Integer>();
        services.forEach(id -> tops.put(id, solution.down(blueprint.vertex(id))));
        var top = tops.isEmpty() ? FaultTree.NEVER : tops.lastEntry().getValue();
        return new Forest(algebra.build(top), tops);
    }

    private int event(int vertex, TreeAlgebra algebra) {
        var id = blueprint.named().get(vertex);
        var rate = rates.get(id);
        return algebra.event(id.value(), rate == null ? 0 : rate.unavailability());
    }
}
