package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A SQL Server failover cluster instance on physical nodes.
final class FciPattern implements Pattern {

    private static final String NAME = "sqlfci.contoso.local";

    @Override
    public String id() {
        return "fci";
    }

    @Override
    public String title() {
        return "SQL Server failover cluster instance";
    }

    @Override
    public String description() {
        return "One SQL Server instance that any of its nodes can run, on disks that all of them"
                + " share.";
    }

    @Override
    public List<String> products() {
        return List.of("SQL Server 2022");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.range(
                        "nodes", "Nodes", "How many servers can run the instance.", 2, 8, 2),
                Parameter.choice(
                        "storage",
                        "Storage",
                        "Where the shared disks lie.",
                        new Parameter.Option("spaces-direct", "On the nodes' own disks, mirrored"),
                        new Parameter.Option("san", "On one SAN")));
    }

    @Override
    public Optional<String> conflict(Answers answers) {
        return Optional.empty();
    }

    @Override
    public Made make(Answers answers) {
        var sketch = new Sketch();
        var place = Place.of(1, sketch).getFirst();
        var nodes =
                IntStream.rangeClosed(1, answers.number("nodes"))
                        .mapToObj(it -> "srv-n" + it)
                        .toList();
        for (var number = 1; number <= nodes.size(); number++) {
            place.server(
                    "srv-n" + number,
                    "N" + number,
                    number,
                    Traits.NONE.amount("ramGB", 256).amount("cores", 32));
        }
        var storage = storage(answers, nodes, sketch);
        var machines = new ArrayList<Tile>(nodes.stream().map(Tile::card).toList());
        cluster(sketch, nodes);
        if (nodes.size() % 2 == 0 || answers.is("storage", "spaces-direct")) {
            machines.add(place.witness("WSFC1", "wsfc1"));
        }
        SqlServers.database(sketch, "orders", "Orders", Sketch.NOWHERE);
        SqlServers.database(sketch, "billing", "Billing", Sketch.NOWHERE);
        sketch.link("depends-on", "orders", "fci1");
        sketch.link("depends-on", "billing", "fci1");
        SqlServers.desk(sketch, "fci1", Traits.NONE.text("address", NAME));
        sketch.group("dc-set", "dcs", "Directory", place.controllers(), Traits.NONE);
        sketch.service(
                "ordering",
                "Order processing",
                List.of("orders", "billing", "dcs"),
                SqlServers.promise());
        var layout =
                SqlServers.layout(
                        List.of(Tile.card("orders"), Tile.card("billing")),
                        place.tile(List.of(), List.of(Tile.rows(5, 48, 64, machines), storage)));
        return new Made(
                sketch.document(
                        "SQL Server failover cluster instance: " + nodes.size() + " nodes",
                        description(),
                        layout),
                advice(answers));
    }

    private static void cluster(Sketch sketch, List<String> nodes) {
        sketch.group(
                "wsfc",
                "wsfc1",
                "WSFC1",
                nodes,
                Traits.NONE
                        .yes("dynamicQuorum")
                        .no("automaticSiteFailover")
                        .text("lastFailoverTest", "2026-09-26"));
        sketch.group(
                "fci",
                "fci1",
                "SQLFCI",
                nodes,
                Traits.NONE
                        .text("version", "2022")
                        .text("edition", "enterprise")
                        .text("networkName", NAME)
                        .yes("sharedDisk")
                        .text("lastFailoverTest", "2026-09-26"));
    }

    private static Tile storage(Answers answers, List<String> nodes, Sketch sketch) {
        var name = answers.is("storage", "san") ? "SAN1" : "Storage Spaces Direct";
        sketch.add("storage-array", "store1", name, Sketch.NOWHERE, array(answers, nodes));
        SqlServers.volume(sketch, "data", "Data", "store1", "data");
        SqlServers.volume(sketch, "log", "Log", "store1", "log");
        for (var node : nodes) {
            sketch.link("storage-path", node, "store1", Traits.NONE.amount("paths", 2));
        }
        sketch.link("stored-on", "fci1", "data");
        sketch.link("stored-on", "fci1", "log");
        return Tile.frame("store1", Tile.row(24, List.of(Tile.card("data"), Tile.card("log"))));
    }

    private static Traits array(Answers answers, List<String> nodes) {
        return answers.is("storage", "spaces-direct")
                ? Traits.NONE
                        .text("protocol", "s2d")
                        .text(
                                "resiliency",
                                nodes.size() > 2 ? "three-way-mirror" : "two-way-mirror")
                        .amount("controllers", nodes.size())
                        .yes("raid")
                : Traits.NONE.text("protocol", "block").amount("controllers", 2).yes("raid");
    }

    private static List<Advice> advice(Answers answers) {
        return answers.is("storage", "san")
                ? List.of(
                        new Advice(
                                "SQL-FCI-001",
                                "On one SAN the cluster survives the loss of a node, not that of"
                                        + " the storage."))
                : List.of();
    }
}
