package faultline.engine;

import faultline.model.Id;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A topology written down as equations.
///
/// The first vertices are the components, groups and services, each in drawing order; then one for
/// each medium; further ones stand for something without a name, such as a VM's seat on one host or
/// a path through the network. Never changes; safe to share.
final class Blueprint {

    /// A path and the number of the medium it runs through.
    record Route(int medium, Wiring.Path path) {}

    private final Equations equations;
    private final List<Wiring> media;
    private final Map<Id, Integer> vertexOf;
    private final List<Id> named;
    private final List<Id> fallible;
    private final boolean[] fails;
    private final Map<Integer, Route> routes;
    private final boolean[] isRoute;

    /// @param media the network and the storage fabric
    /// @param vertexOf the vertex of each component, group and service
    /// @param named the same the other way round, by vertex
    /// @param fallible the components that fail by themselves, in drawing order
    Blueprint(
            Equations equations,
            List<Wiring> media,
            Map<Id, Integer> vertexOf,
            List<Id> named,
            List<Id> fallible) {
        this.equations = equations;
        this.media = List.copyOf(media);
        this.vertexOf = vertexOf;
        this.named = named;
        this.fallible = List.copyOf(fallible);
        this.fails = new boolean[equations.vertices()];
        this.routes = new HashMap<>();
        this.isRoute = new boolean[equations.vertices()];
        fallible.forEach(id -> fails[vertex(id)] = true);
        for (var number = 0; number < media.size(); number++) {
            for (var path : media.get(number).paths()) {
                routes.put(path.vertex(), new Route(number, path));
                isRoute[path.vertex()] = true;
            }
        }
    }

    private Blueprint(Blueprint origin, Equations equations) {
        this.equations = equations;
        this.media = origin.media;
        this.vertexOf = origin.vertexOf;
        this.named = origin.named;
        this.fallible = origin.fallible;
        this.fails = origin.fails;
        this.routes = origin.routes;
        this.isRoute = origin.isRoute;
    }

    /// The same vertices with other clauses, and more paths through the media.
    Blueprint with(Equations edited, List<Wiring> withPaths) {
        return new Blueprint(edited, withPaths, vertexOf, named, fallible);
    }

    /// The same vertices with other clauses.
    Blueprint with(Equations edited) {
        return new Blueprint(this, edited);
    }

    Equations equations() {
        return equations;
    }

    List<Wiring> media() {
        return media;
    }

    List<Id> named() {
        return named;
    }

    List<Id> fallible() {
        return fallible;
    }

    /// The vertex of an element; -1 if it is not in the topology.
    int vertex(Id id) {
        return vertexOf.getOrDefault(id, -1);
    }

    boolean fails(int vertex) {
        return fails[vertex];
    }

    /// The number of the medium that the vertex stands for; -1 for all other vertices.
    int mediumAt(int vertex) {
        var number = vertex - named.size();
        return number >= 0 && number < media.size() ? number : -1;
    }

    /// The path that the vertex stands for; null for all other vertices.
    @Nullable Route pathAt(int vertex) {
        return isRoute[vertex] ? routes.get(vertex) : null;
    }

    /// The ids of those of the vertices that have one.
    List<Id> names(int[] vertices) {
        return Arrays.stream(vertices)
                .filter(vertex -> vertex < named.size())
                .mapToObj(named::get)
                .toList();
    }
}
