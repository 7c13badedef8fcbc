package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.analysis.Concern;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Drawings at which a careless analyser raises a false alarm, numbered as in the catalogue of
/// rules; those for which a rule exists.
class TrapsTest {

    private final Topologies estate = new Topologies();

    @Test
    void trap01AnOddDagNeedsNoWitness() {
        standalone(3).exchange("ex1", "hv1").exchange("ex2", "hv2").exchange("ex3", "hv3");
        estate.group("dag", "dag", "ex1", "ex2", "ex3");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-003", "EXCH-DAG-005", "QRM-008");
    }

    @Test
    void trap02ADagOnHaAndDrsIsFineWhenItIsKeptApartAndBootedCold() {
        stacked();
        var said = Verdicts.on(estate);
        said.areSilentOn("STK-001", "STK-002", "RED-003", "EXCH-DAG-005");
        assertEquals(List.of("STK-008 info good"), said.of("STK-008"));
    }

    @Test
    void trap02OnHyperVItTakesAShutDownAsWell() {
        stacked().set("c", "platform", "hyper-v").set("c", "restartKind", "cold-boot");
        Verdicts.on(estate).areSilentOn("STK-008", "STK-002");
        estate.set("vm-ex1", "stopAction", "shut-down").set("vm-ex2", "stopAction", "shut-down");
        assertEquals(List.of("STK-008 info good"), Verdicts.on(estate).of("STK-008"));
    }

    @Test
    void trap03TheWitnessServerNeedsNoRedundancy() {
        standalone(3).exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.group("dag", "dag", "ex1", "ex2");
        witness("fs1", "hv3", "dag");
        copies("db", "ex1", "ex2");
        estate.service("mail", "db");
        Verdicts.on(estate).areSilentOn("RED-001", "RED-012");
    }

    @Test
    void trap04AMemberOfAnotherDagMayBeWitness() {
        standalone(4).exchange("ex1", "hv1").exchange("ex2", "hv2");
        exchange("ex3", "hv3").exchange("ex4", "hv4");
        estate.group("dag1", "dag", "ex1", "ex2").group("dag2", "dag", "ex3", "ex4");
        estate.put("w1", "witness", "ex3").put("w2", "witness", "ex1");
        estate.link("witness-of", "w1", "dag1").link("witness-of", "w2", "dag2");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-004", "EXCH-DAG-005");
    }

    @Test
    void trap05TheOnlySiteIsNoFailureDomainOfItsOwn() {
        Verdicts.on(oneSite())
                .areSilentOn("EXCH-DAG-005", "EXCH-DAG-008", "QRM-008", "RED-001", "EXCH-DAG-002");
    }

    @Test
    void trap05UnlessTheServiceIsToSurviveIt() {
        var said = Verdicts.on(oneSite().set("mail", "siteResilience", true));
        assertEquals(List.of("EXCH-DAG-002 high"), said.of("EXCH-DAG-002"));
        assertTrue(said.only("EXCH-DAG-002").mentions(new Id("hq")));
    }

    @Test
    void trap07ThreeCopiesNeedNoRaid() {
        nativeProtection(false);
        for (var number : List.of("1", "2", "3")) {
            estate.set("disk" + number, "raid", false);
        }
        Verdicts.on(estate).areSilentOn("EXCH-DAG-016", "STO-001");
    }

    @Test
    void trap08LogsMayLieBesideADatabaseOfADag() {
        nativeProtection(false);
        for (var number : List.of("1", "2", "3")) {
            estate.set("disk" + number, "purpose", "data-and-log");
        }
        Verdicts.on(estate).areSilentOn("EXCH-STO-001", "SQL-STO-001");
    }

    @Test
    void trap09CircularLoggingIsForReplicatedDatabases() {
        nativeProtection(false).put("repo", "backup-repository");
        Verdicts.on(estate).areSilentOn("EXCH-LOG-001", "BKP-001");
    }

