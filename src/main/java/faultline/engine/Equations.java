package faultline.engine;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Who must be up for whom, in numbers.
///
/// Each vertex has clauses and is up while all of them hold; a clause holds while at least
/// `threshold` of its inputs are up. An input that a clause lists several times counts as often. A
/// vertex without clauses is up unless it fails by itself. Vertices are numbered from 0. Never
/// changes; safe to share.
///
/// A recipe is the list of a vertex's clauses as numbers: threshold, number of inputs, inputs, and
/// so on for each clause.
final class Equations {

    private final Pages recipes;
    private final Pages users;

    private Equations(Pages recipes, Pages users) {
        this.recipes = recipes;
        this.users = users;
    }

    int vertices() {
        return recipes.size();
    }

    /// The clauses of a vertex as numbers. Not to be changed.
    int[] recipe(int vertex) {
        return recipes.at(vertex);
    }

    /// The vertices with a clause that counts this one, each once, ascending. Not to be changed.
    int[] usersOf(int vertex) {
        return users.at(vertex);
    }

    /// Whether all clauses of the vertex hold.
    boolean hold(int vertex, IntPredicate isUp) {
        var recipe = recipes.at(vertex);
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            if (!holds(recipe, at, isUp)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the clause that begins at this place of the recipe holds.
    static boolean holds(int[] recipe, int at, IntPredicate isUp) {
        var missing = recipe[at];
        var end = at + 2 + recipe[at + 1];
        for (var place = at + 2; place < end && missing > 0; place++) {
            if (isUp.test(recipe[place])) {
                missing--;
            }
        }
        return missing <= 0;
    }

    /// The same equations, but for one vertex with other clauses.
    Equations with(int vertex, int[] recipe) {
        var edited = recipes.draft();
        edited.put(vertex, recipe);
        var counted = users.draft();
        var inputs = inputs(recipes.at(vertex));
        var inputsNow = inputs(recipe);
        for (var input : inputs) {
            if (!IntSets.contains(inputsNow, input)) {
                counted.put(input, IntSets.without(counted.at(input), vertex));
            }
        }
        for (var input : inputsNow) {
            if (!IntSets.contains(inputs, input)) {
                counted.put(input, IntSets.with(counted.at(input), vertex));
            }
        }
        return new Equations(edited.done(), counted.done());
    }

    /// The recipe of what is down whatever else is up.
    static int[] impossible() {
        return new int[] {1, 0};
    }

    /// The inputs that a recipe names, each once.
    static int[] inputs(int[] recipe) {
        var inputs = IntSets.empty();
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                inputs = IntSets.with(inputs, recipe[place]);
            }
        }
        return inputs;
    }

    /// Gathers vertices and clauses.
    static final class Builder {

        private int[][] recipes = new int[1024][];
        private int vertices;

        int vertex() {
            if (vertices == recipes.length) {
                recipes = Arrays.copyOf(recipes, 2 * vertices);
            }
            recipes[vertices] = IntSets.empty();
            return vertices++;
        }

        void set(int vertex, int[] recipe) {
            recipes[vertex] = recipe;
        }

        int vertices() {
            return vertices;
        }

        /// The recipe of a vertex.
        int[] recipe(int vertex) {
            return recipes[vertex];
        }

        Equations build() {
            return build(0);
        }

        /// @param spare how many vertices more, for later: with no clauses and nobody who counts
        ///   them
        Equations build(int spare) {
            var all = Arrays.copyOf(recipes, vertices + spare);
            Arrays.fill(all, vertices, all.length, IntSets.empty());
            return new Equations(Pages.of(all), Pages.of(users(all)));
        }

        private static int[][] users(int[][] recipes) {
            var degree = new int[recipes.length];
            var last = new int[recipes.length];
            Arrays.fill(last, -1);
            for (var vertex = 0; vertex < recipes.length; vertex++) {
                var recipe = recipes[vertex];
                for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
                    for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                        if (last[recipe[place]] != vertex) {
                            last[recipe[place]] = vertex;
                            degree[recipe[place]]++;
                        }
                    }
                }
            }
            var users = new int[recipes.length][];
            for (var vertex = 0; vertex < users.length; vertex++) {
                users[vertex] = degree[vertex] == 0 ? IntSets.empty() : new int[degree[vertex]];
            }
            Arrays.fill(last, -1);
            for (var vertex = recipes.length - 1; vertex >= 0; vertex--) {
                var recipe = recipes[vertex];
                for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
                    for (var place = at + 2; place < at + 2 + recipe[at + 1]; place++) {
                        var input = recipe[place];
                        if (last[input] != vertex) {
                            last[input] = vertex;
                            users[input][--degree[input]] = vertex;
                        }
                    }
                }
            }
            return users;
        }
    }
}
