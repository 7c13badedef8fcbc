package faultline.engine;

import faultline.bench.Estate;
import faultline.bench.FatTree;
import faultline.format.Catalogs;
import faultline.model.Topology;
import java.util.Optional;
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

/// All minimal cut sets of all services, from equations that are there.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CutSetsBench {

    private static final int LIMIT = 1 << 26;

    /// An estate written down as equations.
    @State(Scope.Thread)
    public static class Sized {

        @Param({"1000", "10000"})
        public int size;

        Topology topology;
        Structure structure;

        @Setup(Level.Trial)
        public void build() {
            topology = Estate.of(size, 42);
            structure = Structure.of(topology, Catalogs.builtIn(), Restarts.DONE);
        }
    }

    /// A fat tree with a service on three servers.
    @State(Scope.Thread)
    public static class Tree {

        @Param({"16", "64"})
        public int k;

        Topology topology;
        Structure structure;

        @Setup(Level.Trial)
        public void build() {
            topology = FatTree.of(k, 3);
            structure = Structure.of(topology, Catalogs.builtIn(), Restarts.DONE);
        }
    }

    @Benchmark
    public Optional<CutFamilies> pairs(Sized estate) {
        return CutFamilies.of(estate.structure, estate.topology.services().keys(), 2, LIMIT);
    }

    @Benchmark
    public Optional<CutFamilies> triples(Sized estate) {
        return CutFamilies.of(estate.structure, estate.topology.services().keys(), 3, LIMIT);
    }

    @Benchmark
    public Optional<CutFamilies> triplesOfFatTree(Tree tree) {
        return CutFamilies.of(tree.structure, tree.topology.services().keys(), 3, LIMIT);
    }
}
