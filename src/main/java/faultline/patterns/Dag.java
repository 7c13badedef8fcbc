package faultline.patterns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A DAG being drawn.
final class Dag {

    private static final String ADDRESS = "mail.contoso.com";
    private static final int DRAWN_REPLICATION = 3;
    private static final int IN_ROW = 5;

    private final Answers answers;
    private final Sketch sketch = new Sketch();
    private final List<Place> places;
    private final List<List<String>> servers = new ArrayList<>();
    private final TreeMap<String, List<String>> copies = new TreeMap<>();
    private final boolean witnessed;
    private final boolean witnessApart;

    Dag(Answers answers) {
        this.answers = answers;
        places = Place.of(answers.number("sites"), sketch);
        var isNeeded = answers.number("members") % 2 == 0 || places.size() > 2;
        witnessed = answers.is("witness", "auto") ? isNeeded : !answers.is("witness", "none");
        witnessApart =
                witnessed
                        && (answers.is("witness", "own-site")
                                || (answers.is("witness", "auto") && places.size() == 2));
    }

    Made made(Pattern pattern) {
        var counts = DagPattern.spread(answers.number("members"), places.size());
        for (var at = 0; at < places.size(); at++) {
            servers.add(servers(places.get(at), counts.get(at)));
        }
        databases();
        var tiles = new ArrayList<Tile>();
        for (var at = 0; at < places.size(); at++) {
            tiles.add(place(at));
        }
        if (witnessApart) {
            var apart = Place.apart(places, sketch);
            tiles.add(1, apart.tile(apart.witness("DAG1", "dag1")));
        }
        groups();
        return new Made(sketch.document(title(), pattern.description(), layout(tiles)), advice());
    }

    private String title() {
        return "Exchange DAG: "
                + answers.number("members")
                + " members in "
                + (places.size() == 1 ? "one site" : places.size() + " sites");
    }

    private static Tile layout(List<Tile> places) {
        return Tile.column(
                72,
                List.of(
                        Tile.row(280, List.of(Tile.wide("users"), Tile.wide("mail"))),
                        Tile.row(72, places)));
    }

