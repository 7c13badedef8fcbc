package faultline.engine;

import faultline.model.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cut sets of some elements, up to an order or as far as the memory allows.
final class CutSearch {

    /// Nodes that a store of sets may have; about 200 MB.
    private static final int NODES = 1 << 23;

    /// More sets than this are not listed.
    private static final long LISTED = 1_000_000;

    private final Map<Id, CutFamilies> families = new HashMap<>();
    private final Map<Id, Integer> orders = new HashMap<>();

    private CutSearch() {}

    /// All elements together, and each by itself where together they are too much; then up to a
    /// lower order.
    static CutSearch of(Structure structure, Collection<Id> elements, int order) {
        var search = new CutSearch();
        if (!search.tried(structure, elements, order)) {
            for (var element : elements) {
                var reached = order;
                while (reached > 0 && !search.tried(structure, List.of(element), reached)) {
                    reached--;
                }
            }
        }
        return search;
    }

    private boolean tried(Structure structure, Collection<Id> elements, int order) {
        var found = CutFamilies.of(structure, elements, order, NODES);
        found.ifPresent(it ->
                elements.forEach(element -> {
                    families.put(element, it);
                    orders.put(element, order);
                }));
        return found.isPresent();
    }

    /// The order up to which no cut set of the element is missing; 0 if none could be found.
    int orderOf(Id element) {
        return orders.getOrDefault(element, 0);
    }

    /// The cut sets of the element up to an order, or up to a lower one where there are too many.
    CutList listed(Id element, int wanted) {
        var known = families.get(element);
        if (known == null) {
            return new CutList(0, List.of());
        }
        var order = Math.min(wanted, orderOf(element));
        var counts = known.countsOf(element);
        var listed = 0L;
        for (var size = 0; size <= order && size < counts.length; size++) {
            listed += counts[size];
            if (listed > LISTED) {
                return new CutList(size - 1, known.setsOf(element, size - 1));
            }
        }
        return new CutList(order, known.setsOf(element, order));
    }

    /// The sets as vertices, up to an order that was reached.
    List<int[]> vertexSetsOf(Id element, int order) {
        var known = families.get(element);
        return known == null ? List.of() : known.vertexSetsOf(element, order);
    }
}
