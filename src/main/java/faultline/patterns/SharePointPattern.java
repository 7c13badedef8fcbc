package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A SharePoint farm on a host cluster, with its SQL Server beside it.
final class SharePointPattern implements Pattern {

    private static final String ADDRESS = "intranet.contoso.com";

    @Override
    public String id() {
        return "sharepoint";
    }

    @Override
    public String title() {
        return "SharePoint farm";
    }

    @Override
    public String description() {
        return "Web front ends and application servers as machines kept apart on a host cluster,"
                + " load balancers in front, SQL Server behind an alias.";
    }

    @Override
    public List<String> products() {
        return List.of("SharePoint 2019", "SQL Server 2022");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.range(
                        "front-ends", "Front ends", "How many web front ends there are.", 2, 6, 2),
                Parameter.range(
                        "applications",
                        "Application servers",
                        "How many application servers there are.",
                        2,
                        6,
                        2),
                Parameter.choice(
                        "sql",
                        "SQL Server",
                        "What holds the farm's databases.",
                        new Parameter.Option("availability-group", "An availability group of two"),
                        new Parameter.Option("instance", "A single instance")),
                Parameter.choice(
                        "front",
                        "Load balancers",
                        "What spreads the users over the front ends.",
                        new Parameter.Option("pair", "A pair"),
                        new Parameter.Option("one", "A single one")));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        var sketch = new Sketch();
        var place = Place.of(1, sketch).getFirst();
        var fronts = answers.number("front-ends");
        var applications = answers.number("applications");
        var hosts = Math.max(2, Math.max(fronts, applications));
        cluster(sketch, place, hosts);
        var tiles = new ArrayList<Tile>();
        for (var host = 1; host <= hosts; host++) {
            var machines = new ArrayList<Tile>();
            if (host <= fronts) {
                machines.add(machine(sketch, "wfe", "WFE", "web-server", host));
            }
            if (host <= applications) {
                machines.add(machine(sketch, "app", "APP", "application", host));
            }
            tiles.add(Tile.frame("host" + host, Tile.column(20, machines)));
        }
        pools(sketch, fronts, applications);
        var sql = answers.is("sql", "instance") ? instance(sketch, place) : group(sketch, place);
        for (var pool : List.of("wfe", "app")) {
            sketch.link(
                    "client-path",
                    pool,
                    answers.is("sql", "instance") ? "sql1" : "ag1",
                    Traits.NONE.text("address", "SPSQL (alias)"));
        }
        var balancers = balancers(answers, sketch, place);
        sketch.group("dc-set", "dcs", "Directory", place.controllers(), Traits.NONE);
        sketch.service(
                "intranet",
                "Intranet",
                List.of(
                        "wfe",
                        "app",
                        answers.is("front", "pair") ? "lb" : "lb1",
                        "config",
                        "content",
                        "dcs"),
                SqlServers.promise());
        var below =
                Tile.column(
                        64,
                        List.of(
                                Tile.frame("cluster1", Tile.row(48, tiles)),
                                Tile.row(
                                        72,
                                        List.of(
                                                Tile.column(
                                                        48,
                                                        List.of(
                                                                Tile.frame(
                                                                        "san1", Tile.card("ds1")),
                                                                Tile.frame(
                                                                        "san2", Tile.card("ds2")))),
                                                sql))));
        var layout =
                Tile.column(
                        72,
                        List.of(
                                Tile.row(280, List.of(Tile.wide("users"), Tile.wide("intranet"))),
                                place.tile(balancers, List.of(below))));
        return new Made(
                sketch.document(
                        "SharePoint farm: "
                                + fronts
                                + " front ends, "
                                + applications
                                + " application servers",
                        description(),
                        layout),
                advice(answers));
    }

    private static void cluster(Sketch sketch, Place place, int hosts) {
        sketch.add(
                "host-cluster",
                "cluster1",
                "VMC1",
                Sketch.NOWHERE,
                Traits.NONE
                        .text("platform", "vmware")
                        .yes("haEnabled")
                        .yes("admissionControl")
                        .text("drs", "automatic")
                        .text("isolationResponse", "leave-powered-on")
                        .text("restartKind", "cold-boot"));
        for (var host = 1; host <= hosts; host++) {
            sketch.add(
                    "hypervisor-host",
                    "host" + host,
                    "ESX" + host,
                    "cluster1",
                    Traits.NONE.amount("ramGB", 128).amount("cores", 24));
            place.cable("host" + host, host);
        }
        for (var number = 1; number <= 2; number++) {
            var array = "san" + number;
            sketch.add(
                    "storage-array",
                    array,
                    "SAN" + number,
                    Sketch.NOWHERE,
                    Traits.NONE.amount("controllers", 2).text("protocol", "block").yes("raid"));
            sketch.add("datastore", "ds" + number, "DS" + number, array, Traits.NONE);
            sketch.link("storage-path", "cluster1", array, Traits.NONE.amount("paths", 2));
        }
    }

    private static Tile machine(Sketch sketch, String id, String name, String kind, int number) {
        var machine = "vm-" + id + number;
        sketch.add(
                "vm",
                machine,
                name + number,
                "host" + number,
                Traits.NONE
                        .no("dynamicMemory")
                        .no("snapshots")
                        .no("faultTolerance")
                        .no("replicated")
                        .text("restartKind", "cold-boot")
                        .text("os", "windows-server-2019")
                        .text("osEdition", "standard")
                        .amount("ramGB", 24)
                        .amount("vCpu", 4));
        sketch.add(
                kind,
                id + number,
                name + number,
                machine,
                Traits.NONE.text("version", "SharePoint 2019"));
        sketch.link("stored-on", machine, number % 2 == 1 ? "ds1" : "ds2");
        return Tile.frame(machine, Tile.card(id + number));
    }

    private static void pools(Sketch sketch, int fronts, int applications) {
        sketch.group(
                "pool",
                "wfe",
                "Front ends",
                numbered("wfe", fronts),
                Traits.NONE.text("address", ADDRESS));
        sketch.group("pool", "app", "Applications", numbered("app", applications), Traits.NONE);
        sketch.group(
                "anti-affinity",
                "apart-wfe",
                "Apart",
                numbered("vm-wfe", fronts),
                Traits.NONE.text("strength", "should"));
        sketch.group(
                "anti-affinity",
                "apart-app",
                "Apart",
                numbered("vm-app", applications),
                Traits.NONE.text("strength", "should"));
    }

    private static List<String> numbered(String what, int count) {
        var ids = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            ids.add(what + number);
        }
        return ids;
    }

    private static List<Tile> balancers(Answers answers, Sketch sketch, Place place) {
        var count = answers.is("front", "pair") ? 2 : 1;
        for (var number = 1; number <= count; number++) {
            sketch.add(
                    "load-balancer",
                    "lb" + number,
                    "LB" + number,
                    Sketch.NOWHERE,
                    Traits.NONE.text("form", "hardware").text("layer", "7"));
            place.cable("lb" + number, number);
            if (count == 1) {
                place.cable("lb1", 2);
            }
        }
        var target = count == 2 ? "lb" : "lb1";
        if (count == 2) {
            sketch.group(
                    "lb-pair",
                    "lb",
                    ADDRESS,
                    List.of("lb1", "lb2"),
                    Traits.NONE.text("address", ADDRESS).text("mode", "active-passive"));
        }
        sketch.add(
                "client-group",
                "users",
                "Staff",
                Sketch.NOWHERE,
                Traits.NONE.text("protocol", "web").amount("users", 800));
        sketch.link("client-path", "users", target, Traits.NONE.text("address", ADDRESS));
        sketch.link("balances", target, "wfe");
        return numbered("lb", count).stream().map(Tile::card).toList();
    }

    private static Tile instance(Sketch sketch, Place place) {
        SqlServers.stand(place, "sql1", "SQL1", 1, Traits.NONE);
        place.cable("srv-sql1", 2);
        SqlServers.database(sketch, "config", "SP_Config", "sql1");
        SqlServers.database(sketch, "content", "SP_Content", "sql1");
        sketch.link("stored-on", "sql1", "data-sql1");
        sketch.link("stored-on", "sql1", "log-sql1");
        return Tile.frame(
                "srv-sql1",
                Tile.column(
                        20,
                        List.of(
                                Tile.frame(
                                        "sql1",
                                        Tile.row(
                                                24,
                                                List.of(
                                                        Tile.small("config"),
                                                        Tile.small("content")))),
                                Tile.row(
                                        24,
                                        List.of(Tile.card("data-sql1"), Tile.card("log-sql1"))))));
    }

    private static Tile group(Sketch sketch, Place place) {
        SqlServers.pair(sketch, place);
        SqlServers.database(sketch, "config", "SP_Config", Sketch.NOWHERE);
        SqlServers.database(sketch, "content", "SP_Content", Sketch.NOWHERE);
        sketch.link("depends-on", "config", "ag1");
        sketch.link("depends-on", "content", "ag1");
        return Tile.row(
                48,
                List.of(
                        Tile.column(48, List.of(Tile.small("config"), Tile.small("content"))),
                        SqlServers.tile("sql1", "ag1-sql1"),
                        SqlServers.tile("sql2", "ag1-sql2"),
                        place.witness("WSFC1", "wsfc1")));
    }

    private static List<Advice> advice(Answers answers) {
        var advice = new ArrayList<Advice>();
        if (answers.is("front", "one")) {
            advice.add(
                    new Advice(
                            "EXCH-LB-001",
                            "A single load balancer takes all users with it when it fails."));
        }
        if (answers.is("sql", "instance")) {
            advice.add(
                    new Advice(
                            "RED-001",
                            "A single instance takes the whole farm with it when it fails."));
        }
        return advice;
    }
}
