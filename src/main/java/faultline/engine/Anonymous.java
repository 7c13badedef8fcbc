package faultline.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The vertices that stand for something without a name, such as a VM's seat on one host or a path
/// through the network: one for each recipe, whoever needs it.
final class Anonymous {

    private final Equations.Builder equations;
    private final Wiring.Builder network;
    private final Wiring.Builder fabric;
    private final Map<Content, Integer> byContent = new HashMap<>();
    private final Map<Ends, Integer> paths = new HashMap<>();

    Anonymous(Equations.Builder equations, Wiring.Builder network, Wiring.Builder fabric) {
        this.equations = equations;
        this.network = network;
        this.fabric = fabric;
    }

    /// The vertex with these clauses; the input itself where they ask for one input only.
    int vertex(int[] recipe) {
        if (recipe.length == 3 && recipe[0] == 1) {
            return recipe[2];
        }
        return byContent.computeIfAbsent(new Content(recipe), _ -> made(recipe));
    }

    private int made(int[] recipe) {
        var vertex = equations.vertex();
        equations.set(vertex, recipe);
        return vertex;
    }

    /// A vertex that is up while some way through the network joins the two.
    int networkPath(int from, int to) {
        return path(network, from, to);
    }

    /// A vertex that is up while some way through the storage fabric joins the two.
    int fabricPath(int from, int to) {
        return path(fabric, from, to);
    }

    private int path(Wiring.Builder medium, int from, int to) {
        return paths.computeIfAbsent(
                new Ends(medium.vertex(), from, to),
                _ -> {
                    var path = made(new Recipe().all(medium.vertex()).done());
                    medium.path(path, from, to);
                    return path;
                });
    }

    private record Ends(int medium, int from, int to) {}

    /// A recipe that can be looked up.
    private static final class Content {

        private final int[] recipe;
        private final int hash;

        Content(int[] recipe) {
            this.recipe = recipe;
            this.hash = Arrays.hashCode(recipe);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content that && Arrays.equals(recipe, that.recipe);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
