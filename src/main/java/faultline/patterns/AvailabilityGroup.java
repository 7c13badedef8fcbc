package faultline.patterns;

import java.util.ArrayList;
import java.util.List;

/// An availability group being drawn.
final class AvailabilityGroup {

    private static final String LISTENER = "ag1-listener.contoso.local";
    private static final int IN_ROW = 5;

    private final Answers answers;
    private final Sketch sketch = new Sketch();
    private final List<Place> places;
    private final List<List<String>> nodes = new ArrayList<>();
    private int drawn;
    private int votes;
    private boolean votesInFirstSiteOnly = true;

    AvailabilityGroup(Answers answers) {
        this.answers = answers;
        places = Place.of(answers.number("sites"), sketch);
    }

    Made made(Pattern pattern) {
        var counts = DagPattern.spread(answers.number("replicas"), places.size());
        for (var at = 0; at < places.size(); at++) {
            nodes.add(nodes(at, counts.get(at)));
        }
        groups();
        var document = sketch.document(title(), pattern.description(), layout());
        return new Made(document, advice());
    }

    private String title() {
        return "SQL Server availability group: "
                + answers.number("replicas")
                + " replicas in "
                + (places.size() == 1 ? "one site" : places.size() + " sites");
    }

    private List<String> nodes(int at, int count) {
        var place = places.get(at);
        var ids = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            var id = place.id("sql", number);
            var isSynchronous = drawn < answers.number("synchronous");
            var hasVote = at == 0 || isSynchronous;
            var server = Traits.NONE.text("subnet", "10." + (at + 1) + ".0.0/24");
            SqlServers.stand(
                    place,
                    id,
                    place.name("SQL", number),
                    number,
                    hasVote ? server : server.no("vote"));
            replica(id, isSynchronous);
            votes += hasVote ? 1 : 0;
            votesInFirstSiteOnly &= at == 0 || !hasVote;
            drawn++;
            ids.add(id);
        }
        return ids;
    }

    private void replica(String instance, boolean synchronous) {
        var id = "ag1-" + instance;
        var traits =
                Traits.NONE
                        .text("mode", synchronous ? "synchronous" : "asynchronous")
                        .text("failover", synchronous ? "automatic" : "manual")
                        .no("readable");
        sketch.add(
                "replica",
                id,
                "AG1",
                instance,
                drawn == 0 ? traits.yes("primary") : traits.no("primary"));
        sketch.link("stored-on", id, "data-" + instance);
        sketch.link("stored-on", id, "log-" + instance);
        if (drawn > 0) {
            sketch.link(
                    "replicates-to",
                    "ag1-" + places.getFirst().id("sql", 1),
                    id,
                    Traits.NONE.text("mode", synchronous ? "synchronous" : "asynchronous"));
        }
    }

    private boolean isWitnessed() {
        return answers.is("witness", "auto") ? votes % 2 == 0 : !answers.is("witness", "none");
    }

    private boolean isWitnessApart() {
        return isWitnessed()
                && (answers.is("witness", "own-site")
                        || (answers.is("witness", "auto")
                                && places.size() == 2
                                && !votesInFirstSiteOnly));
    }

    private void groups() {
        var all = nodes.stream().flatMap(List::stream).toList();
        sketch.group(
                "wsfc",
                "wsfc1",
                "WSFC1",
                all.stream().map(it -> "srv-" + it).toList(),
                Traits.NONE
                        .yes("dynamicQuorum")
                        .no("automaticSiteFailover")
                        .text("lastFailoverTest", "2026-09-26"));
        sketch.group(
                "availability-group",
                "ag1",
                "AG1",
                all.stream().map(it -> "ag1-" + it).toList(),
                listening(
                        Traits.NONE
                                .text(
                                        "goal",
                                        answers.number("synchronous") > 1
                                                ? "high-availability"
                                                : "disaster-recovery")
                                .no("basic")
                                .text("lastFailoverTest", "2026-09-26")));
        sketch.group(
                "dc-set",
                "dcs",
                "Directory",
                places.stream().flatMap(it -> it.controllers().stream()).toList(),
                Traits.NONE);
        SqlServers.database(sketch, "orders", "Orders", Sketch.NOWHERE);
        SqlServers.database(sketch, "billing", "Billing", Sketch.NOWHERE);
        sketch.link("depends-on", "orders", "ag1");
        sketch.link("depends-on", "billing", "ag1");
        SqlServers.desk(sketch, "ag1", path());
        sketch.service(
                "ordering",
                "Order processing",
                List.of("orders", "billing", "dcs"),
                SqlServers.promise());
    }

    private Traits listening(Traits traits) {
        if (answers.is("listener", "no")) {
            return traits;
        }
        var listening = traits.text("listener", LISTENER);
        var subnets = new ArrayList<String>();
        for (var number = 1; number <= places.size(); number++) {
            subnets.add("10." + number + ".0.0/24");
        }
        return places.size() == 1
                ? listening
                : listening.yes("allAddresses").items("answersIn", subnets.toArray(String[]::new));
    }

    private Traits path() {
        var path =
                answers.is("listener", "yes") ? Traits.NONE.text("address", LISTENER) : Traits.NONE;
        return places.size() > 1 ? path.yes("multiSubnet") : path;
    }

    private Tile layout() {
        var tiles = new ArrayList<Tile>();
        for (var at = 0; at < places.size(); at++) {
            var machines =
                    new ArrayList<>(
                            nodes.get(at).stream()
                                    .map(it -> SqlServers.tile(it, "ag1-" + it))
                                    .toList());
            if (isWitnessed() && !isWitnessApart() && at == witnessSite()) {
                machines.add(places.get(at).witness("WSFC1", "wsfc1"));
            }
            tiles.add(places.get(at).tile(List.of(), List.of(Tile.rows(IN_ROW, 48, 64, machines))));
        }
        if (isWitnessApart()) {
            var apart = Place.apart(places, sketch);
            tiles.add(1, apart.tile(apart.witness("WSFC1", "wsfc1")));
        }
        return SqlServers.layout(
                List.of(Tile.card("orders"), Tile.card("billing")), Tile.row(72, tiles));
    }

    private int witnessSite() {
        return answers.is("witness", "first-site") || votesInFirstSiteOnly ? 0 : places.size() - 1;
    }

    private List<Advice> advice() {
        var advice = new ArrayList<Advice>();
        if (!isWitnessed() && votes % 2 == 0) {
            advice.add(
                    votes == 2
                            ? new Advice(
                                    "QRM-001",
                                    "Of two votes without a witness, one is no majority.")
                            : new Advice(
                                    "QRM-002",
                                    "An even number of votes without a witness has no majority when"
                                            + " half of them are lost at once."));
        }
        if (answers.is("listener", "no") && answers.number("synchronous") > 1) {
            advice.add(
                    new Advice(
                            "SQL-AG-007",
                            "Without a listener, applications have to be pointed to the new"
                                    + " primary by hand."));
        }
        return advice;
    }
}