    @Test
    void trap10ThreeCopiesAndALaggedOneReplaceABackup() {
        nativeProtection(true).put("repo", "backup-repository");
        Verdicts.on(estate).areSilentOn("EXCH-LOG-003", "BKP-001", "BKP-014");
    }

    @Test
    void trap10OrSingleItemRecoveryDoes() {
        nativeProtection(false).put("repo", "backup-repository");
        estate.set("db", "singleItemRecovery", true);
        Verdicts.on(estate).areSilentOn("EXCH-LOG-003", "BKP-001", "BKP-014");
    }

    @Test
    void trap11ACasArrayOfOneIsRecommended() {
        standalone(2).exchange("cas1", "hv1").exchange("mbx1", "hv2");
        for (var server : List.of("cas1", "mbx1")) {
            estate.set(server, "version", "2010").set(server, "servicePack", "SP3");
        }
        estate.set("cas1", "roles", list("CAS", "HT")).set("mbx1", "roles", list("MBX"));
        estate.group("array", "cas-array", "cas1");
        var said = Verdicts.on(estate);
        said.areSilentOn("EXCH-CAS-002");
        assertEquals(List.of("RED-012 info"), said.of("RED-012"));
        assertEquals(List.of("EXCH-CAS-001 high"), said.of("EXCH-CAS-001"));
    }

    @Test
    void trap12ReplicasOnOneComputerAreSupported() {
        standalone(1).sql("s1", "hv1").sql("s2", "hv1");
        estate.put("r1", "replica", "s1").put("r2", "replica", "s2");
        estate.group("ag", "availability-group", "r1", "r2");
        var found = Verdicts.on(estate).only("RED-002");
        assertEquals(List.of(Concern.AVAILABILITY), found.concerns());
        assertEquals(List.of("RED-002 critical"), Verdicts.on(estate).all());
    }

    @Test
    void trap13AnFciSharesItsStorageByDesign() {
        array().put("n1", "physical-server").put("n2", "physical-server");
        estate.group("fci", "fci", "n1", "n2").link("stored-on", "fci", "ds");
        Verdicts.on(estate).areSilentOn("RED-007");
    }

    @Test
    void trap16ANodeWithoutVoteDoesNotCount() {
        estate.put("hq", "site").put("dr", "site");
        estate.put("n1", "physical-server", "hq").put("n2", "physical-server", "hq");
        estate.put("n3", "physical-server", "dr").set("n3", "vote", false);
        estate.put("nas", "nas", "hq")
                .put("w", "witness", "nas")
                .group("c", "wsfc", "n1", "n2", "n3");
        estate.link("witness-of", "w", "c");
        Verdicts.on(estate).areSilentOn("QRM-001", "QRM-008");
    }

    @Test
    void trap17DynamicMemoryIsFineForSqlServer() {
        cluster(2).sql("s1", "hv1");
        estate.set("vm-s1", "dynamicMemory", true);
        Verdicts.on(estate).areSilentOn("EXCH-VIRT-001", "HYP-008");
    }

    @Test
    void trap18QuickMigrationOfSqlServerIsSupported() {
        cluster(2).sql("s1", "hv1");
        estate.set("c", "platform", "hyper-v").set("vm-s1", "moveKind", "quick");
        estate.set("vm-s1", "restartKind", "saved-state");
        Verdicts.on(estate).areSilentOn("STK-001", "STK-002", "STK-008");
    }

    @Test
    void trap19VCenterOnTheClusterThatItManages() {
        cluster(2).server("vcenter", "application", "hv1");
        estate.service("Vcenter", "vcenter").set("Vcenter", "rto", "4h");
        Verdicts.on(estate).areSilentOn("RED-001", "RED-012");
    }

    @Test
    void trap20MembersPinnedByLocalDisksNeedNoRule() {
        cluster(2).exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.put("d1", "datastore", "hv1").put("d2", "datastore", "hv2");
        estate.link("stored-on", "vm-ex1", "d1").link("stored-on", "vm-ex2", "d2");
        estate.group("dag", "dag", "ex1", "ex2");
        Verdicts.on(estate).areSilentOn("RED-003");
    }

