package faultline.patterns;

import java.util.List;

/// What drawings of SQL Server have in common: instances with their disks, databases, a desk that
/// uses them.
final class SqlServers {

    private SqlServers() {}

    /// A server with an instance and disks of its own for data and log.
    static void stand(Place place, String id, String name, int number, Traits server) {
        place.server("srv-" + id, name, number, server.amount("ramGB", 128).amount("cores", 16));
        instance(place.sketch(), id, name, "srv-" + id);
        volume(place.sketch(), "data-" + id, "Data", "srv-" + id, "data");
        volume(place.sketch(), "log-" + id, "Log", "srv-" + id, "log");
    }

    static void instance(Sketch sketch, String id, String name, String in) {
        sketch.add(
                "sql-instance",
                id,
                name,
                in,
                Traits.NONE
                        .text("version", "2022")
                        .text("edition", "enterprise")
                        .text("authentication", "windows")
                        .amount("port", 1433));
    }

    static void volume(Sketch sketch, String id, String name, String in, String purpose) {
        sketch.add(
                "volume",
                id,
                name,
                in,
                Traits.NONE
                        .text("purpose", purpose)
                        .text("fileSystem", "ntfs")
                        .yes("raid")
                        .amount("allocationUnitKB", 64));
    }

    static void database(Sketch sketch, String id, String name, String in) {
        sketch.add(
                "sql-database",
                id,
                name,
                in,
                Traits.NONE
                        .text("recoveryModel", "full")
                        .text("logins", "domain")
                        .text("backup", "elsewhere"));
    }

    /// Two servers with the two replicas of one availability group.
    static void pair(Sketch sketch, Place place) {
        for (var number = 1; number <= 2; number++) {
            var id = "sql" + number;
            stand(place, id, "SQL" + number, number, Traits.NONE);
            replica(sketch, id, number == 1);
        }
        sketch.link(
                "replicates-to", "ag1-sql1", "ag1-sql2", Traits.NONE.text("mode", "synchronous"));
        cluster(sketch, List.of("srv-sql1", "srv-sql2"));
    }

    static void replica(Sketch sketch, String instance, boolean primary) {
        var id = "ag1-" + instance;
        var traits =
                Traits.NONE
                        .text("mode", "synchronous")
                        .text("failover", "automatic")
                        .no("readable");
        sketch.add(
                "replica",
                id,
                "AG1",
                instance,
                primary ? traits.yes("primary") : traits.no("primary"));
        sketch.link("stored-on", id, "data-" + instance);
        sketch.link("stored-on", id, "log-" + instance);
    }

    /// The cluster of the two nodes, and the availability group over it.
    static void cluster(Sketch sketch, List<String> nodes) {
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
                "availability-group",
                "ag1",
                "AG1",
                List.of("ag1-sql1", "ag1-sql2"),
                Traits.NONE
                        .text("goal", "high-availability")
                        .no("basic")
                        .text("listener", "ag1-listener.contoso.local")
                        .text("lastFailoverTest", "2026-09-26"));
    }

    static Tile tile(String id, String inner) {
        return Tile.frame(
                "srv-" + id,
                Tile.column(
                        20,
                        List.of(
                                Tile.frame(id, Tile.small(inner)),
                                Tile.card("data-" + id),
                                Tile.card("log-" + id))));
    }

    static void desk(Sketch sketch, String to, Traits path) {
        sketch.add(
                "client-group",
                "users",
                "Order desk",
                Sketch.NOWHERE,
                Traits.NONE.text("protocol", "sql").amount("users", 150));
        sketch.link("client-path", "users", to, path);
    }

    static Traits promise() {
        return Traits.NONE
                .text("criticality", "business")
                .text("rto", "4h")
                .text("rpo", "15min")
                .amount("users", 150);
    }

    static Tile layout(List<Tile> databases, Tile below) {
        return Tile.column(
                72,
                List.of(
                        Tile.row(280, List.of(Tile.wide("users"), Tile.wide("ordering"))),
                        Tile.row(72, databases),
                        below));
    }
}
