package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the rules say about the disks, the memory, the network and the clusters under Exchange.
class ExchangePlatformRulesTest {

    private final Topologies estate = new Topologies();

    @Test
    void aNodeOfTheDagsClusterCarriesNothingElse() {
        servers(2).put("s1", "sql-instance", "vm-ex1").put("r1", "replica", "s1");
        estate.put("s9", "sql-instance").put("r9", "replica", "s9");
        assertSaid("EXCH-DAG-015", null);
        estate.group("ag", "availability-group", "r1", "r9");
        assertSaid("EXCH-DAG-015", "high");
        estate.set("ag", "goal", "read-scale");
        assertSaid("EXCH-DAG-015", null);
    }

    @Test
    void disksOfADagBelongToOneMemberEach() {
        servers(2).put("san", "storage-array").put("lun", "volume", "san").put("lun2", "volume");
        estate.link("stored-on", "c1", "lun").link("stored-on", "c2", "lun2");
        assertSaid("EXCH-DAG-015", null);
        estate.set("lun", "fileSystem", "csvfs");
        assertSaid("EXCH-DAG-015", "high");
        estate.unset("lun", "fileSystem").remove("stored-on:c2:lun2");
        estate.link("stored-on", "c2", "lun");
        assertSaid("EXCH-DAG-015", "high");
        estate.set("dag", "replication", "third-party");
        assertSaid("EXCH-DAG-015", null);
    }

    @Test
    void aDatastoreUnderSeveralVmsIsNoSharedDisk() {
        servers(2).put("san", "storage-array").put("ds", "datastore", "san");
        estate.link("stored-on", "vm-ex1", "ds").link("stored-on", "vm-ex2", "ds");
        assertSaid("EXCH-DAG-015", null);
    }

    @ParameterizedTest
    @CsvSource({"2, false, high", "2, true,", "3, false,", "2, ,"})
    void threeCopiesStandInForRaid(int copies, Boolean raid, String severity) {
        servers(copies).put("san", "storage-array").put("lun", "volume", "san");
        estate.link("stored-on", "c1", "lun");
        Optional.ofNullable(raid).ifPresent(it -> estate.set("lun", "raid", it));
        assertSaid("EXCH-DAG-016", severity);
    }

    @Test
    void raidIsWhereTheDisksAre() {
        servers(2).put("san", "storage-array").put("ds", "datastore", "san");
        estate.put("d", "volume", "vm-ex1").link("stored-on", "d", "ds");
        estate.link("stored-on", "c1", "d").set("san", "raid", false);
        assertSaid("EXCH-DAG-016", "high");
        estate.set("ds", "raid", true);
        assertSaid("EXCH-DAG-016", null);
        estate.unset("ds", "raid").set("san", "protocol", "vsan");
        assertSaid("EXCH-DAG-016", null);
    }

    @Test
    void aLaggedCopyDoesNotStandIn() {
        servers(3).set("c3", "replayLag", "7d").put("d", "volume", "vm-ex1");
        estate.set("d", "raid", false).link("stored-on", "c1", "d");
        assertSaid("EXCH-DAG-016", "high");
        estate.remove("dag");
        assertSaid("EXCH-DAG-016", null);
    }

    @ParameterizedTest
    @CsvSource({"data-and-log, medium", "data,", "log,", ", info unknown"})
    void logsBelongOnAnotherVolume(String purpose, String severity) {
        servers(1).remove("dag").put("d", "volume", "vm-ex1").link("stored-on", "c1", "d");
        Optional.ofNullable(purpose).ifPresent(it -> estate.set("d", "purpose", it));
        assertSaid("EXCH-STO-001", severity);
        estate.put("l", "volume", "vm-ex1").link("stored-on", "c1", "l");
        assertSaid("EXCH-STO-001", null);
    }

    @ParameterizedTest
    @CsvSource({
        "nas, nfs, vmware, high",
        "nas, smb3, hyper-v,",
        "nas, smb3, , info unknown",
        "nas, smb3, vmware, high",
        "nas, iscsi, vmware,",
        "nas, , vmware, info unknown",
        "storage-array, nfs, hyper-v, high",
        "storage-array, , vmware,",
        "storage-array, vsan, vmware,"
    })
    void mailboxesLieOnBlocks(String kind, String protocol, String platform, String severity) {
        servers(1).put("box", kind).put("ds", "datastore", "box");
        estate.link("stored-on", "vm-ex1", "ds");
        Optional.ofNullable(protocol).ifPresent(it -> estate.set("box", "protocol", it));
        Optional.ofNullable(platform).ifPresent(it -> estate.set("hv1", "platform", it));
        assertSaid("EXCH-STO-002", severity);
    }

