package faultline.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A site, or the only place there is: its network, its directory, and where things stand in it.
///
/// @param letter `A`, `B`, `C`; empty for the only place
record Place(Sketch sketch, String letter) {

    /// The places of that many sites, their networks joined and a directory in each.
    static List<Place> of(int sites, Sketch sketch) {
        if (sites == 1) {
            var only = new Place(sketch, "");
            only.furnish(2);
            return List.of(only);
        }
        var places =
                IntStream.range(0, sites)
                        .mapToObj(it -> new Place(sketch, "ABC".substring(it, it + 1)))
                        .toList();
        places.forEach(it -> it.furnish(2));
        join(places, sketch);
        return places;
    }

    /// One more site, for a witness alone, that each of the others reaches by itself.
    static Place apart(List<Place> others, Sketch sketch) {
        var place = new Place(sketch, "ABCD".substring(others.size(), others.size() + 1));
        place.site();
        sketch.add("switch", place.id("sw", 1), place.name("SW", 1), place.in(), Traits.NONE);
        for (var other : others) {
            sketch.link("network", other.id("sw", 2), place.id("sw", 1), line(1000, 6));
        }
        return place;
    }

    String in() {
        return letter.isEmpty() ? Sketch.NOWHERE : "site-" + lower();
    }

    String id(String what, int number) {
        return letter.isEmpty() ? what + number : what + "-" + lower() + number;
    }

    String name(String what, int number) {
        return letter.isEmpty() ? what + number : what + "-" + letter + number;
    }

    String adSite() {
        return letter.isEmpty() ? "Main" : letter;
    }

    /// A physical server with a line to one of the two switches.
    void server(String id, String name, int number, Traits traits) {
        sketch.add(
                "physical-server",
                id,
                name,
                in(),
                traits.text("os", "windows-server-2022").text("osEdition", "standard"));
        cable(id, number);
    }

    void cable(String machine, int number) {
        sketch.link("network", machine, id("sw", number % 2 == 1 ? 1 : 2));
    }

    /// A file server that holds a witness.
    Tile witness(String of, String group) {
        sketch.add(
                "physical-server",
                "srv-fs1",
                "FS1",
                in(),
                Traits.NONE
                        .text("os", "windows-server-2022")
                        .text("osEdition", "standard")
                        .amount("ramGB", 16));
        sketch.add("file-server", "fs1", "FS1", "srv-fs1", Traits.NONE);
        sketch.add(
                "witness", "fsw1", "FSW of " + of, "fs1", Traits.NONE.text("form", "file-share"));
        sketch.link("network", "srv-fs1", id("sw", 1));
        sketch.link("witness-of", "fsw1", group);
        return Tile.frame("srv-fs1", Tile.frame("fs1", Tile.small("fsw1")));
    }

    /// Something above, its switches, the rest below them, and its directory at the bottom.
    Tile tile(List<Tile> above, List<Tile> below) {
        var all = new ArrayList<Tile>();
        if (!above.isEmpty()) {
            all.add(Tile.row(72, above));
        }
        all.add(Tile.row(72, List.of(Tile.card(id("sw", 1)), Tile.card(id("sw", 2)))));
        all.addAll(below);
        all.add(Tile.row(72, List.of(controller(1), controller(2))));
        return framed(Tile.column(64, all));
    }

    /// For a place that holds a witness alone.
    Tile tile(Tile witness) {
        return framed(Tile.column(48, List.of(Tile.card(id("sw", 1)), witness)));
    }

    List<String> controllers() {
        return List.of(id("dc", 1), id("dc", 2));
    }

    private Tile framed(Tile inner) {
        return letter.isEmpty() ? inner : Tile.frame(in(), inner);
    }

    private Tile controller(int number) {
        return Tile.frame(id("srv-dc", number), Tile.card(id("dc", number)));
    }

    private void site() {
        if (!letter.isEmpty()) {
            sketch.add("site", in(), "Site " + letter, Sketch.NOWHERE, Traits.NONE);
        }
    }

    private void furnish(int controllers) {
        site();
        sketch.add("switch", id("sw", 1), name("SW", 1), in(), Traits.NONE);
        sketch.add("switch", id("sw", 2), name("SW", 2), in(), Traits.NONE);
        sketch.link("network", id("sw", 1), id("sw", 2));
        for (var number = 1; number <= controllers; number++) {
            server(id("srv-dc", number), name("DC", number), number, Traits.NONE);
            sketch.add(
                    "domain-controller",
                    id("dc", number),
                    name("DC", number),
                    id("srv-dc", number),
                    Traits.NONE
                            .text("adSite", adSite())
                            .text("domain", "contoso.local")
                            .yes("globalCatalog"));
        }
    }

    private String lower() {
        return letter.toLowerCase(Locale.ROOT);
    }

    private static void join(List<Place> places, Sketch sketch) {
        for (var one = 0; one < places.size(); one++) {
            for (var other = one + 1; other < places.size(); other++) {
                for (var number = 1; number <= 2; number++) {
                    sketch.link(
                            "network",
                            places.get(one).id("sw", number),
                            places.get(other).id("sw", number),
                            line(10_000, 4).text("carrier", "Carrier " + number));
                }
            }
        }
    }

    private static Traits line(double mbps, double milliseconds) {
        return Traits.NONE.amount("bandwidthMbps", mbps).amount("latencyMs", milliseconds);
    }
}
