package faultline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.Topologies;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules for SQL Server: exceptions, versions, severities, and what they ask.
class SqlServerRulesTest {

    private final Topologies estate = new Topologies();

    static Stream<Arguments> groups() {
        return Stream.of(
                variant("SQL-AG-002", "as drawn", it -> it),
                variant("SQL-AG-002", "manual", it -> it.set("r2", "failover", "manual"), "high"),
                variant("SQL-AG-002", "primary", it -> it.set("r1", "failover", "manual"), "high"),
                variant(
                        "SQL-AG-002",
                        "lagging",
                        it -> it.set("r2", "mode", "asynchronous"),
                        "high"),
                variant("SQL-AG-002", "unsaid", it -> it.unset("r2", "mode"), "info unknown"),
                variant(
                        "SQL-AG-002",
                        "goal unsaid",
                        it -> it.unset("ag", "goal").set("r2", "failover", "manual"),
                        "info unknown"),
                variant("SQL-AG-002", "goal idle", it -> it.unset("ag", "goal")),
                variant(
                        "SQL-AG-002",
                        "for recovery",
                        it -> goal(it, "disaster-recovery").set("r2", "failover", "manual")),
                variant(
                        "SQL-AG-002",
                        "distributed",
                        it -> it.set("ag", "distributed", true).set("r2", "failover", "manual")),
                variant("SQL-AG-004", "as drawn", it -> it),
                variant("SQL-AG-004", "lagging", it -> lagging(it), "high"),
                variant("SQL-AG-004", "for recovery", it -> goal(lagging(it), "disaster-recovery")),
                variant(
                        "SQL-AG-004",
                        "nothing may be lost",
                        it -> goal(lagging(it), "disaster-recovery").set("s", "rpo", "0s"),
                        "high"),
                variant("SQL-AG-004", "read scale", it -> goal(lagging(it), "read-scale")),
                variant("SQL-AG-004", "unsaid", it -> it.unset("r1", "mode").unset("r2", "mode")),
                variant("SQL-AG-007", "as drawn", it -> it),
                variant("SQL-AG-007", "no listener", it -> it.unset("ag", "listener"), "medium"),
                variant(
                        "SQL-AG-007",
                        "for recovery",
                        it -> goal(it, "disaster-recovery").unset("ag", "listener")),
                variant(
                        "SQL-AG-007",
                        "no goal",
                        it -> it.unset("ag", "goal").unset("ag", "listener")),
                variant(
                        "SQL-AG-007",
                        "partner named",
                        it -> partner(it.unset("ag", "listener"), "r1")),
                variant("SQL-AG-006", "as drawn", it -> it),
                variant("SQL-AG-006", "simple", it -> model(it, "simple"), "critical"),
                variant("SQL-AG-006", "bulk-logged", it -> model(it, "bulk-logged"), "critical"),
                variant(
                        "SQL-AG-006",
                        "unsaid",
                        it -> it.unset("db", "recoveryModel"),
                        "info unknown"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("groups")
    void anAvailabilityGroup(
            String rule, String name, UnaryOperator<Topologies> change, List<String> expected) {
        var said = Verdicts.on(change.apply(group()));
        assertEquals(expected.stream().map(it -> rule + " " + it).toList(), said.of(rule), name);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("2012", 6, 0, "critical"),
                limit("2014", 6, 0),
                limit("2014", 10, 0, "critical"),
                limit("", 6, 0, "info unknown"),
                limit("", 10, 0, "critical"),
                limit("2017", 4, 4, "critical"),
                limit("2017", 4, 3),
                limit("2019", 5, 5),
                limit("2019", 6, 6, "critical"),
                limit("", 4, 4, "info unknown"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void replicasOfAVersion(String version, int replicas, int synchronous, List<String> expected) {
        var members = new String[replicas];
        for (var number = 0; number < replicas; number++) {
            members[number] = "r" + number;
            instance("s" + number).put(members[number], "replica", "s" + number);
            estate.set(
                    members[number], "mode", number < synchronous ? "synchronous" : "asynchronous");
            if (!version.isEmpty()) {
                estate.set("s" + number, "version", version);
            }
        }
        estate.group("ag", "availability-group", members);
        assertEquals(
                expected.stream().map(it -> "SQL-AG-005 " + it).toList(),
                Verdicts.on(estate).of("SQL-AG-005"));
    }

    static Stream<Arguments> editions() {
        return Stream.of(
                edition("enterprise", "2019", it -> it),
                edition("developer", "2019", it -> it),
                edition("standard", "2019", it -> it, "info unknown"),
                edition("standard", "2019", it -> it.set("ag", "basic", false), "critical"),
                edition("standard", "2019", it -> it.set("ag", "basic", true)),
                edition("standard", "2014", it -> it.set("ag", "basic", true), "critical"),
                edition("express", "2019", it -> it, "critical"),
                edition("web", "2019", it -> it, "critical"),
                edition("enterprise", "2008-r2", it -> it, "critical"),
                edition("standard", "2019", it -> readable(basic(it)), "critical"),
                edition("standard", "2019", it -> second(basic(it)), "critical"),
                edition(
                        "standard",
                        "2019",
                        it -> basic(it).set("ag", "distributed", true),
                        "critical"),
                edition("standard", "2019", it -> savedOn(basic(it), "r1")),
                edition("standard", "2019", it -> savedOn(basic(it), "r2"), "critical"));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void anEdition(
            String edition,
            String version,
            UnaryOperator<Topologies> change,
            List<String> expected) {
        var changed = change.apply(group());
        for (var number : List.of("1", "2")) {
            changed.set("s" + number, "edition", edition).set("s" + number, "version", version);
        }
        assertEquals(
                expected.stream().map(it -> "SQL-AG-005 " + it).toList(),
                Verdicts.on(changed).of("SQL-AG-005"));
    }

    @Test
    void replicasInVmsOnOneHostAreSupported() {
        estate.put("h", "hypervisor-host").server("s1", "sql-instance", "h");
        estate.server("s2", "sql-instance", "h")
                .put("r1", "replica", "s1")
                .put("r2", "replica", "s2");
        estate.group("ag", "availability-group", "r1", "r2");
        Verdicts.on(estate).areSilentOn("SQL-AG-001");
    }

    @Test
    void replicasOfTwoInstancesOnOneComputerAreNot() {
        instance("s1").put("s2", "sql-instance", "n-s1").put("r1", "replica", "s1");
        estate.put("r2", "replica", "s2").group("ag", "availability-group", "r1", "r2");
        var said = Verdicts.on(estate);
        assertEquals(List.of("SQL-AG-001 critical"), said.of("SQL-AG-001"));
        assertTrue(said.only("SQL-AG-001").mentions(new Id("n-s1")));
    }

    @Test
    void aReplicaOnAClusteredInstance() {
        clustered("n1", "n2");
        Verdicts.on(estate).areSilentOn("SQL-AG-001", "SQL-AG-002", "SQL-AG-003", "SQL-AG-004");
        estate.set("r1", "failover", "automatic");
        assertEquals(List.of("SQL-AG-003 critical"), Verdicts.on(estate).of("SQL-AG-003"));
        estate.set("cl", "version", "2025");
        Verdicts.on(estate).areSilentOn("SQL-AG-003");
    }

    @Test
    void theInstanceOfAClusterMayBeDrawnInANode() {
        clustered("n1", "n2").remove("depends-on:cl:fci").move("cl", "n1");
        estate.set("r1", "failover", "automatic");
        assertEquals(List.of("SQL-AG-003 critical"), Verdicts.on(estate).of("SQL-AG-003"));
        estate.put("other", "sql-instance", "n1");
        Verdicts.on(estate).areSilentOn("SQL-AG-003");
    }

    @Test
    void aClusteredInstanceIsNotAlone() {
        clustered("n1", "n2").service("a", "cl").set("a", "criticality", "critical");
        Verdicts.on(estate).areSilentOn("SQL-INST-001");
    }

    @Test
    void aReplicaOnAPossibleOwner() {
        clustered("n1", "n2", "n3");
        var found = Verdicts.on(estate).only("SQL-AG-001");
        assertTrue(found.mentions(new Id("n3")) && found.mentions(new Id("fci")));
        assertFalse(found.mentions(new Id("n1")));
    }

    @Test
    void sitesAndWhatMayBeLost() {
        twoSites().set("s", "siteRpo", "15min").set("s", "rpo", "0s");
        Verdicts.on(estate).areSilentOn("SQL-AG-004");
        estate.set("s", "siteRpo", "0s");
        assertEquals(List.of("SQL-AG-004 high"), Verdicts.on(estate).of("SQL-AG-004"));
        estate.unset("s", "siteRpo");
        Verdicts.on(estate).areSilentOn("SQL-AG-004");
        estate.set("s", "siteResilience", true);
        assertEquals(List.of("SQL-AG-004 info unknown"), Verdicts.on(estate).of("SQL-AG-004"));
    }

    @Test
    void trap15ADistantReplicaMayLag() {
        estate.put("hq", "site").put("dr", "site");
        group().move("n-s1", "hq").move("n-s2", "dr");
        lagging(estate).set("s", "siteRpo", "15min").set("ag", "goal", "disaster-recovery");
        Verdicts.on(estate).areSilentOn("SQL-AG-002", "SQL-AG-004");
    }

    @Test
    void aNameInTwoSubnets() {
        subnets().set("ag", "answersIn", list("a"));
        assertEquals(List.of("SQL-AG-008 high"), Verdicts.on(estate).of("SQL-AG-008"));
        estate.set("ag", "answersIn", list("a", "b"));
        var asked = Verdicts.on(estate).only("SQL-AG-008").message();
        assertTrue(
                asked.startsWith("Cannot tell") && asked.contains("All addresses in DNS"), asked);
    }

    @Test
    void clientsOfANameInTwoSubnets() {
        subnets().set("ag", "answersIn", list("a", "b")).set("ag", "allAddresses", true);
        Verdicts.on(estate).areSilentOn("SQL-AG-008");
        estate.put("desk", "client-group").link("client-path", "desk", "ag");
        assertEquals(List.of("SQL-AG-008 info unknown"), Verdicts.on(estate).of("SQL-AG-008"));
        estate.set("client-path:desk:ag", "multiSubnet", false);
        assertEquals(List.of("SQL-AG-008 medium"), Verdicts.on(estate).of("SQL-AG-008"));
        estate.set("client-path:desk:ag", "multiSubnet", true);
        Verdicts.on(estate).areSilentOn("SQL-AG-008");
    }

    @Test
    void oneAddressThatClientsKeepTooLong() {
        subnets().set("ag", "answersIn", list("a", "b")).set("ag", "allAddresses", false);
        estate.set("s", "rto", "15min");
        assertEquals(List.of("SQL-AG-008 low"), Verdicts.on(estate).of("SQL-AG-008"));
        estate.set("ag", "hostRecordTtl", "300s");
        Verdicts.on(estate).areSilentOn("SQL-AG-008");
    }

    @Test
    void sitesThatDoNotSayTheirSubnets() {
        twoSites();
        assertEquals(List.of("SQL-AG-008 info unknown"), Verdicts.on(estate).of("SQL-AG-008"));
        for (var node : List.of("n-s1", "n-s2", "n-s3")) {
            estate.set(node, "subnet", "stretched");
        }
        Verdicts.on(estate).areSilentOn("SQL-AG-008");
    }

    @Test
    void storageOfAClusteredInstance() {
        clustered("n1", "n2").set("san", "controllers", 2).set("san", "raid", true);
        assertEquals(List.of("SQL-FCI-001 medium"), Verdicts.on(estate).of("SQL-FCI-001"));
        var message = Verdicts.on(estate).only("SQL-FCI-001").message();
        assertTrue(message.contains("by design") && !message.contains("misconfigured"), message);
        estate.set("san", "controllers", 1);
        assertEquals(List.of("SQL-FCI-001 high"), Verdicts.on(estate).of("SQL-FCI-001"));
        estate.unset("san", "controllers");
        assertEquals(List.of("SQL-FCI-001 medium"), Verdicts.on(estate).of("SQL-FCI-001"));
        estate.set("san", "protocol", "s2d");
        Verdicts.on(estate).areSilentOn("SQL-FCI-001");
    }

    @Test
    void aSinglePathWeighsMore() {
        clustered("n1", "n2").set("san", "controllers", 2).set("san", "raid", true);
        for (var node : List.of("n1", "n2")) {
            estate.link("storage-path", node, "san")
                    .set("storage-path:" + node + ":san", "paths", 1);
        }
        assertEquals(List.of("SQL-FCI-001 high"), Verdicts.on(estate).of("SQL-FCI-001"));
    }

    @Test
    void aFileServerUnderAClusteredInstance() {
        clustered("n1", "n2").remove("stored-on:fci:lun").put("files", "physical-server");
        estate.put("share", "datastore", "files").link("stored-on", "fci", "share");
        assertEquals(List.of("SQL-FCI-001 high"), Verdicts.on(estate).of("SQL-FCI-001"));
    }

    @Test
    void nodesOfAnEdition() {
        clustered("n1", "n2", "n3");
        assertEquals(List.of("SQL-FCI-002 info unknown"), Verdicts.on(estate).of("SQL-FCI-002"));
        estate.set("cl", "edition", "standard");
        assertEquals(List.of("SQL-FCI-002 critical"), Verdicts.on(estate).of("SQL-FCI-002"));
        estate.set("fci", "edition", "enterprise");
        Verdicts.on(estate).areSilentOn("SQL-FCI-002");
        estate.set("fci", "edition", "standard").set("fci", "version", "2000");
        Verdicts.on(estate).areSilentOn("SQL-FCI-002");
    }

    @Test
    void aDomainControllerBesideSqlServer() {
        clustered("n1", "n2").put("dc", "domain-controller", "n2");
        assertEquals(List.of("SQL-FCI-003 critical"), Verdicts.on(estate).of("SQL-FCI-003"));
        estate.put("lone", "physical-server").move("dc", "lone").put("s9", "sql-instance", "lone");
        assertEquals(List.of("SQL-FCI-003 medium"), Verdicts.on(estate).of("SQL-FCI-003"));
        estate.put("h", "hypervisor-host").put("vm1", "vm", "h").put("vm2", "vm", "h");
        estate.move("dc", "vm1").move("s9", "vm2");
        Verdicts.on(estate).areSilentOn("SQL-FCI-003");
    }

    @Test
    void trap31LogBackupsOnTheSecondaryDo() {
        group().put("full", "backup-job").put("log", "backup-job").set("full", "type", "full");
        estate.set("log", "type", "log")
                .link("backs-up", "full", "s1")
                .link("backs-up", "log", "r2");
        Verdicts.on(estate).areSilentOn("SQL-AG-012", "SQL-LS-003");
    }

    @Test
    void backupsOfAnAvailabilityGroup() {
        group();
        Verdicts.on(estate).areSilentOn("SQL-AG-012");
        estate.put("repo", "backup-repository");
        assertEquals(List.of("SQL-AG-012 high"), Verdicts.on(estate).of("SQL-AG-012"));
        estate.put("full", "backup-job").link("backs-up", "full", "ag");
        assertEquals(List.of("SQL-AG-012 info unknown"), Verdicts.on(estate).of("SQL-AG-012"));
        estate.set("full", "type", "full");
        assertTrue(
                Verdicts.on(estate).only("SQL-AG-012").message().contains("no log backup on any"));
        estate.put("image", "backup-job").set("image", "method", "image");
        estate.link("backs-up", "image", "n-s2").set("image", "truncatesLog", true);
        Verdicts.on(estate).areSilentOn("SQL-AG-012");
    }

    @Test
    void ownersOfTheLog() {
        shipped();
        Verdicts.on(estate).areSilentOn("SQL-LS-003", "SQL-AG-006");
        job("own").link("backs-up", "own", "a");
        Verdicts.on(estate).areSilentOn("SQL-LS-003");
        job("image").set("image", "method", "image").set("image", "truncatesLog", true);
        estate.link("backs-up", "image", "n-s1");
        assertEquals(List.of("SQL-LS-003 high"), Verdicts.on(estate).of("SQL-LS-003"));
        estate.set("image", "copyOnly", true);
        Verdicts.on(estate).areSilentOn("SQL-LS-003");
        estate.set("image", "copyOnly", false).remove("own");
        assertTrue(Verdicts.on(estate).only("SQL-LS-003").message().contains("log shipping to s2"));
    }

    @Test
    void nativeJobsToOneTargetAreOneOwner() {
        instance("s1")
                .put("a", "sql-database", "s1")
                .put("nas", "nas")
                .put("r1", "backup-repository");
        job("day").link("backs-up", "day", "a");
        job("night").link("backs-up", "night", "a");
        Verdicts.on(estate).areSilentOn("SQL-LS-003");
        estate.link("stored-on", "day", "r1").link("stored-on", "night", "r1");
        Verdicts.on(estate).areSilentOn("SQL-LS-003");
        estate.put("r2", "backup-repository").remove("stored-on:night:r1");
        estate.link("stored-on", "night", "r2");
        assertEquals(List.of("SQL-LS-003 high"), Verdicts.on(estate).of("SQL-LS-003"));
        estate.set("a", "recoveryModel", "simple");
        Verdicts.on(estate).areSilentOn("SQL-LS-003");
    }

    @Test
    void logsOfADatabaseWithoutALog() {
        shipped().set("a", "recoveryModel", "simple");
        assertEquals(List.of("SQL-AG-006 critical"), Verdicts.on(estate).of("SQL-AG-006"));
        estate.set("a", "recoveryModel", "bulk-logged");
        Verdicts.on(estate).areSilentOn("SQL-AG-006");
        estate.group("m", "mirror-pair", "s1", "s2");
        assertEquals(List.of("SQL-AG-006 critical"), Verdicts.on(estate).of("SQL-AG-006"));
    }

    @Test
    void trap29SystemDatabasesAreNotCopied() {
        group().put("master", "sql-database", "s1").set("master", "recoveryModel", "simple");
        estate.link("depends-on", "master", "ag");
        Verdicts.on(estate).areSilentOn("SQL-AG-006");
    }

    @Test
    void aMirrorThatIsToTakeOver() {
        instance("s1");
        instance("s2").group("m", "mirror-pair", "s1", "s2");
        Verdicts.on(estate).areSilentOn("SQL-DBM-001");
        estate.set("m", "safety", "off");
        assertEquals(List.of("SQL-DBM-001 info unknown"), Verdicts.on(estate).of("SQL-DBM-001"));
        estate.set("m", "automatic", true);
        assertEquals(List.of("SQL-DBM-001 high"), Verdicts.on(estate).of("SQL-DBM-001"));
        estate.set("m", "safety", "full");
        assertEquals(List.of("SQL-DBM-001 medium"), Verdicts.on(estate).of("SQL-DBM-001"));
        estate.unset("m", "automatic").set("m", "goal", "disaster-recovery");
        Verdicts.on(estate).areSilentOn("SQL-DBM-001");
        estate.set("m", "goal", "high-availability").unset("m", "safety");
        assertEquals(List.of("SQL-DBM-001 medium"), Verdicts.on(estate).of("SQL-DBM-001"));
        instance("w").link("witness-of", "w", "m");
        assertEquals(List.of("SQL-DBM-001 info unknown"), Verdicts.on(estate).of("SQL-DBM-001"));
    }

    @Test
    void theFateOfAMirrorsWitness() {
        estate.put("h1", "hypervisor-host").put("h2", "hypervisor-host");
        estate.server("s1", "sql-instance", "h1").server("s2", "sql-instance", "h2");
        estate.server("w", "sql-instance", "h2").group("m", "mirror-pair", "s1", "s2");
        Verdicts.on(estate).areSilentOn("SQL-DBM-002");
        estate.link("witness-of", "w", "m");
        var found = Verdicts.on(estate).only("SQL-DBM-002");
        assertTrue(found.subjects().containsAll(Topologies.ids("m", "h2", "w", "s2")));
        estate.set("m", "safety", "off");
        assertEquals(List.of("SQL-DBM-002 low"), Verdicts.on(estate).of("SQL-DBM-002"));
        estate.set("m", "safety", "full").put("h3", "hypervisor-host").move("vm-w", "h3");
        Verdicts.on(estate).areSilentOn("SQL-DBM-002");
        estate.put("san", "storage-array").link("stored-on", "vm-w", "san");
        estate.link("stored-on", "vm-s1", "san");
        assertEquals(List.of("SQL-DBM-002 high"), Verdicts.on(estate).of("SQL-DBM-002"));
        estate.set("san", "controllers", 2).set("san", "raid", true);
        assertEquals(List.of("SQL-DBM-002 medium"), Verdicts.on(estate).of("SQL-DBM-002"));
    }

    @Test
    void aSiteCountsForAMirrorOnlyWhenItMustBeSurvived() {
        estate.put("hq", "site").put("dr", "site");
        instance("s1").move("n-s1", "hq");
        instance("s2").move("n-s2", "dr");
        instance("w").move("n-w", "hq").group("m", "mirror-pair", "s1", "s2");
        estate.link("witness-of", "w", "m").service("s", "m");
        Verdicts.on(estate).areSilentOn("SQL-DBM-002");
        estate.set("s", "siteResilience", true);
        assertEquals(List.of("SQL-DBM-002 high"), Verdicts.on(estate).of("SQL-DBM-002"));
    }

    @Test
    void volumesOfADatabase() {
        instance("s1").put("a", "sql-database", "s1").put("d", "volume", "n-s1");
        estate.link("stored-on", "s1", "d");
        assertEquals(List.of("SQL-STO-001 info unknown"), Verdicts.on(estate).of("SQL-STO-001"));
        estate.set("d", "purpose", "data");
        Verdicts.on(estate).areSilentOn("SQL-STO-001");
        estate.set("d", "purpose", "data-and-log");
        assertEquals(List.of("SQL-STO-001 low"), Verdicts.on(estate).of("SQL-STO-001"));
        estate.set("s1", "edition", "express");
        assertEquals(List.of("SQL-STO-001 info"), Verdicts.on(estate).of("SQL-STO-001"));
        estate.set("d", "purpose", "os").set("s1", "edition", "standard");
        assertEquals(List.of("SQL-STO-001 medium"), Verdicts.on(estate).of("SQL-STO-001"));
        estate.set("d", "allocationUnitKB", 4);
        assertEquals(List.of("SQL-STO-001 medium"), Verdicts.on(estate).of("SQL-STO-001"));
    }

    @Test
    void flashMakesOneVolumeARemark() {
        estate.put("san", "storage-array")
                .put("d", "volume", "san")
                .set("d", "purpose", "data-and-log");
        instance("s1").put("a", "sql-database", "s1").link("stored-on", "a", "d");
        assertEquals(List.of("SQL-STO-001 low"), Verdicts.on(estate).of("SQL-STO-001"));
        estate.set("san", "allFlash", true);
        assertEquals(List.of("SQL-STO-001 info"), Verdicts.on(estate).of("SQL-STO-001"));
    }

    @Test
    void trap08ExchangeKeepsDataAndLogTogether() {
        estate.put("n", "physical-server").put("ex", "exchange-server", "n");
        estate.put("c1", "database-copy", "ex").put("d", "volume", "n");
        estate.set("d", "purpose", "data-and-log").link("stored-on", "c1", "d");
        Verdicts.on(estate).areSilentOn("SQL-STO-001");
    }

    static Stream<Arguments> ports() {
        return Stream.of(
                port(it -> it.set("s1", "port", 1433), "1433/tcp"),
                port(it -> it.set("s1", "port", 1433), "1000-2000/tcp"),
                port(it -> it.set("s1", "port", 1433), "1433"),
                port(it -> it, "any"),
                port(it -> it.set("s1", "port", 1500), "1433/tcp", "high"),
                port(it -> it.set("s1", "port", 1433), "1433/udp", "high"),
                port(it -> it, "1433/tcp", "info unknown"),
                port(it -> it.set("s1", "port", 1433), "", "info unknown"),
                port(it -> it.set("s1", "dynamicPort", true), "1433/tcp", "high"),
                port(it -> it.set("s1", "dynamicPort", true), "49152-65535/tcp"));
    }

    @ParameterizedTest
    @MethodSource("ports")
    void aFirewallOnTheServer(
            UnaryOperator<Topologies> change, String open, List<String> expected) {
        var changed = change.apply(guarded());
        if (!open.isEmpty()) {
            changed.set("fw", "openPorts", list(open));
        }
        assertEquals(
                expected.stream().map(it -> "SQL-NET-001 " + it).toList(),
                Verdicts.on(changed).of("SQL-NET-001"));
    }

    @Test
    void clientsThatAskForThePort() {
        guarded().set("s1", "port", 1433).set("fw", "openPorts", list("1433/tcp"));
        estate.put("crm", "application").link("client-path", "crm", "s1");
        estate.set("client-path:crm:s1", "findsPort", "browser");
        assertEquals(List.of("SQL-NET-001 high"), Verdicts.on(estate).of("SQL-NET-001"));
        estate.set("fw", "openPorts", list("1433/tcp", "1434/udp"));
        Verdicts.on(estate).areSilentOn("SQL-NET-001");
        estate.set("client-path:crm:s1", "findsPort", "fixed")
                .set("fw", "openPorts", list("1433/tcp"));
        Verdicts.on(estate).areSilentOn("SQL-NET-001");
    }

    @Test
    void programsOnTheSameComputerNeedNoPort() {
        guarded().put("crm", "application", "vm-s1").link("client-path", "crm", "s1");
        estate.set("fw", "openPorts", list("443/tcp"));
        Verdicts.on(estate).areSilentOn("SQL-NET-001");
    }

    @Test
    void endpointsOfPartners() {
        guarded().set("s1", "port", 1433).set("fw", "openPorts", list("1433/tcp"));
        instance("s2").group("m", "mirror-pair", "s1", "s2");
        assertEquals(List.of("SQL-NET-001 info unknown"), Verdicts.on(estate).of("SQL-NET-001"));
        estate.set("s1", "endpointPort", 5022);
        assertEquals(List.of("SQL-NET-001 high"), Verdicts.on(estate).of("SQL-NET-001"));
        estate.set("fw", "openPorts", list("1433/tcp", "5022/tcp"));
        Verdicts.on(estate).areSilentOn("SQL-NET-001");
    }

    @Test
    void theOnlyWayThroughTheNetwork() {
        instance("s1").set("s1", "port", 1433).put("fw", "firewall").put("desk", "client-group");
        estate.link("network", "desk", "fw").link("network", "n-s1", "fw");
        estate.set("fw", "openPorts", list("443/tcp")).link("client-path", "desk", "s1");
        assertEquals(List.of("SQL-NET-001 high"), Verdicts.on(estate).of("SQL-NET-001"));
        estate.put("sw", "switch").link("network", "desk", "sw").link("network", "n-s1", "sw");
        Verdicts.on(estate).areSilentOn("SQL-NET-001");
    }

    @Test
    void aFirewallOnTheDrawnWay() {
        instance("s1").set("s1", "port", 1433).put("fw", "firewall").put("desk", "client-group");
        estate.link("client-path", "desk", "fw").link("client-path", "fw", "s1");
        estate.set("fw", "openPorts", list("443/tcp"));
        assertEquals(List.of("SQL-NET-001 high"), Verdicts.on(estate).of("SQL-NET-001"));
    }

    private Topologies guarded() {
        estate.put("h", "hypervisor-host").server("s1", "sql-instance", "h");
        return estate.put("fw", "firewall", "vm-s1");
    }

    private Topologies job(String id) {
        return estate.put(id, "backup-job").set(id, "type", "log");
    }

    private Topologies shipped() {
        instance("s1").put("a", "sql-database", "s1");
        instance("s2").put("b", "sql-database", "s2").link("replicates-to", "a", "b");
        return estate.set("a", "recoveryModel", "full").set("b", "recoveryModel", "full");
    }

    private Topologies subnets() {
        return group().set("n-s1", "subnet", "a").set("n-s2", "subnet", "b");
    }

    /// Two synchronous replicas at home, one that lags elsewhere.
    private Topologies twoSites() {
        estate.put("hq", "site").put("dr", "site");
        group().move("n-s1", "hq").move("n-s2", "hq");
        instance("s3").move("n-s3", "dr").put("r3", "replica", "s3");
        estate.set("r3", "mode", "asynchronous").set("r3", "failover", "manual");
        estate.group("ag", "availability-group", "r1", "r2", "r3")
                .set("ag", "listener", "ag.local");
        return estate.set("ag", "goal", "high-availability");
    }

    /// A clustered instance on shared storage, and a replica on a node of its own.
    private Topologies clustered(String... owners) {
        for (var node : List.of("n1", "n2", "n3")) {
            estate.put(node, "physical-server");
        }
        estate.put("san", "storage-array").put("lun", "datastore", "san");
        estate.group("fci", "fci", owners).link("stored-on", "fci", "lun");
        estate.put("cl", "sql-instance").link("depends-on", "cl", "fci");
        estate.put("s3", "sql-instance", "n3")
                .put("r1", "replica", "cl")
                .put("r3", "replica", "s3");
        for (var replica : List.of("r1", "r3")) {
            estate.set(replica, "failover", "manual").set(replica, "mode", "asynchronous");
        }
        estate.set("r1", "primary", true).group("ag", "availability-group", "r1", "r3");
        return estate.set("ag", "goal", "high-availability");
    }

    private Topologies group() {
        for (var number : List.of("1", "2")) {
            instance("s" + number).put("r" + number, "replica", "s" + number);
            estate.set("r" + number, "mode", "synchronous")
                    .set("r" + number, "failover", "automatic");
            estate.set("r" + number, "primary", number.equals("1"));
        }
        estate.group("ag", "availability-group", "r1", "r2").set("ag", "listener", "ag.local");
        estate.set("ag", "goal", "high-availability").put("db", "sql-database");
        estate.set("db", "recoveryModel", "full").link("depends-on", "db", "ag");
        return estate.service("s", "db");
    }

    /// An instance on a physical computer of its own.
    private Topologies instance(String id) {
        return estate.put("n-" + id, "physical-server").put(id, "sql-instance", "n-" + id);
    }

    private static Topologies goal(Topologies estate, String goal) {
        return estate.set("ag", "goal", goal);
    }

    private static Topologies model(Topologies estate, String model) {
        return estate.set("db", "recoveryModel", model);
    }

    private static Topologies lagging(Topologies estate) {
        return estate.set("r2", "mode", "asynchronous").set("r2", "failover", "manual");
    }

    private static Topologies basic(Topologies estate) {
        return estate.set("ag", "basic", true);
    }

    private static Topologies readable(Topologies estate) {
        return estate.set("r2", "readable", true);
    }

    private static Topologies second(Topologies estate) {
        return estate.put("db2", "sql-database").link("depends-on", "db2", "ag");
    }

    private static Topologies savedOn(Topologies estate, String replica) {
        return estate.put("job", "backup-job").link("backs-up", "job", replica);
    }

    private static Topologies partner(Topologies estate, String replica) {
        var instance = "s" + replica.substring(1);
        estate.put("desk", "client-group").link("client-path", "desk", instance);
        return estate.set("client-path:desk:" + instance, "failoverPartner", true);
    }

    private static Value list(String... items) {
        return new Value.Items(Stream.of(items).map(Value::of).toList());
    }

    private static Arguments variant(
            String rule, String name, UnaryOperator<Topologies> change, String... expected) {
        return Arguments.of(rule, name, change, List.of(expected));
    }

    private static Arguments limit(
            String version, int replicas, int synchronous, String... expected) {
        return Arguments.of(version, replicas, synchronous, List.of(expected));
    }

    private static Arguments edition(
            String edition, String version, UnaryOperator<Topologies> change, String... expected) {
        return Arguments.of(edition, version, change, List.of(expected));
    }

    private static Arguments port(
            UnaryOperator<Topologies> change, String open, String... expected) {
        return Arguments.of(change, open, List.of(expected));
    }
}
