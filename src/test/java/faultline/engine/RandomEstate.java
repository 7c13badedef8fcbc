package faultline.engine;

import faultline.Topologies;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A small estate drawn by chance: every effect, survival and placement that the engine knows, with
/// nonsense such as dependency cycles among it.
public final class RandomEstate {

    private static final List<String> SOFTWARE =
            List.of("application", "web-server", "exchange-server", "sql-instance", "file-server");
    private static final List<String> PHASES = List.of("always", "start", "running");
    private static final List<String> OS =
            List.of("windows-server-2008-r2", "windows-server-2012", "windows-server-2022");

    private final Topologies estate = new Topologies();
    private final RandomGenerator chance;
    private final List<String> solid = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<String> vms = new ArrayList<>();
    private final List<String> stores = new ArrayList<>();
    private final List<String> switches = new ArrayList<>();
    private final List<String> software = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    private RandomEstate(RandomGenerator chance) {
        this.chance = chance;
    }

    public static Topology of(RandomGenerator chance) {
        var estate = new RandomEstate(chance);
        estate.buildings();
        estate.machines();
        estate.programs();
        estate.wires();
        estate.redundancy();
        estate.needs();
        return estate.estate.topology();
    }

    private void buildings() {
        estate.put("site", "site").put("feed1", "power-feed").put("feed2", "power-feed");
        estate.put("rack1", "rack", "site").put("rack2", "rack", "site");
        for (var number = 1; number <= 3; number++) {
            var name = "switch" + number;
            switches.add(name);
            placed(name, "switch", List.of("rack1", "rack2"));
        }
    }

    private void machines() {
        estate.put("cluster", "host-cluster");
        if (chance.nextBoolean()) {
            estate.set("cluster", "haEnabled", chance.nextBoolean());
        }
        sometimes(() -> estate.set("cluster", "platform", pick(List.of("hyper-v", "vmware"))));
        var sized = chance.nextInt(4) > 0;
        for (var number = 1; number <= 3; number++) {
            var name = "host" + number;
            hosts.add(name);
            estate.put(name, "hypervisor-host", "cluster");
            if (sized || chance.nextBoolean()) {
                estate.set(name, "ramGB", 16 << chance.nextInt(2));
            }
            sometimes(() -> estate.link("located-in", name, pick(List.of("rack1", "rack2"))));
        }
        hosts.add("alone");
        placed("alone", "hypervisor-host", List.of("rack1", "rack2"));
        estate.put("array1", "storage-array").put("array2", "storage-array");
        for (var number = 1; number <= 4; number++) {
            var name = "store" + number;
            stores.add(name);
            placed(name, "datastore", List.of("array1", "array2", pick(hosts)));
        }
        solid.addAll(hosts);
        solid.addAll(switches);
        solid.addAll(List.of("array1", "array2"));
    }

    private void programs() {
        for (var number = 1; number <= 6; number++) {
            var vm = "vm" + number;
            vms.add(vm);
            estate.put(vm, "vm", chance.nextInt(8) == 0 ? "cluster" : pick(hosts));
            estate.set(vm, "os", pick(OS));
            sometimes(() -> estate.link("stored-on", vm, pick(stores)));
            sometimes(() -> estate.link("stored-on", vm, pick(stores)));
            if (chance.nextInt(5) == 0) {
                estate.set(vm, "haOverride", "disabled");
            }
            sometimes(() -> estate.set(vm, "ramGB", 2 << chance.nextInt(4)));
            sometimes(() -> estate.set(vm, "ramReserved", chance.nextInt(3) > 0));
            if (chance.nextInt(6) == 0) {
                estate.set(vm, "dynamicMemory", true);
            }
            var role = "role" + number;
            software.add(role);
            estate.put(role, pick(SOFTWARE), vm);
        }
        for (var number = 7; number <= 10; number++) {
            var role = "role" + number;
            software.add(role);
            placed(role, pick(SOFTWARE), vms);
        }
        placed("balancer", "load-balancer", vms);
        estate.put("users", "client-group");
        placed("firewall", "firewall", vms);
        placed("team", "nic-team", hosts);
        placed("witness", "witness", software);
    }

    private void wires() {
        for (var host : hosts) {
            sometimes(() -> estate.link("network", host, pick(switches)));
            sometimes(() -> estate.link("network", host, pick(switches)));
            sometimes(() -> estate.link("storage-path", host, pick(ends())));
            sometimes(() -> estate.link("storage-path", host, pick(ends())));
        }
        sometimes(() -> estate.link("storage-path", "cluster", pick(ends())));
        estate.link("storage-path", "switch1", "array1").link("network", "switch1", "switch2");
        sometimes(() -> estate.link("network", "switch2", "switch3"));
        sometimes(() -> estate.link("storage-path", "switch3", "array2"));
        sometimes(() -> estate.link("network", pick(hosts), "team"));
        sometimes(() -> estate.link("network", "team", pick(switches)));
        sometimes(() -> estate.link("network", "users", pick(List.of("switch1", "firewall"))));
        sometimes(() -> estate.link("network", "firewall", pick(switches)));
        for (var thing : solid) {
            sometimes(() -> estate.link("powered-by", thing, pick(List.of("feed1", "feed2"))));
            sometimes(() -> estate.link("powered-by", thing, pick(List.of("feed1", "feed2"))));
        }
    }

    private List<String> ends() {
        return List.of("array1", "array2", "switch1", "switch2", "store1");
    }

    private void redundancy() {
        group("dag", "dag", software);
        group("wsfc", "wsfc", vms);
        group("fci", "fci", vms);
        group("pool", "pool", software);
        group("database", "exchange-database", software);
        group("apart", "anti-affinity", vms);
        sometimes(() -> estate.link("witness-of", "witness", pick(List.of("dag", "wsfc"))));
    }

    private void group(String id, String kind, List<String> from) {
        var members = new ArrayList<String>();
        for (var count = chance.nextInt(5); count > 0; count--) {
            var member = pick(from);
            if (!members.contains(member)) {
                members.add(member);
            }
        }
        groups.add(id);
        estate.group(id, kind, members.toArray(String[]::new));
    }

    private void needs() {
        for (var count = chance.nextInt(5); count > 0; count--) {
            var from = pick(software);
            var to = chance.nextInt(3) == 0 ? pick(groups) : pick(software);
            if (!from.equals(to)) {
                estate.link(pick(List.of("depends-on", "client-path")), from, to);
            }
        }
        if (chance.nextInt(3) == 0) {
            var forwarding = pick(switches);
            var role = pick(software);
            estate.link("depends-on", forwarding, role);
            estate.set("depends-on:" + forwarding + ":" + role, "phase", pick(PHASES));
        }
        sometimes(() -> estate.link("client-path", "users", pick(groups)));
        sometimes(() -> estate.link("client-path", "users", "firewall"));
        sometimes(() -> estate.link("client-path", "users", "balancer"));
        sometimes(() -> estate.link("balances", "balancer", pick(software)));
        sometimes(() -> estate.link("balances", "balancer", pick(software), "pool"));
        sometimes(() -> estate.link("client-path", "firewall", pick(software)));
        sometimes(() -> estate.link("depends-on", "pool", pick(software)));
        estate.service("one", pick(groups), pick(software));
        estate.service("two", pick(software), "one");
    }

    private void placed(String id, String kind, List<String> containers) {
        if (chance.nextInt(5) == 0) {
            estate.put(id, kind);
        } else {
            estate.put(id, kind, pick(containers));
        }
    }

    private void sometimes(Runnable what) {
        if (chance.nextInt(3) > 0) {
            what.run();
        }
    }

    private String pick(List<String> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
