package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two stand-alone hosts of a small business that take over from each other above the hypervisor.
final class SmallPairPattern implements Pattern {

    @Override
    public String id() {
        return "pair";
    }

    @Override
    public String title() {
        return "Small business pair";
    }

    @Override
    public String description() {
        return "Two stand-alone hosts with local disks, on each of them a server and a domain"
                + " controller, and a witness that is on neither of them.";
    }

    @Override
    public List<String> products() {
        return List.of("Exchange 2019", "SQL Server 2022", "Hyper-V", "VMware");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice(
                        "product",
                        "Product",
                        "What the two servers run.",
                        new Parameter.Option("exchange", "Exchange Server"),
                        new Parameter.Option("sql", "SQL Server")),
                Parameter.choice(
                        "platform",
                        "Platform",
                        "Whose hypervisor it is.",
                        new Parameter.Option("hyper-v", "Microsoft Hyper-V"),
                        new Parameter.Option("vmware", "VMware vSphere")),
                Parameter.choice(
                        "witness",
                        "Witness",
                        "Where the third vote is.",
                        new Parameter.Option("third-box", "On a small third computer"),
                        new Parameter.Option("first-host", "On the first host"),
                        new Parameter.Option("none", "Nowhere")));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        var sketch = new Sketch();
        var isExchange = answers.is("product", "exchange");
        sketch.add("switch", "sw1", "SW1", Sketch.NOWHERE, Traits.NONE);
        sketch.add("switch", "sw2", "SW2", Sketch.NOWHERE, Traits.NONE);
        sketch.link("network", "sw1", "sw2");
        var place = new Place(sketch, "");
        var hosts = new ArrayList<Tile>();
        for (var number = 1; number <= 2; number++) {
            hosts.add(host(answers, place, number));
        }
        if (isExchange) {
            exchange(sketch);
        } else {
            SqlServers.cluster(sketch, List.of("vm-sql1", "vm-sql2"));
            sketch.link(
                    "replicates-to",
                    "ag1-sql1",
                    "ag1-sql2",
                    Traits.NONE.text("mode", "synchronous"));
            SqlServers.database(sketch, "orders", "Orders", Sketch.NOWHERE);
            sketch.link("depends-on", "orders", "ag1");
        }
        if (answers.is("witness", "third-box")) {
            hosts.add(place.witness(isExchange ? "DAG1" : "WSFC1", isExchange ? "dag1" : "wsfc1"));
        }
        users(sketch, isExchange);
        var top =
                isExchange
                        ? List.of(Tile.wide("users"), Tile.wide("work"))
                        : List.of(Tile.wide("users"), Tile.card("orders"), Tile.wide("work"));
        var layout =
                Tile.column(
                        72,
                        List.of(
                                Tile.row(120, top),
                                Tile.row(120, List.of(Tile.card("sw1"), Tile.card("sw2"))),
                                Tile.row(72, hosts)));
        return new Made(
                sketch.document(
                        "Small business pair: two "
                                + (isExchange ? "Exchange" : "SQL")
                                + " servers on two hosts",
                        description(),
                        layout),
                advice(answers));
    }

    private static Tile host(Answers answers, Place place, int number) {
        var sketch = place.sketch();
        var isVmware = answers.is("platform", "vmware");
        var host = "host" + number;
        sketch.add(
                "hypervisor-host",
                host,
                (isVmware ? "ESX" : "HV") + number,
                Sketch.NOWHERE,
                Traits.NONE
                        .text("platform", answers.text("platform"))
                        .amount("ramGB", 128)
                        .amount("cores", 16));
        place.cable(host, number);
        sketch.add(
                "datastore",
                "disks" + number,
                "Local disks",
                host,
                Traits.NONE.yes("raid").amount("sizeGB", 6000));
        var parts = new ArrayList<Tile>();
        parts.add(
                answers.is("product", "exchange")
                        ? mail(answers, sketch, number)
                        : sql(answers, sketch, number));
        parts.add(controller(answers, sketch, number));
        if (number == 1 && answers.is("witness", "first-host")) {
            parts.add(witness(answers, sketch));
        }
        parts.add(Tile.card("disks" + number));
        return Tile.frame(host, Tile.column(20, parts));
    }

    private static void machine(
            Answers answers, Sketch sketch, String id, String name, int host, int ram) {
        var traits =
                Traits.NONE
                        .no("dynamicMemory")
                        .no("snapshots")
                        .no("faultTolerance")
                        .no("replicated")
                        .yes("ramReserved")
                        .text("os", "windows-server-2022")
                        .text("osEdition", "standard")
                        .amount("ramGB", ram)
                        .amount("vCpu", 4);
        sketch.add(
                "vm",
                id,
                name,
                "host" + host,
                answers.is("platform", "vmware") ? traits : traits.text("stopAction", "shut-down"));
        sketch.link("stored-on", id, "disks" + host);
    }

    private static Tile mail(Answers answers, Sketch sketch, int number) {
        var id = "ex" + number;
        machine(answers, sketch, "vm-" + id, "EX" + number, number, 96);
        sketch.add(
                "exchange-server",
                id,
                "EX" + number,
                "vm-" + id,
                Traits.NONE
                        .text("version", "2019")
                        .text("servicePack", "CU")
                        .items("roles", "MBX")
                        .text("adSite", "Main"));
        var copies = new ArrayList<Tile>();
        for (var database = 1; database <= 2; database++) {
            var copy = "db" + database + "-" + id;
            var traits = Traits.NONE.amount("preference", database == number ? 1 : 2);
            sketch.add(
                    "database-copy",
                    copy,
                    "DB" + database,
                    id,
                    database == number ? traits.yes("active") : traits.no("active"));
            copies.add(Tile.small(copy));
        }
        return Tile.frame("vm-" + id, Tile.frame(id, Tile.column(16, copies)));
    }

    private static Tile sql(Answers answers, Sketch sketch, int number) {
        var id = "sql" + number;
        machine(answers, sketch, "vm-" + id, "SQL" + number, number, 64);
        SqlServers.instance(sketch, id, "SQL" + number, "vm-" + id);
        SqlServers.volume(sketch, "data-" + id, "Data", "vm-" + id, "data");
        SqlServers.volume(sketch, "log-" + id, "Log", "vm-" + id, "log");
        SqlServers.replica(sketch, id, number == 1);
        return Tile.frame(
                "vm-" + id,
                Tile.column(
                        20,
                        List.of(
                                Tile.frame(id, Tile.small("ag1-" + id)),
                                Tile.card("data-" + id),
                                Tile.card("log-" + id))));
    }

    private static Tile controller(Answers answers, Sketch sketch, int number) {
        machine(answers, sketch, "vm-dc" + number, "DC" + number, number, 8);
        sketch.add(
                "domain-controller",
                "dc" + number,
                "DC" + number,
                "vm-dc" + number,
                Traits.NONE
                        .text("adSite", "Main")
                        .text("domain", "contoso.local")
                        .yes("globalCatalog"));
        return Tile.frame("vm-dc" + number, Tile.card("dc" + number));
    }

    private static Tile witness(Answers answers, Sketch sketch) {
        machine(answers, sketch, "vm-fs1", "FS1", 1, 8);
        sketch.add("file-server", "fs1", "FS1", "vm-fs1", Traits.NONE);
        sketch.add("witness", "fsw1", "Witness", "fs1", Traits.NONE.text("form", "file-share"));
        sketch.link("witness-of", "fsw1", answers.is("product", "exchange") ? "dag1" : "wsfc1");
        return Tile.frame("vm-fs1", Tile.frame("fs1", Tile.small("fsw1")));
    }

    private static void exchange(Sketch sketch) {
        sketch.group(
                "dag",
                "dag1",
                "DAG1",
                List.of("ex1", "ex2"),
                Traits.NONE
                        .text("dacMode", "on")
                        .text("replication", "native")
                        .text("lastFailoverTest", "2026-09-12"));
        for (var database = 1; database <= 2; database++) {
            var active = "db" + database + "-ex" + database;
            var passive = "db" + database + "-ex" + (3 - database);
            sketch.link("replicates-to", active, passive, Traits.NONE.text("mode", "asynchronous"));
            sketch.group(
                    "exchange-database",
                    "db" + database,
                    "DB" + database,
                    List.of(active, passive),
                    Traits.NONE.no("circularLogging").text("backup", "elsewhere"));
        }
    }

    private static void users(Sketch sketch, boolean exchange) {
        sketch.group("dc-set", "dcs", "Directory", List.of("dc1", "dc2"), Traits.NONE);
        sketch.add(
                "client-group",
                "users",
                "Users",
                Sketch.NOWHERE,
                Traits.NONE
                        .text("protocol", exchange ? "outlook-http" : "sql")
                        .amount("users", 80));
        sketch.link(
                "client-path",
                "users",
                exchange ? "dag1" : "ag1",
                Traits.NONE.text(
                        "address", exchange ? "mail.contoso.com" : "ag1-listener.contoso.local"));
        sketch.service(
                "work",
                exchange ? "Mail" : "Order processing",
                exchange ? List.of("db1", "db2", "dag1", "dcs") : List.of("orders", "dcs"),
                SqlServers.promise().amount("users", 80));
    }

    private static List<Advice> advice(Answers answers) {
        var isExchange = answers.is("product", "exchange");
        return switch (answers.text("witness")) {
            case "none" ->
                    List.of(
                            new Advice(
                                    isExchange ? "EXCH-DAG-003" : "QRM-001",
                                    "Two servers without a witness: when either fails, the other"
                                            + " one may be left without a majority."));
            case "first-host" ->
                    isExchange
                            ? List.of(
                                    new Advice(
                                            "EXCH-DAG-005",
                                            "The first host takes two of three votes with it."),
                                    new Advice(
                                            "EXCH-DAG-021",
                                            "After the first host has failed, member and witness"
                                                    + " restart together, and with DAC mode on no"
                                                    + " database is mounted by itself."))
                            : List.of(
                                    new Advice(
                                            "QRM-008",
                                            "The first host takes two of three votes with it."));
            default -> List.of();
        };
    }
}
