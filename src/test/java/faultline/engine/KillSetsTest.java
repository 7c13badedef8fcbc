package faultline.engine;

import static faultline.Topologies.CATALOG;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KillSetsTest {

    /// Thirty edits of each estate, one after the other: clauses added, dropped, loosened or turned
    /// to other inputs, circles of needs closed and opened.
    @Test
    void editsGiveTheSameAsFromScratchOnThreeHundredEstates() {
        assertAll(LongStream.rangeClosed(1, 300).mapToObj(seed -> () -> edits(seed)));
    }

    @Test
    void anEditLeavesTheSetsBeforeItAsTheyWere() {
        var kills = KillSets.of(blueprint(7));
        var before = all(kills);
        var vertex = 0;
        while (kills.of(vertex).length == 0 || kills.blueprint().mediumAt(vertex) >= 0) {
            vertex++;
        }
        var equations = kills.blueprint().equations().with(vertex, new int[] {1, 0});
        var edited = kills.after(kills.blueprint().with(equations), vertex);
        assertTrue(edited.isDead(vertex));
        assertArrayEquals(before, all(kills));
    }

    private static void edits(long seed) {
        var chance = chance(1000 + seed);
        var kills = KillSets.of(blueprint(seed));
        for (var edit = 0; edit < 30; edit++) {
            var vertex = chance.nextInt(kills.blueprint().named().size());
            var recipe = edited(kills.blueprint().equations(), vertex, chance);
            var blueprint =
                    kills.blueprint().with(kills.blueprint().equations().with(vertex, recipe));
            kills = kills.after(blueprint, vertex);
            var label = "seed " + seed + ", edit " + edit + " of " + vertex;
            var scratch = KillSets.of(blueprint);
            assertArrayEquals(all(scratch), all(kills), label);
            assertEquals(
                    Arrays.deepToString(scratch.inverse()).length(),
                    Arrays.deepToString(kills.inverse()).length(),
                    label);
        }
    }

    private static int[] edited(Equations equations, int vertex, RandomGenerator chance) {
        var recipe = equations.recipe(vertex).clone();
        if (recipe.length == 0 || chance.nextInt(3) == 0) {
            var more = Arrays.copyOf(recipe, recipe.length + 4);
            more[recipe.length] = 1 + chance.nextInt(2);
            more[recipe.length + 1] = 2;
            more[recipe.length + 2] = chance.nextInt(equations.vertices());
            more[recipe.length + 3] = chance.nextInt(equations.vertices());
            return more;
        }
        if (chance.nextInt(3) == 0) {
            return Arrays.copyOfRange(recipe, 2 + recipe[1], recipe.length);
        }
        if (recipe[1] == 0 || chance.nextInt(4) == 0) {
            recipe[0] = chance.nextInt(recipe[1] + 1);
        } else {
            recipe[2 + chance.nextInt(recipe[1])] = chance.nextInt(equations.vertices());
        }
        return recipe;
    }

    private static int[][] all(KillSets kills) {
        var all = new int[kills.blueprint().equations().vertices()][];
        Arrays.setAll(all, kills::of);
        return all;
    }

    private static Blueprint blueprint(long seed) {
        var topology = RandomEstate.of(chance(seed));
        return new Compilation(topology, CATALOG, Restarts.DONE, Phase.RUNNING).blueprint();
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
