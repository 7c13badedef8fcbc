package faultline.engine;

import faultline.faulttree.Bounds;
import faultline.faulttree.CutBounds;
import faultline.faulttree.ModularDiagram;
import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What it takes to bring services down, and how likely that is: minimal cut sets and availability.
///
/// Everything is worked out when it is made, for some services; then it is only asked.
public final class Resilience {

    /// Nodes of a diagram that one service may cost.
    private static final int NODES = 1 << 17;

    /// Nodes of a store of sets that sharper bounds of one service may cost.
    private static final int SETS = 1 << 21;

    /// A service that rests on more components than this gets bounds, and a diagram only if they
    /// are wide.
    private static final int SMALL = 150;

    /// Bounds wider than this share of what they enclose are wide.
    private static final double WIDE = 1e-3;

    /// Up to this order sets are used for bounds.
    private static final int BOUNDED = 3;

    private final Blueprint blueprint;
    private final Structure structure;
    private final ServiceTrees trees;
    private final Map<Id, FailureRate> rates;
    private final CutSearch lasting;
    private final CutSearch atOnce;
    private final int order;
    private final Map<Id, Availability> availabilities = new HashMap<>();

    private Resilience(Topology topology, Catalog catalog, Collection<Id> services, int order) {
        this.order = order;
        rates = Rates.of(topology, catalog);
        structure = Structure.of(topology, catalog, Restarts.DONE);
        blueprint = structure.blueprint();
        trees = new ServiceTrees(structure, rates);
        lasting = CutSearch.of(structure, services, Math.max(order, BOUNDED));
        atOnce = CutSearch.of(Structure.of(topology, catalog, Restarts.NOT_YET), services, 2);
        services.forEach(service -> availabilities.put(service, judged(service)));
    }

    /// Works out the cut sets of these services up to the order, and their availability.
    ///
    /// @param order at least 1
    public static Resilience of(
            Topology topology, Catalog catalog, Collection<Id> services, int order) {
        return new Resilience(topology, catalog, services, order);
    }

    /// The cut sets up to the order asked for, or up to a lower one where there are too many.
    public CutList cutSets(Id service) {
        return lasting.listed(service, order);
    }

    public Availability availability(Id service) {
        var known = availabilities.get(service);
        if (known == null) {
            throw new IllegalArgumentException(service + " was not asked for");
        }
        return known;
    }

    /// The components that fail by themselves and that the service may rest on, in drawing order.
    public List<Id> restsOn(Id service) {
        return cone(service);
    }

    private Availability judged(Id service) {
        var cone = cone(service);
        var interruptions =
                new Interruptions(
                        atOnce.listed(service, 2).sets(),
                        lasting.listed(service, 2).sets(),
                        cone,
                        rates);
        return new Availability(
                unavailability(service, cone),
                interruptions.aYear(),
                interruptions.causes(),
                cone.stream().filter(id -> !rates.containsKey(id)).toList());
    }

    private Bounds unavailability(Id service, List<Id> cone) {
        var bounds = bounds(service, cone);
        if (!bounds.isExact() && cone.size() > SMALL && bounds.relativeWidth() > WIDE) {
            bounds = sharper(service, cone).orElse(bounds);
        }
        if (bounds.isExact() || (cone.size() > SMALL && bounds.relativeWidth() <= WIDE)) {
            return bounds;
        }
        return ModularDiagram.of(trees.forest(List.of(service), NODES).tree(), NODES)
                .map(diagram -> Bounds.exact(diagram.probability()))
                .orElse(bounds);
    }

    /// Bounds that know the cut sets of four components too.
    private Optional<Bounds> sharper(Id service, List<Id> cone) {
        if (lasting.orderOf(service) < BOUNDED) {
            return Optional.empty();
        }
        return CutFamilies.of(structure, List.of(service), BOUNDED + 1, SETS)
                .map(it -> it.sumOf(service, BOUNDED + 1, this::odds))
                .map(fours -> CutBounds.ofFour(sets(service, BOUNDED, cone), fours, shares(cone)));
    }

    private double odds(Id id) {
        return share(id) / (1 - share(id));
    }

    private Bounds bounds(Id service, List<Id> cone) {
        var reached = Math.min(BOUNDED, lasting.orderOf(service));
        return reached == 0
                ? new Bounds(0, 1, Bounds.Certainty.INTERVAL)
                : CutBounds.of(sets(service, reached, cone), reached, shares(cone));
    }

    private double[] shares(List<Id> cone) {
        return cone.stream().mapToDouble(this::share).toArray();
    }

    /// The cut sets as places in the cone.
    private List<int[]> sets(Id service, int order, List<Id> cone) {
        var vertices = cone.stream().mapToInt(blueprint::vertex).toArray();
        return lasting.vertexSetsOf(service, order).stream()
                .map(set ->
                        IntStream.of(set).map(it -> Arrays.binarySearch(vertices, it)).toArray())
                .toList();
    }

    private double share(Id id) {
        var rate = rates.get(id);
        return rate == null ? 0 : rate.unavailability();
    }

    /// The components that fail by themselves and that the service rests on, in drawing order.
    private List<Id> cone(Id service) {
        return IntStream.of(structure.partsUnder(blueprint.vertex(service)))
                .flatMap(part -> IntStream.of(structure.members(part)))
                .filter(structure::isFallible)
                .sorted()
                .mapToObj(blueprint.named()::get)
                .toList();
    }
}
