package faultline.engine;

import faultline.bench.Estate;
import faultline.bench.FatTree;
import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Topology;
import faultline.rules.Rules;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Single failures: everything at once, and after one edit of the equations. The samples are of one
/// call each, so that their quantiles are what a user waits.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OrderOneBench {

    /// An estate written down as equations.
    @State(Scope.Thread)
    public static class Sized {

        @Param({"1000", "10000", "100000"})
        public int size;

        final Catalog catalog = Catalogs.builtIn();
        Topology topology;
        Blueprint blueprint;
        KillSets kills;
        int[] vms;
        final Random chance = new Random(1);
        int vertex;

        @Setup(Level.Trial)
        public void build() {
            topology = Estate.of(size, 42);
            blueprint =
                    new Compilation(topology, catalog, Restarts.DONE, Phase.RUNNING).blueprint();
            kills = KillSets.of(blueprint);
            vms =
                    topology.components().values().stream()
                            .filter(it -> it.kind().value().equals("vm"))
                            .map(Component::id)
                            .mapToInt(blueprint::vertex)
                            .toArray();
        }

        /// A VM gets the hosts and the storage of another one.
        int[] otherPlace() {
            vertex = vms[chance.nextInt(vms.length)];
            return kills.blueprint().equations().recipe(vms[chance.nextInt(vms.length)]);
        }
    }

    /// A fat tree with a service on three servers.
    @State(Scope.Thread)
    public static class Tree {

        @Param({"16", "24", "48", "64"})
        public int k;

        Blueprint blueprint;

        @Setup(Level.Trial)
        public void build() {
            blueprint =
                    new Compilation(
                                    FatTree.of(k, 3),
                                    Catalogs.builtIn(),
                                    Restarts.DONE,
                                    Phase.RUNNING)
                            .blueprint();
        }
    }

    /// Kill sets of every vertex and the blast radius of every component, from the equations.
    @Benchmark
    public int[][] full(Sized estate) {
        return KillSets.of(estate.blueprint).inverse();
    }

    /// The equations, from the drawing.
    @Benchmark
    public Object compile(Sized estate) {
        return new Compilation(estate.topology, estate.catalog, Restarts.DONE, Phase.RUNNING)
                .blueprint();
    }

    /// One VM moves: new equations and new kill sets beside the old ones.
    @Benchmark
    public KillSets edit(Sized estate) {
        var recipe = estate.otherPlace();
        var before = estate.kills.blueprint();
        var edited = before.with(before.equations().with(estate.vertex, recipe));
        estate.kills = estate.kills.after(edited, estate.vertex);
        return estate.kills;
    }

    @Benchmark
    public int[][] fatTree(Tree tree) {
        return KillSets.of(tree.blueprint).inverse();
    }

    /// All rules over the whole estate, from the drawing.
    @Benchmark
    public Object allRules(Sized estate) {
        return Rules.analyser(estate.catalog).analyse(estate.topology);
    }
}