    @Test
    void trap22TheSimpleRecoveryModelNeedsNoLogBackups() {
        estate.put("s1", "sql-instance").put("db", "sql-database", "s1");
        estate.put("job", "backup-job").set("job", "type", "full").link("backs-up", "job", "db");
        estate.set("db", "recoveryModel", "simple").set("job", "method", "native");
        Verdicts.on(estate).areSilentOn("BKP-004", "BKP-001");
    }

    @Test
    void trap24DnsRoundRobinIsNoLoadBalancer() {
        standalone(2).exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.put("rr", "load-balancer").set("rr", "form", "dns-round-robin");
        estate.link("balances", "rr", "ex1", "ex2").group("pool", "pool", "ex1", "ex2");
        estate.service("mail", "rr", "pool");
        Verdicts.on(estate).areSilentOn("EXCH-LB-001", "RED-001");
    }

    @Test
    void trap25HypervisorHaOnServersWithoutAClusterIsTheirProtection() {
        cluster(2).exchange("ex1", "hv1").sql("s1", "hv2");
        Verdicts.on(estate).areSilentOn("STK-001", "STK-002", "STK-008");
    }

    @Test
    void trap26AMandatoryRuleStaysARemark() {
        stacked().set("apart", "strength", "must");
        assertEquals(List.of("HYP-005 info"), Verdicts.on(estate).of("HYP-005"));
        assertEquals(List.of("STK-008 info good"), Verdicts.on(estate).of("STK-008"));
    }

    @Test
    void trap27AMemberMayBePhysical() {
        standalone(1).exchange("ex1", "hv1").server("fs1", "file-server", "hv1");
        estate.put("srv", "physical-server").put("ex2", "exchange-server", "srv");
        estate.set("ex2", "version", "2016").set("srv", "os", "windows-server-2016");
        estate.set("vm-ex1", "os", "windows-server-2016").group("dag", "dag", "ex1", "ex2");
        Verdicts.on(estate).areSilentOn("EXCH-DAG-013");
    }

    @Test
    void trap28Exchange2016HasNoSeparateRoles() {
        standalone(2).exchange("ex1", "hv1").exchange("ex2", "hv2");
        Verdicts.on(estate).areSilentOn("EXCH-CAS-001", "EXCH-HT-001", "EXCH-DAG-006");
    }

    @Test
    void trap30WhatIsSingleByNatureIsNoSinglePoint() {
        standalone(3).exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.group("dag", "dag", "ex1", "ex2");
        witness("fs1", "hv3", "dag");
        copies("db", "ex1", "ex2");
        estate.set("db-ex1", "active", true).set("db-ex2", "active", false);
        estate.service("mail", "db-ex1");
        var said = Verdicts.on(estate).only("RED-001");
        assertEquals(List.of(new Id("ex1"), new Id("vm-ex1"), new Id("hv1")), said.subjects());
    }

    @Test
    void trap31LogBackupsOnASecondaryAreEnough() {
        standalone(2).sql("s1", "hv1").sql("s2", "hv2");
        estate.put("r1", "replica", "s1").put("r2", "replica", "s2");
        estate.group("ag", "availability-group", "r1", "r2").put("db", "sql-database");
        estate.link("depends-on", "db", "ag").set("db", "recoveryModel", "full");
        estate.put("full", "backup-job").set("full", "type", "full").link("backs-up", "full", "db");
        estate.put("log", "backup-job").set("log", "type", "log").link("backs-up", "log", "s2");
        Verdicts.on(estate).areSilentOn("BKP-004", "SQL-AG-012", "SQL-LS-003");
    }

    @Test
    void trap32TwoNodesAndAWitnessInThreePlaces() {
        standalone(3).sql("s1", "hv1").sql("s2", "hv2");
        estate.group("c", "wsfc", "vm-s1", "vm-s2");
        witness("fs1", "hv3", "c");
        Verdicts.on(estate).areSilentOn("QRM-001", "QRM-008", "QRM-017");
    }