    @Test
    void aShareThatExchangeUsesItselfIsNoDisk() {
        servers(1).put("box", "nas").put("share", "volume", "box").set("box", "protocol", "smb3");
        estate.link("stored-on", "c1", "share").set("hv1", "platform", "hyper-v");
        assertSaid("EXCH-STO-002", "high");
        estate.set("ex1", "version", "2007");
        assertSaid("EXCH-STO-002", null);
    }

    @Test
    void onlyMailboxServersAreAskedForTheirDisks() {
        servers(1).remove("c1").set("ex1", "version", "2010").put("box", "nas");
        estate.put("ds", "datastore", "box").link("stored-on", "vm-ex1", "ds");
        estate.set("box", "protocol", "nfs").set("ex1", "roles", list("CAS"));
        assertSaid("EXCH-STO-002", null);
        estate.set("ex1", "roles", list("MBX"));
        assertSaid("EXCH-STO-002", "high");
    }

    @ParameterizedTest
    @CsvSource({"2010, high", "SE, high", ", high", "2007,"})
    void dynamicMemoryIsNotForExchange(String version, String severity) {
        servers(1).set("vm-ex1", "dynamicMemory", true).unset("ex1", "version");
        Optional.ofNullable(version).ifPresent(it -> estate.set("ex1", "version", it));
        assertSaid("EXCH-VIRT-001", severity);
        estate.set("vm-ex1", "dynamicMemory", false);
        assertSaid("EXCH-VIRT-001", null);
    }

    @ParameterizedTest
    @CsvSource({
        "vmware, false, high",
        "vmware, true,",
        "vmware, , info unknown",
        "hyper-v, false,",
        ", false,"
    })
    void anOvercommittedHostMayTakeMemoryBack(String platform, Boolean reserved, String severity) {
        servers(1).set("vm-ex1", "ramGB", 64).set("hv1", "ramGB", 96).put("vm-x", "vm", "hv1");
        Optional.ofNullable(platform).ifPresent(it -> estate.set("hv1", "platform", it));
        Optional.ofNullable(reserved).ifPresent(it -> estate.set("vm-ex1", "ramReserved", it));
        assertSaid("EXCH-VIRT-001", null);
        estate.set("vm-x", "ramGB", 64);
        assertSaid("EXCH-VIRT-001", severity);
    }

    @Test
    void snapshotsAreSaidOnceForACluster() {
        estate.put("c", "host-cluster").put("hv1", "hypervisor-host", "c");
        estate.put("hv2", "hypervisor-host", "c");
        for (var number : List.of("1", "2")) {
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("vm-ex" + number, "snapshots", true).set("ex" + number, "version", "2019");
        }
        assertSaid("EXCH-VIRT-003", "high");
        estate.set("vm-ex1", "snapshots", false).unset("vm-ex2", "snapshots");
        assertSaid("EXCH-VIRT-003", null);
    }

    @ParameterizedTest
    @CsvSource({"443/tcp, high", "any,", ", info unknown"})
    void nothingFiltersBetweenExchangeServers(String open, String severity) {
        wired();
        Optional.ofNullable(open).ifPresent(it -> estate.set("fw", "openPorts", list(it)));
        assertSaid("EXCH-NET-001", severity);
    }

    @Test
    void anotherWayAroundIsEnough() {
        wired().set("fw", "openPorts", list("443/tcp")).put("r", "router");
        estate.link("network", "r", "a", "b");
        assertSaid("EXCH-NET-001", null);
        estate.remove("r").put("fw2", "firewall").link("network", "fw2", "a", "b");
        assertSaid("EXCH-NET-001", "info unknown");
        estate.set("fw2", "openPorts", list("any"));
        assertSaid("EXCH-NET-001", null);
        estate.set("fw2", "openPorts", list("25/tcp"));
        assertSaid("EXCH-NET-001", "high");
    }

