package faultline.bench;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.List;

/// A k-ary fat tree: k pods of k/2 top-of-rack and k/2 aggregation switches, (k/2)² core switches,
/// k³/4 servers, and a service on a few of them in different pods that clients reach through the
/// cores. The sizes of the published audits: k = 16, 24, 48, 64 are 1,344 to 70,656 devices.
public final class FatTree {

    private final List<Element> elements = new ArrayList<>();

    private FatTree() {}

    public static Topology of(int k, int replicas) {
        var tree = new FatTree();
        tree.build(k, replicas);
        return Topology.EMPTY.withAll(tree.elements);
    }

    private void build(int k, int replicas) {
        var half = k / 2;
        put("internet", "internet");
        put("clients", "client-group");
        join("network", "clients", "internet");
        for (var core = 0; core < half * half; core++) {
            put("core" + core, "switch");
            join("network", "internet", "core" + core);
        }
        for (var pod = 0; pod < k; pod++) {
            for (var number = 0; number < half; number++) {
                pod(pod + "-" + number, pod, number, half);
            }
        }
        var members = new ArrayList<Id>();
        for (var replica = 0; replica < replicas; replica++) {
            members.add(new Id("server" + replica * (k / replicas) + "-0-1"));
        }
        elements.add(new Group(new Id("pool"), new KindId("pool"), "pool", members));
        join("client-path", "clients", "pool");
        elements.add(
                new Service(
                        new Id("service"), "service", List.of(new Id("pool"), new Id("clients"))));
    }

    private void pod(String name, int pod, int number, int half) {
        put("agg" + name, "switch");
        put("tor" + name, "switch");
        for (var other = 0; other < half; other++) {
            join("network", "agg" + name, "core" + (number * half + other));
            put("server" + name + "-" + other, "physical-server");
            join("network", "server" + name + "-" + other, "tor" + name);
            if (number == half - 1) {
                for (var tor = 0; tor < half; tor++) {
                    join("network", "agg" + pod + "-" + other, "tor" + pod + "-" + tor);
                }
            }
        }
    }

    private void put(String id, String kind) {
        elements.add(new Component(new Id(id), new KindId(kind), id));
    }

    private void join(String kind, String from, String to) {
        elements.add(new Link(new KindId(kind), new Id(from), new Id(to)));
    }
}
