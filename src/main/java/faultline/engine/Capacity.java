package faultline.engine;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Value;
import java.util.List;
import java.util.Optional;

/// Whether the memory that is left after failures is enough for all VMs of a host cluster.
///
/// Only memory that a VM must have to start counts: all of it on Hyper-V unless it is dynamic, and
/// on VMware where it is reserved. Everything else can be overcommitted. Nothing is claimed where
/// the memory of any host of the cluster is not known; a VM whose memory is not known counts
/// nothing.
final class Capacity {

    /// The memory of one host, in units of its cluster.
    record Memory(Id host, int units) {}

    /// What a cluster's VMs must have of what its hosts have, in the same units.
    record Held(Id cluster, int demand, List<Memory> hosts) {}

    private static final int MOST_UNITS = 4096;

    private final Survey survey;
    private final Hosting hosting;

    Capacity(Survey survey) {
        this.survey = survey;
        this.hosting = survey.hosting();
    }

    /// The balance of the VM's cluster; empty if the VM starts with less, or that is not known.
    Optional<Held> holding(Component vm) {
        return needed(vm) == 0
                ? Optional.empty()
                : hosting.clusterOf(vm.id())
                        .flatMap(it -> survey.recall(new Balance(it.id()), () -> balance(it.id())));
    }

    private record Balance(Id cluster) {}

    /// What the VMs of the cluster must have, in megabytes.
    private long demand(Id cluster) {
        return survey.nesting()
                .contentsOf(cluster)
                .flatMap(id -> survey.component(id).stream())
                .filter(it -> hosting.levelOf(it) == Level.VM)
                .filter(it ->
                        hosting.clusterOf(it.id())
                                .filter(at -> at.id().equals(cluster))
                                .isPresent())
                .mapToLong(this::needed)
                .sum();
    }

    /// In megabytes at first; then divided so that the numbers are small.
    private Optional<Held> balance(Id cluster) {
        var hosts = hosting.hostsOf(cluster);
        var memory = hosts.stream().mapToLong(this::megabytes).toArray();
        var unit = 0L;
        var sum = 0L;
        for (var amount : memory) {
            if (amount == 0) {
                return Optional.empty();
            }
            unit = greatestCommonDivisor(unit, amount);
            sum += amount;
        }
        while (sum / unit > MOST_UNITS) {
            unit *= 2;
        }
        var size = unit;
        var shares =
                hosts.stream()
                        .map(it -> new Memory(it.id(), roundedUp(megabytes(it), size)))
                        .toList();
        return Optional.of(new Held(cluster, roundedUp(demand(cluster), size), shares));
    }

    private static int roundedUp(long amount, long unit) {
        return Math.toIntExact((amount + unit - 1) / unit);
    }

    /// The memory that the VM must have in order to start, in megabytes; 0 where it starts with
    /// less, or that is not known.
    long needed(Component vm) {
        var platform =
                hosting.clusterOf(vm.id())
                        .flatMap(cluster -> survey.catalog().value(cluster, "platform"));
        var fixed =
                (platform.filter(Value.of("hyper-v")::equals).isPresent()
                                && !is(vm, "dynamicMemory"))
                        || (platform.filter(Value.of("vmware")::equals).isPresent()
                                && is(vm, "ramReserved"));
        return fixed ? megabytes(vm) : 0;
    }

    /// Its memory in megabytes; 0 where that is not known.
    long megabytes(Component component) {
        return survey.catalog()
                .value(component, "ramGB")
                .filter(Value.Amount.class::isInstance)
                .map(value -> Math.round(((Value.Amount) value).number().doubleValue() * 1024))
                .orElse(0L);
    }

    private boolean is(Component component, String flag) {
        return survey.catalog().value(component, flag).filter(Value.of(true)::equals).isPresent();
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