    @Test
    void edgeServersAndClientsMayBeBehindIt() {
        wired().set("fw", "openPorts", list("443/tcp")).set("ex2", "roles", list("Edge"));
        estate.put("users", "client-group").link("network", "users", "b");
        assertSaid("EXCH-NET-001", null);
    }

    @ParameterizedTest
    @CsvSource({"Main, false, high", "Branch, false,", "Main, true,"})
    void domainControllersOfTheSameSiteCount(String site, boolean readOnly, String severity) {
        wired().remove("srv-ex2").set("fw", "openPorts", list("443/tcp"));
        estate.put("srv-dc", "physical-server").put("dc", "domain-controller", "srv-dc");
        estate.link("network", "srv-dc", "b").set("ex1", "adSite", "Main");
        estate.set("dc", "adSite", site).set("dc", "readOnly", readOnly);
        assertSaid("EXCH-NET-001", severity);
    }

    @Test
    void aChainOfFirewallsIsOneObstacle() {
        wired().set("fw", "openPorts", list("443/tcp")).remove("network:fw:b");
        estate.put("fw2", "firewall").link("network", "fw", "fw2").link("network", "fw2", "b");
        estate.set("fw2", "openPorts", list("any"));
        var found = Verdicts.on(estate).only("EXCH-NET-001");
        assertEquals(Topologies.ids("fw", "ex1", "ex2"), found.subjects());
    }

    @Test
    void serversThatAreNotWiredAreNotSeparated() {
        wired().set("fw", "openPorts", list("443/tcp")).remove("network:fw:b");
        assertSaid("EXCH-NET-001", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge-server", "exchange-server"})
    void oneGatewayForAllMail(String kind) {
        servers(2).put("srv", "physical-server").put("edge", kind, "srv");
        if (kind.equals("exchange-server")) {
            estate.set("edge", "roles", list("Edge"));
        }
        assertSaid("EXCH-EDGE-001", "medium");
        estate.put("filter", "application").link("client-path", "filter", "edge");
        assertSaid("EXCH-EDGE-001", null);
        estate.remove("filter").put("edge2", "edge-server");
        assertSaid("EXCH-EDGE-001", null);
    }

    @Test
    void aGatewayOfNobodyIsNoMatter() {
        estate.put("edge", "edge-server");
        assertSaid("EXCH-EDGE-001", null);
        estate.put("net", "internet").link("client-path", "net", "edge");
        assertSaid("EXCH-EDGE-001", "medium");
    }

    @Test
    void aServiceThatNeedsTheGatewayHearsItOnce() {
        estate.put("srv", "physical-server").put("edge", "edge-server", "srv");
        estate.put("net", "internet").link("client-path", "net", "edge").service("mail", "edge");
        var said = Verdicts.on(estate);
        assertTrue(said.about("RED-001", "edge").isEmpty(), () -> said.all().toString());
        assertEquals(List.of("EXCH-EDGE-001 medium"), said.of("EXCH-EDGE-001"));
    }

    private void assertSaid(String rule, @Nullable String severity) {
        assertEquals(
                severity == null ? List.of() : List.of(rule + " " + severity),
                Verdicts.on(estate).of(rule));
    }

    private Topologies servers(int count) {
        var copies = new String[count];
        var members = new String[count];
        for (var number = 1; number <= count; number++) {
            estate.put("hv" + number, "hypervisor-host");
            estate.server("ex" + number, "exchange-server", "hv" + number);
            estate.set("ex" + number, "version", "2019");
            estate.put("c" + number, "database-copy", "ex" + number);
            copies[number - 1] = "c" + number;
            members[number - 1] = "ex" + number;
        }
        estate.group("dag", "dag", members);
        return estate.group("db", "exchange-database", copies);
    }

    /// Two Exchange servers on two switches with a firewall between.
    private Topologies wired() {
        for (var number : List.of("1", "2")) {
            estate.put("srv-ex" + number, "physical-server");
            estate.put("ex" + number, "exchange-server", "srv-ex" + number);
            estate.set("ex" + number, "version", "2019");
        }
        estate.put("a", "switch").put("b", "switch").put("fw", "firewall");
        estate.link("network", "srv-ex1", "a").link("network", "srv-ex2", "b");
        return estate.link("network", "fw", "a", "b");
    }

    private static Value list(String... items) {
        return new Value.Items(Stream.of(items).map(Value::of).toList());
    }
}