    @Test
    void trap33BestEffortIsMediumAtMost() {
        standalone(1).exchange("ex1", "hv1").server("dc1", "domain-controller", "hv1");
        copies("db", "ex1");
        estate.service("mail", "db", "dc1").set("mail", "criticality", "best-effort");
        var said = Verdicts.on(estate).all();
        assertTrue(
                said.stream().noneMatch(it -> it.contains(" high") || it.contains(" critical")),
                said::toString);
    }

    private TrapsTest standalone(int hosts) {
        for (var number = 1; number <= hosts; number++) {
            estate.put("hv" + number, "hypervisor-host");
        }
        return this;
    }

    private TrapsTest cluster(int hosts) {
        estate.put("c", "host-cluster").set("c", "haEnabled", true).set("c", "drs", "automatic");
        estate.set("c", "platform", "vmware");
        for (var number = 1; number <= hosts; number++) {
            estate.put("hv" + number, "hypervisor-host", "c").set("hv" + number, "ramGB", 64);
        }
        return this;
    }

    private TrapsTest exchange(String id, String host) {
        estate.server(id, "exchange-server", host).set(id, "version", "2016");
        return this;
    }

    private TrapsTest sql(String id, String host) {
        estate.server(id, "sql-instance", host).set(id, "version", "2019");
        return this;
    }

    private Topologies server(String id, String kind, String host) {
        return estate.server(id, kind, host);
    }

    /// Three copies on a disk each, and perhaps one that lags behind, with circular logging.
    private Topologies nativeProtection(boolean isLagged) {
        var servers = isLagged ? List.of("1", "2", "3", "4") : List.of("1", "2", "3");
        standalone(servers.size());
        for (var number : servers) {
            exchange("ex" + number, "hv" + number);
            estate.put("disk" + number, "volume", "vm-ex" + number);
        }
        var names = servers.stream().map(it -> "ex" + it).toArray(String[]::new);
        estate.group("dag", "dag", names);
        copies("db", names);
        servers.forEach(it -> estate.link("stored-on", "db-ex" + it, "disk" + it));
        return isLagged
                ? estate.set("db", "circularLogging", true).set("db-ex4", "replayLag", "7d")
                : estate.set("db", "circularLogging", true);
    }

    private Topologies array() {
        return estate.put("san", "storage-array").put("ds", "datastore", "san");
    }

    private Topologies oneSite() {
        estate.put("hq", "site");
        for (var host : List.of("hv1", "hv2", "hv3")) {
            estate.put(host, "hypervisor-host", "hq");
        }
        exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.group("dag", "dag", "ex1", "ex2");
        witness("fs1", "hv3", "dag");
        copies("db", "ex1", "ex2");
        return estate.service("mail", "db");
    }

    private Topologies stacked() {
        cluster(3).exchange("ex1", "hv1").exchange("ex2", "hv2");
        estate.group("dag", "dag", "ex1", "ex2");
        witness("fs1", "hv3", "dag");
        for (var vm : List.of("vm-ex1", "vm-ex2")) {
            estate.set(vm, "ramGB", 32).set(vm, "snapshots", false).set(vm, "dynamicMemory", false);
        }
        estate.set("vm-fs1", "ramGB", 8);
        return estate.group("apart", "anti-affinity", "vm-ex1", "vm-ex2", "vm-fs1");
    }

    private void witness(String server, String host, String group) {
        estate.server(server, "file-server", host).put("w-" + group, "witness", server);
        estate.link("witness-of", "w-" + group, group);
    }

    private void copies(String database, String... servers) {
        var copies = List.of(servers).stream().map(it -> database + "-" + it).toList();
        for (var number = 0; number < servers.length; number++) {
            estate.put(copies.get(number), "database-copy", servers[number]);
        }
        estate.group(database, "exchange-database", copies.toArray(String[]::new));
    }

    private static Value list(String... items) {
        return new Value.Items(List.of(items).stream().map(Value::of).toList());
    }
}
