package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A cluster of VMs that share disks on VMware, held against what VMware supports there.
final class SharedDiskLimits {

    private static final int VSPHERE_5_1 = 501;
    private static final int VSPHERE_6 = 600;
    private static final int FEW_NODES = 2;
    private static final int MOST_NODES = 5;
    private static final double FAST_MBPS = 10_000;

    private final Group group;
    private final List<Component> vms;
    private final Facts facts;
    private final List<String> broken = new ArrayList<>();
    private final List<Element> unsaid = new ArrayList<>();
    private String unsaidProperty = "";

    SharedDiskLimits(Group group, Facts facts) {
        this.group = group;
        this.facts = facts;
        this.vms =
                group.members().stream()
                        .flatMap(it -> facts.vmOf(it).stream())
                        .filter(it -> Platform.isVmware(it, facts))
                        .distinct()
                        .toList();
        if (vms.size() > 1) {
            separation();
            forEach("snapshots", it -> Snapshots.areTakenOf(it, facts));
            forEach("Fault Tolerance", it -> facts.flag(it, "faultTolerance").orElse(false));
            moves();
            storage();
            memory();
            nodes();
        }
    }

    Group group() {
        return group;
    }

    List<Component> vms() {
        return vms;
    }

    /// What is outside of the limits, each as part of a sentence.
    List<String> broken() {
        return broken;
    }

    /// What is not set and would decide; empty if nothing would.
    Optional<String> unset() {
        return unsaid.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.unset(facts, unsaidProperty, unsaid));
    }

    private interface Habit {
        boolean has(Component vm);
    }

    private void forEach(String means, Habit habit) {
        var guilty = vms.stream().filter(habit::has).toList();
        if (!guilty.isEmpty()) {
            broken.add(
                    facts.names(Words.ids(guilty))
                            + (guilty.size() == 1 ? " uses " : " use ")
                            + means);
        }
    }

    private void separation() {
        for (var first = 0; first < vms.size(); first++) {
            for (var second = first + 1; second < vms.size(); second++) {
                if (mayMeet(vms.get(first), vms.get(second))) {
                    broken.add("no mandatory anti-affinity rule keeps its nodes apart");
                    return;
                }
            }
        }
    }

    /// Cluster in a box, with every node on the only host, is another layout and has its own rules.
    private boolean mayMeet(Component one, Component other) {
        var hosts = facts.possibleHosts(one);
        return Stream.concat(hosts.stream(), facts.possibleHosts(other).stream()).distinct().count()
                        > 1
                && hosts.stream().anyMatch(facts.possibleHosts(other)::contains)
                && facts.groupsWith(one.id(), "anti-affinity")
                        .filter(rule -> rule.members().contains(other.id()))
                        .noneMatch(rule ->
                                facts.text(rule, "strength").filter("must"::equals).isPresent());
    }

    private void moves() {
        var moved = vms.stream().filter(it -> facts.hosting().isMoved(it).orElse(false)).toList();
        if (moved.isEmpty()) {
            storageMoves();
            return;
        }
        var release = release();
        var slow =
                clusters()
                        .flatMap(it -> facts.amount(it, "migrationMbps").stream())
                        .filter(it -> it < FAST_MBPS)
                        .findFirst();
        if (release.isEmpty()) {
            ask("platformVersion");
        } else if (release.get() < VSPHERE_6) {
            broken.add("DRS moves running nodes, which takes vSphere 6.0 or later");
        }
        slow.ifPresent(it ->
                broken.add(
                        String.format(
                                Locale.ROOT,
                                "running nodes are moved over %.0f Mbit/s instead of 10 Gbit/s",
                                it)));
        storageMoves();
    }

    private void storageMoves() {
        if (clusters()
                .flatMap(it -> facts.text(it, "storageDrs").stream())
                .anyMatch("automatic"::equals)) {
            broken.add("Storage DRS moves disks of running nodes");
        }
    }

    /// The cluster's own disks if they are drawn, else those of its nodes.
    private void storage() {
        var own = facts.hosting().storageOf(group.id());
        var disks =
                own.isEmpty()
                        ? vms.stream().flatMap(it -> facts.storageOf(it.id()).stream()).toList()
                        : own;
        disks.stream()
                .flatMap(it -> StorageStrength.arrayOf(it, facts).stream())
                .filter(it -> facts.text(it, "protocol").filter("nfs"::equals).isPresent())
                .map(Component::name)
                .sorted()
                .findFirst()
                .ifPresent(it -> broken.add("its disks lie on NFS storage (" + it + ")"));
    }

    private void memory() {
        vms.stream()
                .filter(it -> Overcommit.mayStarve(it, facts))
                .flatMap(it -> facts.hostOf(it.id()).stream())
                .distinct()
                .map(it -> Overcommit.of(it, facts))
                .filter(Overcommit::isProven)
                .forEach(it -> broken.add(it.words()));
    }

    private void nodes() {
        var count = group.members().size();
        var release = release();
        if (count > MOST_NODES || (count > FEW_NODES && release.filter(this::isOld).isPresent())) {
            broken.add("it has " + count + " nodes");
        } else if (count > FEW_NODES && release.isEmpty()) {
            ask("platformVersion");
        }
        if (releases().distinct().count() > 1) {
            broken.add("its hosts run different releases of ESXi");
        }
    }

    private boolean isOld(int release) {
        return release < VSPHERE_5_1;
    }

    private Stream<String> releases() {
        return vms.stream()
                .flatMap(it -> facts.possibleHosts(it).stream())
                .flatMap(it -> facts.text(it, "platformVersion").stream());
    }

    private Optional<Integer> release() {
        return vms.stream()
                .flatMap(it -> Platform.release(it, facts).stream())
                .min(Integer::compareTo);
    }

    private Stream<Component> clusters() {
        return vms.stream().flatMap(it -> facts.clusterOf(it.id()).stream()).distinct();
    }

    private void ask(String property) {
        unsaidProperty = property;
        clusters().filter(it -> !unsaid.contains(it)).forEach(unsaid::add);
    }
}
