package faultline.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The placement tree of one topology, asked downwards as well as upwards.
public final class Placement {

    private final Topology topology;
    private final Map<Id, List<Component>> inside;
    private final List<Component> roots;

    private Placement(Topology topology, Map<Id, List<Component>> inside, List<Component> roots) {
        this.topology = topology;
        this.inside = inside;
        this.roots = Collections.unmodifiableList(roots);
    }

    public static Placement of(Topology topology) {
        var inside = new LinkedHashMap<Id, List<Component>>();
        var roots = new ArrayList<Component>();
        for (var component : topology.components().values()) {
            var container = component.in();
            if (container == null) {
                roots.add(component);
            } else {
                inside.computeIfAbsent(container, _ -> new ArrayList<>()).add(component);
            }
        }
        return new Placement(topology, inside, roots);
    }

    /// The components at the top level, in drawing order.
    public List<Component> roots() {
        return roots;
    }

    /// What sits directly in it, in drawing order.
    public List<Component> childrenOf(Id container) {
        return Collections.unmodifiableList(inside.getOrDefault(container, List.of()));
    }

    /// What sits in it at any depth, outer before inner.
    public Stream<Id> contentsOf(Id container) {
        var found = new ArrayList<Id>();
        var open = new ArrayDeque<>(childrenOf(container));
        while (!open.isEmpty()) {
            var next = open.poll();
            found.add(next.id());
            open.addAll(childrenOf(next.id()));
        }
        return found.stream();
    }

    public Optional<Component> containerOf(Id id) {
        return topology.component(id).map(Component::in).flatMap(topology::component);
    }

    /// What it sits in, from the nearest container to the outermost; without itself.
    public List<Component> ancestorsOf(Id id) {
        var path = new ArrayList<Component>();
        @Nullable Component outer = containerOf(id).orElse(null);
        while (outer != null) {
            path.add(outer);
            outer = containerOf(outer.id()).orElse(null);
        }
        return path;
    }

    /// Itself and what it sits in, from the inside out.
    public List<Component> chainOf(Id id) {
        var chain = new ArrayList<Component>();
        topology.component(id).ifPresent(chain::add);
        chain.addAll(ancestorsOf(id));
        return chain;
    }

    public boolean isInside(Id inner, Id outer) {
        return ancestorsOf(inner).stream().anyMatch(it -> it.id().equals(outer));
    }
}