    private List<String> servers(Place place, int count) {
        var ids = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            var id = place.id("ex", number);
            var name = place.name("EX", number);
            place.server(
                    "srv-" + id,
                    name,
                    number,
                    Traits.NONE.amount("ramGB", 128).amount("cores", 24));
            sketch.add(
                    "exchange-server",
                    id,
                    name,
                    "srv-" + id,
                    Traits.NONE
                            .text("version", "2019")
                            .text("servicePack", "CU")
                            .items("roles", "MBX")
                            .text("adSite", place.adSite())
                            .amount("load", 35));
            sketch.add("volume", "disk-" + id, "Disks", "srv-" + id, disk());
            sketch.link("stored-on", id, "disk-" + id);
            ids.add(id);
        }
        return ids;
    }

    private Traits disk() {
        return Traits.NONE
                .yes("raid")
                .text("purpose", "data-and-log")
                .text("fileSystem", "refs")
                .amount("allocationUnitKB", 64);
    }

    /// One database per server: active there, its copies on the servers that follow.
    private void databases() {
        var turn = DagPattern.inTurn(servers);
        for (var at = 0; at < turn.size(); at++) {
            var database = "db" + (at + 1);
            var holders = holders(turn, at);
            var members = new ArrayList<String>();
            for (var copy = 0; copy < answers.number("copies"); copy++) {
                members.add(copy(database, holders.get(copy), copy));
            }
            var selfProtecting = replacesBackup();
            var traits = selfProtecting ? Traits.NONE.yes("circularLogging") : backedUp();
            sketch.group("exchange-database", database, "DB" + (at + 1), members, traits);
        }
    }

    /// The servers in the order in which they get a copy of a database: first one in each site.
    private List<String> holders(List<String> turn, int first) {
        var next = new ArrayList<>(turn.subList(first, turn.size()));
        next.addAll(turn.subList(0, first));
        var seen = new HashSet<Integer>();
        var elsewhere = next.stream().filter(it -> seen.add(siteOf(it))).toList();
        next.removeAll(elsewhere);
        return Stream.concat(elsewhere.stream(), next.stream()).toList();
    }

    private int siteOf(String server) {
        return IntStream.range(0, servers.size())
                .filter(it -> servers.get(it).contains(server))
                .findFirst()
                .orElseThrow();
    }

    private String copy(String database, String server, int copy) {
        var id = database + "-" + server;
        var lagged = isLagged(copy);
        var traits = Traits.NONE.amount("preference", copy + 1);
        traits = copy == 0 ? traits.yes("active") : traits.no("active");
        traits = lagged ? traits.text("replayLag", "7d").yes("activationBlocked") : traits;
        sketch.add("database-copy", id, database.replace("db", "DB"), server, traits);
        copies.computeIfAbsent(server, _ -> new ArrayList<>()).add(id);
        if (copy > 0 && answers.number("members") <= DRAWN_REPLICATION) {
            var active = database + "-" + firstOf(database);
            var mode = Traits.NONE.text("mode", lagged ? "lagged" : "asynchronous");
            sketch.link("replicates-to", active, id, lagged ? mode.text("lag", "7d") : mode);
        }
        return id;
    }

    private String firstOf(String database) {
        return DagPattern.inTurn(servers).get(Integer.parseInt(database.substring(2)) - 1);
    }

    private boolean isLagged(int copy) {
        return copy >= answers.number("copies") - answers.number("lagged");
    }

    private boolean replacesBackup() {
        return answers.number("copies") - answers.number("lagged") >= 3;
    }

    private static Traits backedUp() {
        return Traits.NONE.no("circularLogging").text("backup", "elsewhere");
    }

    private Tile place(int at) {
        var place = places.get(at);
        var machines = new ArrayList<>(servers.get(at).stream().map(this::machine).toList());
        if (witnessed && !witnessApart && at == witnessSite()) {
            machines.add(place.witness("DAG1", "dag1"));
        }
        return place.tile(
                balancers(at).stream().map(Tile::card).toList(),
                List.of(Tile.rows(IN_ROW, 48, 64, machines)));
    }

    private int witnessSite() {
        return answers.is("witness", "first-site") ? 0 : places.size() - 1;
    }

    private Tile machine(String server) {
        var held = copies.getOrDefault(server, List.of()).stream().map(Tile::small).toList();
        return Tile.frame(
                "srv-" + server,
                Tile.column(
                        20,
                        List.of(
                                Tile.frame(server, Tile.column(16, held)),
                                Tile.card("disk-" + server))));
    }

    private List<String> balancers(int at) {
        var place = places.get(at);
        var count =
                answers.is("front", "balancers")
                        ? 2
                        : answers.is("front", "one-balancer") && at == 0 ? 1 : 0;
        var ids = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            var id = place.id("lb", number);
            sketch.add(
                    "load-balancer",
                    id,
                    place.name("LB", number),
                    place.in(),
                    Traits.NONE.text("form", "hardware").text("layer", "7"));
            place.cable(id, number);
            if (count == 1) {
                place.cable(id, 2);
            }
            ids.add(id);
        }
        return ids;
    }

    private List<String> allBalancers() {
        var all = new ArrayList<String>();
        for (var place : places) {
            all.add(place.id("lb", 1));
            all.add(place.id("lb", 2));
        }
        return all;
    }

    private void groups() {
        sketch.group(
                "dag",
                "dag1",
                "DAG1",
                DagPattern.inTurn(servers),
                Traits.NONE
                        .text("dacMode", "on")
                        .text("replication", "native")
                        .text("lastFailoverTest", "2026-09-12"));
        sketch.group(
                "dc-set",
                "dcs",
                "Directory",
                places.stream().flatMap(it -> it.controllers().stream()).toList(),
                Traits.NONE);
        var needs = new ArrayList<String>();
        for (var number = 1; number <= answers.number("members"); number++) {
            needs.add("db" + number);
        }
        needs.add("dag1");
        needs.add("dcs");
        sketch.add(
                "client-group",
                "users",
                "Users",
                Sketch.NOWHERE,
                Traits.NONE.text("protocol", "outlook-http").amount("users", 1000));
        front().ifPresent(needs::add);
        sketch.service("mail", "Mail", needs, promise());
    }

    private Traits promise() {
        var promise =
                Traits.NONE
                        .text("criticality", "business")
                        .text("rto", "4h")
                        .text("rpo", "1h")
                        .amount("users", 1000);
        return witnessApart && answers.is("front", "balancers")
                ? promise.yes("siteResilience")
                : promise;
    }

    private Optional<String> front() {
        var to = Traits.NONE.text("address", ADDRESS);
        return switch (answers.text("front")) {
            case "balancers" -> {
                sketch.group(
                        "lb-pair",
                        "namespace",
                        ADDRESS,
                        allBalancers(),
                        to.text("mode", "active-active"));
                sketch.link("client-path", "users", "namespace", to);
                sketch.link("client-path", "namespace", "dag1", to);
                yield Optional.of("namespace");
            }
            case "one-balancer" -> {
                var only = places.getFirst().id("lb", 1);
                sketch.link("client-path", "users", only, to);
                sketch.link("client-path", only, "dag1", to);
                yield Optional.of(only);
            }
            default -> {
                sketch.link("client-path", "users", "dag1", to);
                yield Optional.empty();
            }
        };
    }

    private List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (!witnessed && answers.number("members") % 2 == 0) {
            advice.add(
                    new Advice(
                            "EXCH-DAG-003",
                            "Without a witness an even number of members may be left without a"
                                    + " majority when half of them fail."));
        }
        if (!witnessed && answers.number("members") == 2 && answers.is("front", "one-balancer")) {
            advice.add(
                    new Advice(
                            "RED-001",
                            "Of two members without a witness, either takes mail with it when it"
                                    + " fails."));
        }
        if (!witnessed && places.size() > 2) {
            advice.add(
                    new Advice(
                            "EXCH-DAG-012",
                            "Three sites without a witness are more than Microsoft recommends to"
                                    + " stretch a DAG over."));
        }
        if (answers.number("lagged") == 1 && answers.number("copies") == 2) {
            advice.add(
                    new Advice(
                            "EXCH-DAG-017",
                            "Of two copies of which one is lagged, only one can take over at"
                                    + " once."));
        }
        if (answers.is("front", "one-balancer")) {
            advice.add(
                    new Advice(
                            "EXCH-LB-001",
                            "A single load balancer takes all clients with it when it fails."));
        }
        return advice;
    }
}
