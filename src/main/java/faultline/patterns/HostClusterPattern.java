package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A cluster of hypervisor hosts with room for failures.
final class HostClusterPattern implements Pattern {

    private static final int HOST_RAM = 256;
    private static final int IN_ROW = 4;

    @Override
    public String id() {
        return "cluster";
    }

    @Override
    public String title() {
        return "vSphere or Hyper-V cluster";
    }

    @Override
    public String description() {
        return "Hypervisor hosts that restart each other's machines, the storage under them and one"
                + " machine per host of a pool that is kept apart.";
    }

    @Override
    public List<String> products() {
        return List.of("VMware", "Hyper-V");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice(
                        "platform",
                        "Platform",
                        "Whose hypervisor it is.",
                        new Parameter.Option("vmware", "VMware vSphere"),
                        new Parameter.Option("hyper-v", "Microsoft Hyper-V")),
                Parameter.range("hosts", "Hosts", "How many hosts there are.", 2, 16, 3),
                Parameter.range(
                        "spare",
                        "Spare hosts",
                        "How many hosts may fail before memory runs out.",
                        0,
                        2,
                        1),
                Parameter.choice(
                        "storage",
                        "Storage",
                        "Where the machines' disks lie.",
                        new Parameter.Option("san", "On a SAN"),
                        new Parameter.Option("nas", "On a file system in the network"),
                        new Parameter.Option("hyper-converged", "On the hosts' own disks")),
                Parameter.range("sites", "Sites", "Over how many sites it is stretched.", 1, 2, 1));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        if (answers.number("spare") >= answers.number("hosts")) {
            return Optional.of(answers.number("spare") + " spare hosts need more hosts than that");
        }
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        var sketch = new Sketch();
        var places = Place.of(answers.number("sites"), sketch);
        var isVmware = answers.is("platform", "vmware");
        var cluster =
                Traits.NONE
                        .text("platform", answers.text("platform"))
                        .yes("haEnabled")
                        .text("drs", "automatic")
                        .yes("admissionControl")
                        .text("restartKind", "cold-boot");
        sketch.add(
                "host-cluster",
                "cluster1",
                isVmware ? "VMC1" : "HVC1",
                Sketch.NOWHERE,
                isVmware
                        ? cluster.text("isolationResponse", "leave-powered-on")
                        : cluster.text("moveKind", "live"));
        var counts = DagPattern.spread(answers.number("hosts"), places.size());
        var hosts = new ArrayList<List<String>>();
        var store = storage(answers, sketch);
        var number = 0;
        for (var at = 0; at < places.size(); at++) {
            var ids = new ArrayList<String>();
            for (var here = 1; here <= counts.get(at); here++) {
                number++;
                host(answers, places.get(at), here, number, sketch);
                ids.add(places.get(at).id("host", here));
            }
            hosts.add(ids);
        }
        groups(answers, places, hosts, sketch);
        var witness = witness(answers, places, sketch);
        var layout = layout(answers, places, clusterTile(answers, hosts, store), store, witness);
        return new Made(
                sketch.document(
                        (isVmware ? "vSphere cluster: " : "Hyper-V cluster: ")
                                + answers.number("hosts")
                                + " hosts",
                        description(),
                        layout),
                advice(answers));
    }

    private static Tile layout(
            Answers answers, List<Place> places, Tile cluster, Tile store, List<Tile> witness) {
        var all = new ArrayList<Tile>();
        all.add(Tile.row(280, List.of(Tile.wide("users"), Tile.wide("intranet"))));
        var below = new ArrayList<Tile>();
        below.add(cluster);
        if (!isHyperConverged(answers)) {
            below.add(store);
        }
        if (places.size() == 1) {
            below.addAll(witness);
            all.add(places.getFirst().tile(List.of(), below));
        } else {
            var tiles = new ArrayList<Tile>();
            places.forEach(it -> tiles.add(it.tile(List.of(), List.of())));
            tiles.addAll(1, witness);
            all.add(Tile.row(72, tiles));
            all.addAll(below);
        }
        return Tile.column(72, all);
    }

    private static Tile clusterTile(Answers answers, List<List<String>> hosts, Tile store) {
        var sides = new ArrayList<Tile>();
        for (var site : hosts) {
            sides.add(
                    Tile.rows(
                            hosts.size() == 1 ? 2 * IN_ROW : IN_ROW,
                            48,
                            48,
                            site.stream().map(HostClusterPattern::hostTile).toList()));
        }
        var parts = new ArrayList<Tile>();
        parts.add(Tile.row(120, sides));
        if (isHyperConverged(answers)) {
            parts.add(store);
        }
        return Tile.frame("cluster1", Tile.column(64, parts));
    }

    private static boolean isHyperConverged(Answers answers) {
        return answers.is("storage", "hyper-converged");
    }

    private static Tile hostTile(String host) {
        return Tile.frame(host, Tile.frame("vm-" + host, Tile.card("app-" + host)));
    }

    private static void host(Answers answers, Place place, int here, int number, Sketch sketch) {
        var id = place.id("host", here);
        var isVmware = answers.is("platform", "vmware");
        sketch.add(
                "hypervisor-host",
                id,
                place.name(isVmware ? "ESX" : "HV", here),
                "cluster1",
                Traits.NONE
                        .text("platform", answers.text("platform"))
                        .amount("ramGB", HOST_RAM)
                        .amount("cores", 32));
        place.cable(id, here);
        if (!place.letter().isEmpty()) {
            sketch.link("located-in", id, place.in());
        }
        var machine =
                Traits.NONE
                        .no("dynamicMemory")
                        .no("snapshots")
                        .no("faultTolerance")
                        .no("replicated")
                        .text("restartKind", "cold-boot")
                        .text("os", "windows-server-2022")
                        .text("osEdition", "standard")
                        .amount("ramGB", memory(answers))
                        .amount("vCpu", 8);
        sketch.add(
                "vm",
                "vm-" + id,
                "APP" + number,
                id,
                isVmware ? machine : machine.text("stopAction", "shut-down"));
        sketch.add("web-server", "app-" + id, "APP" + number, "vm-" + id, Traits.NONE);
        sketch.link(
                "stored-on",
                "vm-" + id,
                number % 2 == 1 || isHyperConverged(answers) ? "ds1" : "ds2");
    }

    /// What one machine takes so that all of them fit on the hosts that are left.
    private static int memory(Answers answers) {
        var hosts = answers.number("hosts");
        var left = hosts - Math.max(answers.number("spare"), 0);
        return answers.number("spare") == 0
                ? HOST_RAM * 98 / 100
                : Math.min(HOST_RAM * 4 / 10, HOST_RAM * left * 8 / (10 * hosts));
    }

    private static Tile storage(Answers answers, Sketch sketch) {
        var isVmware = answers.is("platform", "vmware");
        if (isHyperConverged(answers)) {
            var hosts = answers.number("hosts");
            var traits = Traits.NONE.yes("raid").amount("controllers", hosts);
            return store(
                    1,
                    isVmware ? "vSAN" : "Storage Spaces Direct",
                    "cluster1",
                    isVmware
                            ? traits.text("protocol", "vsan")
                            : traits.text("protocol", "s2d")
                                    .text(
                                            "resiliency",
                                            hosts > 2 ? "three-way-mirror" : "two-way-mirror"),
                    sketch);
        }
        var isSan = answers.is("storage", "san");
        var traits =
                Traits.NONE
                        .yes("raid")
                        .amount("controllers", 2)
                        .text("protocol", isSan ? "block" : isVmware ? "nfs" : "smb3");
        var stores = new ArrayList<Tile>();
        for (var number = 1; number <= 2; number++) {
            var name = (isSan ? "SAN" : "NAS") + number;
            stores.add(store(number, name, Sketch.NOWHERE, traits, sketch));
            sketch.link(
                    "storage-path", "cluster1", "store" + number, Traits.NONE.amount("paths", 2));
        }
        return Tile.row(120, stores);
    }

    private static Tile store(int number, String name, String in, Traits traits, Sketch sketch) {
        sketch.add("storage-array", "store" + number, name, in, traits);
        sketch.add(
                "datastore",
                "ds" + number,
                "DS" + number,
                "store" + number,
                Traits.NONE.amount("sizeGB", 20_000));
        return Tile.frame("store" + number, Tile.card("ds" + number));
    }

    private static void groups(
            Answers answers, List<Place> places, List<List<String>> hosts, Sketch sketch) {
        var all = hosts.stream().flatMap(List::stream).toList();
        sketch.group(
                "pool",
                "apps",
                "Application pool",
                all.stream().map(it -> "app-" + it).toList(),
                Traits.NONE);
        sketch.group(
                "anti-affinity",
                "apart",
                "Apart",
                all.stream().map(it -> "vm-" + it).toList(),
                Traits.NONE.text("strength", "should"));
        sketch.group(
                "dc-set",
                "dcs",
                "Directory",
                places.stream().flatMap(it -> it.controllers().stream()).toList(),
                Traits.NONE);
        if (answers.is("platform", "hyper-v")) {
            sketch.group(
                    "wsfc",
                    "wsfc1",
                    "WSFC1",
                    all,
                    Traits.NONE
                            .yes("dynamicQuorum")
                            .no("automaticSiteFailover")
                            .text("lastFailoverTest", "2026-09-26"));
        }
        sketch.add(
                "client-group",
                "users",
                "Users",
                Sketch.NOWHERE,
                Traits.NONE.text("protocol", "web").amount("users", 300));
        sketch.link(
                "client-path",
                "users",
                "apps",
                Traits.NONE.text("address", "intranet.contoso.com"));
        sketch.service("intranet", "Intranet", List.of("apps", "dcs"), SqlServers.promise());
    }

    private static List<Tile> witness(Answers answers, List<Place> places, Sketch sketch) {
        if (answers.is("platform", "vmware")
                || (answers.number("hosts") % 2 == 1
                        && places.size() == 1
                        && !isHyperConverged(answers))) {
            return List.of();
        }
        if (places.size() > 1) {
            var apart = Place.apart(places, sketch);
            return List.of(apart.tile(apart.witness("WSFC1", "wsfc1")));
        }
        return List.of(places.getFirst().witness("WSFC1", "wsfc1"));
    }

    private static List<Advice> advice(Answers answers) {
        return answers.number("spare") == 0
                ? List.of(
                        new Advice(
                                "HYP-001",
                                "Without a spare host the others have not the memory for all"
                                        + " machines after the loss of one."))
                : List.of();
    }
}
