package faultline.analysis;

import faultline.bench.Estate;
import faultline.format.Catalogs;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Topology;
import faultline.model.Value;
import faultline.rules.Rules;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What one edit costs until all findings are there again, with all rules: judged live, beside
/// judged from scratch in the same run. Processor time of the one thread, in milliseconds.
public final class LiveTimes {

    private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<Id> vms;
    private final List<Id> hosts;
    private Topology topology;
    private int added;

    private LiveTimes(Topology topology) {
        this.topology = topology;
        this.vms = ids(topology, "vm");
        this.hosts = ids(topology, "hypervisor-host");
    }

    private static List<Id> ids(Topology topology, String kind) {
        return topology.components().values().stream()
                .filter(it -> it.kind().value().equals(kind))
                .map(Component::id)
                .toList();
    }

    /// @param arguments how many components, how many edits of each sort
    public static void main(String[] arguments) {
        var size = Integer.parseInt(arguments[0]);
        var count = Integer.parseInt(arguments[1]);
        var times = new LiveTimes(Estate.of(size, 42));
        var analyser = Rules.analyser(Catalogs.builtIn());
        var scratch = quantile(sample(3, _ -> analyser.analyse(times.topology)), 0.5);
        var live = analyser.live();
        live.analyse(times.topology);
        sample(count, _ -> live.analyse(times.moved()));
        System.out.printf(Locale.ROOT, "from scratch %.1f ms%n", scratch);
        line("memory of a VM set", sample(count, _ -> live.analyse(times.set())), scratch);
        line("VM moved to a host", sample(count, _ -> live.analyse(times.moved())), scratch);
        line("dependency drawn", sample(count, _ -> live.analyse(times.linked())), scratch);
        line("VM added", sample(count / 4, _ -> live.analyse(times.grown())), scratch);
    }

    private static void line(String what, List<Double> samples, double scratch) {
        System.out.printf(
                Locale.ROOT,
                "%-22s p50 %8.2f  p95 %8.2f  p99 %8.2f ms   %6.0f times%n",
                what,
                quantile(samples, 0.5),
                quantile(samples, 0.95),
                quantile(samples, 0.99),
                scratch / quantile(samples, 0.5));
    }

    private static double quantile(List<Double> samples, double part) {
        return samples.stream()
                .sorted()
                .skip((long) (part * (samples.size() - 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> sample(int count, Function<Integer, Object> work) {
        var threads = ManagementFactory.getThreadMXBean();
        var samples = new ArrayList<Double>();
        for (var run = 0; run < count; run++) {
            var begin = threads.getCurrentThreadCpuTime();
            work.apply(run);
            samples.add((threads.getCurrentThreadCpuTime() - begin) / 1e6);
        }
        return samples;
    }

    private Component anyVm() {
        return topology.component(vms.get(chance.nextInt(vms.size()))).orElseThrow();
    }

    private Topology set() {
        topology = topology.with(anyVm().with("ramGB", Value.of(4 + chance.nextInt(60))));
        return topology;
    }

    private Topology moved() {
        topology = topology.with(anyVm().inside(hosts.get(chance.nextInt(hosts.size()))));
        return topology;
    }

    private Topology linked() {
        var link = new Link(new KindId("depends-on"), anyVm().id(), anyVm().id());
        topology = topology.has(link.id()) ? topology : topology.with(link);
        return topology;
    }

    private Topology grown() {
        var id = new Id("added" + added++);
        topology =
                topology.with(
                        new Component(id, new KindId("vm"), id.value())
                                .inside(hosts.get(chance.nextInt(hosts.size()))));
        return topology;
    }
}
