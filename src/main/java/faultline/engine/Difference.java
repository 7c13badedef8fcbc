package faultline.engine;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What is not the same in two topologies: the ids of all that came, went or changed.
///
/// @param isReshaped whether a component, group or service came, went or became another kind
/// @param isReordered whether something that is in both stands at another place in the order
public record Difference(
        Set<Id> components,
        Set<Id> links,
        Set<Id> groups,
        Set<Id> services,
        boolean isReshaped,
        boolean isReordered) {

    public Difference {
        components = Set.copyOf(components);
        links = Set.copyOf(links);
        groups = Set.copyOf(groups);
        services = Set.copyOf(services);
    }

    public static Difference between(Topology before, Topology after) {
        var components = Part.of(before.components(), after.components());
        var links = Part.of(before.links(), after.links());
        var groups = Part.of(before.groups(), after.groups());
        var services = Part.of(before.services(), after.services());
        return new Difference(
                components.changed,
                links.changed,
                groups.changed,
                services.changed,
                components.reshaped || groups.reshaped || services.reshaped,
                components.reordered || links.reordered || groups.reordered || services.reordered);
    }

    public boolean isNone() {
        return components.isEmpty()
                && links.isEmpty()
                && groups.isEmpty()
                && services.isEmpty()
                && !isReordered;
    }

    /// What is not the same among one sort of element.
    private static final class Part {

        private final Set<Id> changed = new HashSet<>();
        private boolean reshaped;
        private boolean reordered;

        @SuppressWarnings("ReferenceEquality") // a quick look before the slow one
        static Part of(Index<Id, ? extends Element> before, Index<Id, ? extends Element> after) {
            var part = new Part();
            if (before != after && !part.keepsStep(before, after)) {
                part.changed.clear();
                part.reshaped = true;
                part.sort(before, after);
            }
            return part;
        }

        /// Compares place by place; whether both have the same ids in the same order.
        private boolean keepsStep(
                Index<Id, ? extends Element> before, Index<Id, ? extends Element> after) {
            if (before.size() != after.size()) {
                return false;
            }
            var others = after.values().iterator();
            for (var element : before.values()) {
                var other = others.next();
                if (!isSame(element, other)) {
                    if (!element.id().equals(other.id())) {
                        return false;
                    }
                    changed.add(element.id());
                    reshaped |= !element.kind().equals(other.kind());
                }
            }
            return true;
        }

        private void sort(Index<Id, ? extends Element> before, Index<Id, ? extends Element> after) {
            var kept = new ArrayList<Id>();
            for (var element : before.values()) {
                if (after.has(element.id())) {
                    kept.add(element.id());
                } else {
                    changed.add(element.id());
                }
            }
            List<Id> keptNow = new ArrayList<>();
            for (var element : after.values()) {
                var earlier = before.find(element.id());
                if (earlier.isPresent()) {
                    keptNow.add(element.id());
                }
                if (earlier.isEmpty() || !isSame(earlier.get(), element)) {
                    changed.add(element.id());
                }
            }
            reordered = !kept.equals(keptNow);
        }

        @SuppressWarnings("ReferenceEquality") // a quick look before the slow one
        private static boolean isSame(Element one, Element other) {
            return one == other || Objects.equals(one, other);
        }
    }
}
