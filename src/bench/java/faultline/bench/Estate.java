package faultline.bench;

import faultline.model.Component;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A company's data centres by chance, as large as wanted: sites with two feeds and cooling, racks
/// with two strips and two switches, clusters of eight hosts with an array each, VMs, pools,
/// database groups with a quorum, controllers and name servers that need each other, services over
/// services, and the clients' ways in. A twentieth of the hosts has one feed, a twentieth one
/// cable; a quarter of the VMs stays where it is.
public final class Estate {

    private static final int HOSTS_PER_RACK = 16;
    private static final int HOSTS_PER_CLUSTER = 8;

    private final RandomGenerator chance;
    private final int size;
    private final List<Component> components = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Id> hosts = new ArrayList<>();
    private final List<Id> stores = new ArrayList<>();
    private final List<Integer> firstHosts = new ArrayList<>();
    private final List<Id> vms = new ArrayList<>();
    private final List<Id> databases = new ArrayList<>();
    private final List<Id> fronts = new ArrayList<>();

    private Estate(int size, RandomGenerator chance) {
        this.size = size;
        this.chance = chance;
    }

    /// @param size how many components, more or less
    public static Topology of(int size, long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var estate = new Estate(size, chance);
        estate.build();
        return Topology.EMPTY.withAll(estate.elements());
    }

    private List<faultline.model.Element> elements() {
        var all = new ArrayList<faultline.model.Element>(components);
        all.addAll(links);
        all.addAll(groups);
        all.addAll(services);
        return all;
    }

    private void build() {
        var hostCount = Math.max(8, size * 7 / 100);
        var sites = Math.clamp(hostCount / 96, 1, 8);
        put("internet", "internet", null);
        for (var site = 0; site < sites; site++) {
            site(site, hostCount / sites);
        }
        var vmCount = size * 42 / 100;
        for (var number = 0; number < vmCount; number++) {
            vm(number);
        }
        identity();
        while (components.size() < size) {
            workload();
        }
        clients();
    }

    private void site(int number, int hostCount) {
        var site = put("site" + number, "site", null);
        var feedA = put("feedA" + number, "power-feed", site);
        var feedB = put("feedB" + number, "power-feed", site);
        var cooling = put("cooling" + number, "cooling", site);
        var cores = new ArrayList<Id>();
        for (var side = 0; side < 2; side++) {
            var core = put("core" + number + "-" + side, "switch", site);
            powered(core, feedA, feedB);
            link("depends-on", core, cooling);
            var firewall = put("fw" + number + "-" + side, "firewall", site);
            powered(firewall, side == 0 ? feedA : feedB);
            link("network", new Id("internet"), firewall);
            link("network", firewall, core);
            cores.add(core);
        }
        link("network", cores.getFirst(), cores.getLast());
        var here = new ArrayList<Id>();
        for (var rack = 0; here.size() < hostCount; rack++) {
            rack(number + "-" + rack, site, feedA, feedB, cooling, cores, here, hostCount);
        }
        clusters(number, site, feedA, feedB, cooling, here);
    }

    private void rack(
            String name,
            Id site,
            Id feedA,
            Id feedB,
            Id cooling,
            List<Id> cores,
            List<Id> here,
            int most) {
        var rack = put("rack" + name, "rack", site);
        var stripA = put("stripA" + name, "ups", rack);
        var stripB = put("stripB" + name, "ups", rack);
        powered(stripA, feedA);
        powered(stripB, feedB);
        var one = put("tor1-" + name, "switch", rack);
        var two = put("tor2-" + name, "switch", rack);
        powered(one, stripA);
        powered(two, stripB);
        link("network", one, cores.getFirst());
        link("network", two, cores.getLast());
        if (chance.nextInt(10) > 0) {
            link("network", one, cores.getLast());
            link("network", two, cores.getFirst());
        }
        for (var i = 0; i < HOSTS_PER_RACK && here.size() < most; i++) {
            var host = new Id("host" + name + "-" + i);
            here.add(host);
            link("located-in", host, rack);
            link("depends-on", host, cooling);
            powered(host, stripA);
            if (chance.nextInt(20) > 0) {
                powered(host, stripB);
            }
            link("network", host, one);
            if (chance.nextInt(20) > 0) {
                link("network", host, two);
            }
        }
    }

    private void clusters(int site, Id place, Id feedA, Id feedB, Id cooling, List<Id> here) {
        var shuffled = new ArrayList<>(here);
        java.util.Collections.shuffle(shuffled, java.util.Random.from(chance));
        for (var first = 0; first < shuffled.size(); first += HOSTS_PER_CLUSTER) {
            var name = site + "-" + first / HOSTS_PER_CLUSTER;
            var cluster = put("cluster" + name, "host-cluster", place);
            set(Map.of("haEnabled", Value.of(true), "platform", Value.of("vmware")));
            var array = put("array" + name, "storage-array", place);
            powered(array, feedA, feedB);
            link("depends-on", array, cooling);
            var store = put("store" + name, "datastore", array);
            link("storage-path", cluster, array);
            firstHosts.add(hosts.size());
            for (var host :
                    shuffled.subList(first, Math.min(first + HOSTS_PER_CLUSTER, shuffled.size()))) {
                put(host.value(), "hypervisor-host", cluster);
                set(Map.of("ramGB", Value.of(512)));
                hosts.add(host);
                stores.add(store);
            }
        }
    }

    private void vm(int number) {
        var at = chance.nextInt(hosts.size());
        var vm = put("vm" + number, "vm", hosts.get(at));
        var properties = new java.util.TreeMap<String, Value>();
        properties.put("ramGB", Value.of(8));
        properties.put("os", Value.of("windows-server-2022"));
        if (chance.nextInt(4) == 0) {
            properties.put("haOverride", Value.of("disabled"));
        }
        set(properties);
        link("stored-on", vm, stores.get(at));
        vms.add(vm);
    }

    private void identity() {
        var controllers = new ArrayList<Id>();
        var servers = new ArrayList<Id>();
        for (var i = 0; i < 3; i++) {
            controllers.add(put("dc" + i, "domain-controller", anyVm()));
            servers.add(put("dns" + i, "dns-server", anyVm()));
        }
        var dcs = group("dcs", "dc-set", controllers);
        var dns = group("dns", "dns-set", servers);
        link("depends-on", dcs, dns);
        link("depends-on", dns, dcs);
    }

    private void workload() {
        var number = services.size();
        if (chance.nextInt(4) == 0) {
            database(number);
        } else {
            pool(number);
        }
    }

    private void database(int number) {
        var nodes = distinctVms(2);
        var quorum = group("wsfc" + number, "wsfc", nodes);
        var witness = put("witness" + number, "witness", anyVm());
        link("witness-of", witness, quorum);
        var copies = new ArrayList<Id>();
        for (var i = 0; i < 2; i++) {
            var instance = put("sql" + number + "-" + i, "sql-instance", nodes.get(i));
            copies.add(put("copy" + number + "-" + i, "replica", instance));
        }
        var group = group("ag" + number, "availability-group", copies);
        service(number, group, new Id("dcs"));
        databases.add(group);
    }

    private void pool(int number) {
        var members = new ArrayList<Id>();
        for (var left = 1 + chance.nextInt(4); left > 0; left--) {
            var id = "app" + number + "-" + left;
            members.add(put(id, "application", anyVm()));
        }
        var pool = group("pool" + number, "pool", members);
        if (!databases.isEmpty() && chance.nextInt(3) == 0) {
            link("client-path", members.getFirst(), any(databases));
        }
        var needs = new ArrayList<>(List.of(pool, new Id("dns")));
        if (!databases.isEmpty()) {
            needs.add(any(databases));
        }
        if (number > 6 && chance.nextInt(3) == 0) {
            needs.add(services.get(chance.nextInt(number)).id());
        }
        service(number, needs.toArray(Id[]::new));
        fronts.add(pool);
    }

    private void clients() {
        for (var first = 0; first < fronts.size(); first += 20) {
            var clients = put("clients" + first / 20, "client-group", null);
            link("network", clients, new Id("internet"));
            for (var pool : fronts.subList(first, Math.min(first + 5, fronts.size()))) {
                link("client-path", clients, pool);
            }
        }
    }

    private List<Id> distinctVms(int count) {
        var picked = new ArrayList<Id>();
        while (picked.size() < count) {
            var vm = anyVm();
            if (!picked.contains(vm)) {
                picked.add(vm);
            }
        }
        return picked;
    }

    private Id anyVm() {
        return any(vms);
    }

    private Id any(List<Id> from) {
        return from.get(chance.nextInt(from.size()));
    }

    private void powered(Id id, Id... feeds) {
        for (var feed : feeds) {
            link("powered-by", id, feed);
        }
    }

    private Id put(String id, String kind, @org.jspecify.annotations.Nullable Id in) {
        var component =
                new Component(new Id(id), new KindId(kind), id, in, Properties.NONE, Extras.NONE);
        components.add(component);
        return component.id();
    }

    /// Properties of the component that was put last.
    private void set(Map<String, Value> values) {
        components.add(components.removeLast().with(Properties.of(values)));
    }

    private void link(String kind, Id from, Id to) {
        links.add(new Link(new KindId(kind), from, to));
    }

    private Id group(String id, String kind, List<Id> members) {
        groups.add(new Group(new Id(id), new KindId(kind), id, members));
        return new Id(id);
    }

    private void service(int number, Id... needs) {
        var id = "service" + number;
        services.add(new Service(new Id(id), id, List.of(needs).stream().distinct().toList()));
    }
}
