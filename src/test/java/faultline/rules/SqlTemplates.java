package faultline.rules;

import static faultline.analysis.Severity.CRITICAL;
import static faultline.analysis.Severity.HIGH;
import static faultline.analysis.Severity.INFO;
import static faultline.analysis.Severity.LOW;
import static faultline.analysis.Severity.MEDIUM;
import static faultline.rules.TemplateCase.drawn;
import static faultline.rules.TemplateCase.variant;

import faultline.Topologies;
import faultline.model.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an expert expects of the SQL Server templates and their variants.
final class SqlTemplates {

    private SqlTemplates() {}

    static Stream<TemplateCase> cases() {
        return Stream.of(t11(), t12(), t13(), t14(), t15(), t17(), t18(), t20(), t21(), t28())
                .flatMap(List::stream);
    }

    private static List<TemplateCase> t11() {
        return List.of(
                drawn("t11")
                        .must("SQL-FCI-001", MEDIUM, "fci1", "san1")
                        .mustNot("RED-007", "QRM-001", "QRM-008", "SQL-AG-*")
                        .nothingElseFrom(LOW),
                variant("t11", "one controller", it -> it.set("san1", "controllers", 1))
                        .must("SQL-FCI-001", HIGH, "fci1")
                        .must("STO-001", HIGH, "san1"),
                variant("t11", "one fabric", it -> it.remove("fab2")).must("STO-002", HIGH),
                variant("t11", "three nodes on Standard", SqlTemplates::thirdNode)
                        .must("SQL-FCI-002", CRITICAL, "fci1"),
                variant(
                                "t11",
                                "a node is a domain controller",
                                it -> it.put("dc9", "domain-controller", "srv-n1"))
                        .must("SQL-FCI-003", CRITICAL),
                variant("t11", "no witness", it -> it.remove("quorum"))
                        .must("QRM-001", HIGH, "wsfc1"),
                variant("t11", "witness share on a node", SqlTemplates::shareOnNode)
                        .must("QRM-004", CRITICAL, "wsfc1"),
                variant("t11", "clients use the name of a node", SqlTemplates::pinned)
                        .must("RED-010", HIGH));
    }

    private static List<TemplateCase> t12() {
        return List.of(
                drawn("t12")
                        .must("SQL-FCI-001", MEDIUM, "fci1", "san1")
                        .mustNot("STK-004", "RED-003", "HYP-004", "HYP-005")
                        .nothingElseFrom(LOW),
                unsupported("no must rule", it -> it.set("apart", "strength", "should")),
                unsupported("snapshots", it -> it.set("vm-n1", "snapshots", true)),
                unsupported("Fault Tolerance", it -> it.set("vm-n2", "faultTolerance", true)),
                unsupported("Storage DRS", it -> it.set("vmc1", "storageDrs", "automatic")),
                unsupported("NFS", it -> it.set("san1", "protocol", "nfs")),
                unsupported("vSphere 5.5", it -> it.set("vmc1", "platformVersion", "5.5")),
                unsupported("six nodes", SqlTemplates::sixNodes),
                unsupported("overcommitted", SqlTemplates::overcommitted)
                        .must("HYP-008", MEDIUM, "esx1"),
                variant("t12", "two hosts", it -> it.remove("esx3")).must("HYP-005", INFO));
    }

    private static TemplateCase unsupported(String variant, Consumer<Topologies> edit) {
        return variant("t12", variant, edit).must("STK-004", HIGH, "fci1");
    }

    private static List<TemplateCase> t13() {
        return List.of(
                drawn("t13")
                        .praises("STK-008", "ag1")
                        .mustNot("EXCH-VIRT-001", "HYP-008", "STK-001", "STK-002", "STK-003")
                        .mustNot("QRM-001", "BKP-004", "SQL-AG-006")
                        .nothingElseFrom(LOW),
                variant("t13", "witness with a node", it -> it.move("vm-fs1", "esx2"))
                        .must("QRM-008", HIGH, "esx2"),
                variant("t13", "one datastore", SqlTemplates::oneDatastore)
                        .must("RED-007", HIGH, "ds2"),
                variant("t13", "one replica manual", it -> it.set("ag1-agn2", "failover", "manual"))
                        .must("SQL-AG-002", HIGH, "ag1"),
                variant("t13", "disk witness", it -> it.set("fsw1", "form", "disk"))
                        .must("QRM-005", HIGH),
                variant("t13", "no listener", it -> it.unset("ag1", "listener"))
                        .must("SQL-AG-007", MEDIUM, "ag1"),
                variant("t13", "simple recovery", it -> it.set("orders", "recoveryModel", "simple"))
                        .must("SQL-AG-006", CRITICAL, "orders"),
                variant("t13", "no backup", it -> it.remove("job-full", "job-log"))
                        .must("SQL-AG-012", HIGH),
                variant("t13", "VM replica", it -> it.set("vm-agn2", "replicated", true))
                        .must("STK-007", HIGH, "vm-agn2"),
                variant("t13", "2012 R2, snapshots, 5 s", SqlTemplates::stunned)
                        .must("STK-005", "wsfc1"),
                variant("t13", "SQL logins", it -> it.set("orders", "logins", "sql"))
                        .beyond("SQL-AG-010", MEDIUM));
    }

    private static List<TemplateCase> t14() {
        return List.of(
                drawn("t14")
                        .mustNot("QRM-002", "QRM-008", "QRM-009", "QRM-011", "SQL-AG-002")
                        .mustNot("SQL-AG-004", "RED-006")
                        .nothingElseFrom(LOW),
                variant(
                                "t14",
                                "clients try one address",
                                it -> it.set("client-path:desk:ag1", "multiSubnet", false))
                        .must("SQL-AG-008", MEDIUM, "ag1"),
                variant("t14", "one address, kept for 20 min", SqlTemplates::oneAddress)
                        .must("SQL-AG-008", LOW, "ag1"),
                variant("t14", "no loss allowed", it -> it.set("ordering", "siteRpo", "0s"))
                        .must("SQL-AG-004", HIGH),
                variant("t14", "the third node votes", it -> it.set("srv-n3", "vote", true))
                        .beyond("SQL-AG-009", MEDIUM),
                variant("t14", "no address in B", SqlTemplates::addressInAOnly)
                        .must("SQL-AG-008", HIGH, "ag1"),
                variant("t14", "automatic", it -> it.set("wsfc1", "automaticSiteFailover", true))
                        .must("QRM-009", HIGH, "wsfc1"));
    }

    private static List<TemplateCase> t15() {
        return List.of(
                drawn("t15")
                        .must("SQL-FCI-001", MEDIUM, "fci1")
                        .mustNot("SQL-AG-002", "SQL-AG-004", "RED-007")
                        .nothingElseFrom(LOW),
                variant("t15", "automatic", it -> it.set("ag1-fci", "failover", "automatic"))
                        .must("SQL-AG-003", CRITICAL),
                variant(
                                "t15",
                                "the third node may own it",
                                it -> it.group("fci1", "fci", "srv-n1", "srv-n2", "srv-n3"))
                        .must("SQL-AG-001", CRITICAL));
    }

    private static List<TemplateCase> t17() {
        return List.of(
                drawn("t17").nothingElseFrom(LOW),
                variant("t17", "two databases in one group", SqlTemplates::twoInOne)
                        .must("SQL-AG-005", CRITICAL, "ag1"),
                variant("t17", "a third replica", SqlTemplates::thirdReplica)
                        .must("SQL-AG-005", CRITICAL, "ag1"),
                variant("t17", "readable", it -> it.set("ag1-n2", "readable", true))
                        .must("SQL-AG-005", CRITICAL, "ag1"),
                variant(
                                "t17",
                                "backups from the second",
                                it -> it.set("job-full", "remarks", "Runs on the secondary."))
                        .beyond("SQL-AG-011", MEDIUM));
    }

    private static List<TemplateCase> t18() {
        return List.of(
                drawn("t18")
                        .mustNot("QRM-*", "BKP-014", "SQL-LS-003", "RED-007")
                        .must("RED-001", LOW, "sql1")
                        .nothingElseFrom(LOW),
                variant("t18", "RTO 1 min", it -> it.set("ordering", "rto", "1min"))
                        .beyond("SQL-LS-001", HIGH),
                variant("t18", "share on the primary", it -> it.move("repo1", "vm-sql1"))
                        .beyond("SQL-LS-002", MEDIUM),
                variant("t18", "images truncate the log", SqlTemplates::truncating)
                        .must("SQL-LS-003", HIGH, "orders-1"),
                variant(
                                "t18",
                                "simple recovery",
                                it -> it.set("orders-1", "recoveryModel", "simple"))
                        .must("SQL-AG-006", CRITICAL, "orders-1"));
    }

    private static List<TemplateCase> t20() {
        return List.of(
                drawn("t20")
                        .must("SQL-INST-001", HIGH, "sql1")
                        .must("EXCH-LB-001", MEDIUM, "lb1")
                        .mustNot("RED-010")
                        .must("RED-001", MEDIUM, "san1")
                        .nothingElseFrom(LOW),
                variant(
                                "t20",
                                "no alias",
                                it ->
                                        it.set(
                                                "client-path:wfe:sql1",
                                                "address",
                                                "sql1.contoso.local"))
                        .beyond("MIG-009", INFO)
                        .mustNot("RED-010"),
                variant("t20", "one application server", it -> it.remove("vm-app2"))
                        .must("RED-012", HIGH, "app1"),
                variant("t20", "the instance on the cluster", SqlTemplates::onTheCluster)
                        .must("SQL-INST-001", LOW, "sql1"));
    }

    private static List<TemplateCase> t21() {
        return List.of(
                drawn("t21")
                        .must("BKP-004", HIGH, "db-crm")
                        .must("BKP-004", HIGH, "db-spcontent")
                        .must("STO-006", "vol-log")
                        .beyond("BKP-005", HIGH)
                        .must("SQL-INST-001", HIGH, "sql-old")
                        .must("MIG-005", HIGH, "plan")
                        .must("MIG-012", MEDIUM, "plan")
                        .must("SEC-001", MEDIUM, "db-crm")
                        .beyond("BKP-008", LOW)
                        .mustNotAbout("SEC-001", "db-intranet")
                        .mustNotAbout("BKP-004", "db-epo")
                        .mustNot("SQL-NET-001", "MIG-003", "MIG-006", "SQL-STO-004")
                        .nothingElseFrom(LOW),
                variant("t21", "a way back", SqlTemplates::wayBack).mustNot("MIG-005"),
                variant("t21", "in place, backup not tried", SqlTemplates::inPlace)
                        .must("MIG-003", CRITICAL, "plan"),
                variant("t21", "logins with their SIDs", SqlTemplates::logins).mustNot("SEC-001"),
                variant("t21", "on the storage of NEW", it -> it.move("sql-new", "vm-tmp"))
                        .beyond("MIG-008", MEDIUM),
                variant(
                                "t21",
                                "master goes along",
                                it -> it.put("master", "sql-database", "sql-old"))
                        .beyond("MIG-011", CRITICAL),
                variant("t21", "a temporary 2012", it -> it.set("sql-tmp", "version", "2012"))
                        .must("MIG-006", CRITICAL, "sql-tmp"),
                variant("t21", "2005 in a VM", it -> it.set("sql-tmp", "version", "2005"))
                        .beyond("MIG-007", MEDIUM),
                variant(
                                "t21",
                                "Windows logins only",
                                it -> it.set("sql-new", "authentication", "windows"))
                        .beyond("SEC-002", HIGH),
                variant("t21", "differentials", SqlTemplates::differentials).must("BKP-006", HIGH));
    }

    private static List<TemplateCase> t28() {
        return List.of(
                drawn("t28")
                        .must("SQL-INST-001", HIGH, "sql1")
                        .must("BKP-012", MEDIUM, "sql1")
                        .mustNot("STK-*"),
                variant("t28", "restarts fit", it -> it.set("crm", "rto", "30min"))
                        .must("SQL-INST-001", LOW, "sql1"));
    }

    private static void thirdNode(Topologies estate) {
        estate.put("srv-n3", "physical-server").group("fci1", "fci", "srv-n1", "srv-n2", "srv-n3");
        estate.set("fci1", "edition", "standard").set("fci1", "version", "2019");
        estate.group("wsfc1", "wsfc", "srv-n1", "srv-n2", "srv-n3");
    }

    private static void shareOnNode(Topologies estate) {
        estate.remove("quorum")
                .put("share", "witness", "srv-n1")
                .set("share", "form", "file-share");
        estate.link("witness-of", "share", "wsfc1");
    }

    private static void pinned(Topologies estate) {
        estate.set("client-path:desk:fci1", "address", "n1.contoso.local");
    }

    private static void sixNodes(Topologies estate) {
        for (var node : List.of("vm-n3", "vm-n4", "vm-n5", "vm-n6")) {
            estate.put(node, "vm", "esx3").link("stored-on", node, "ds1");
        }
        estate.group("fci1", "fci", "vm-n1", "vm-n2", "vm-n3", "vm-n4", "vm-n5", "vm-n6");
    }

    private static void overcommitted(Topologies estate) {
        estate.set("esx1", "ramGB", 48).set("vm-n1", "ramReserved", false);
    }

    private static void oneDatastore(Topologies estate) {
        estate.remove("stored-on:vm-agn2:ds3").link("stored-on", "vm-agn2", "ds2");
    }

    private static void stunned(Topologies estate) {
        for (var vm : List.of("vm-agn1", "vm-agn2")) {
            estate.set(vm, "os", "windows-server-2012-r2").set(vm, "snapshots", true);
        }
        estate.set("wsfc1", "heartbeatTimeout", "5s");
    }

    private static void oneAddress(Topologies estate) {
        estate.set("ag1", "allAddresses", false).set("ag1", "hostRecordTtl", "1200s");
        estate.set("ordering", "rto", "10min");
    }

    private static void addressInAOnly(Topologies estate) {
        estate.set("ag1", "answersIn", new Value.Items(List.of(Value.of("10.1.0.0/24"))));
    }

    private static void twoInOne(Topologies estate) {
        estate.remove("depends-on:billing:ag2").link("depends-on", "billing", "ag1");
    }

    private static void thirdReplica(Topologies estate) {
        estate.put("srv-n3", "physical-server").put("sql3", "sql-instance", "srv-n3");
        estate.put("ag1-n3", "replica", "sql3");
        estate.group("ag1", "availability-group", "ag1-n1", "ag1-n2", "ag1-n3");
        estate.set("ag1", "basic", true);
    }

    private static void truncating(Topologies estate) {
        estate.put("job-vm", "backup-job").set("job-vm", "method", "image");
        estate.set("job-vm", "applicationAware", true).set("job-vm", "truncatesLog", true);
        estate.link("backs-up", "job-vm", "vm-sql1");
    }

    private static void onTheCluster(Topologies estate) {
        estate.put("vm-sql1", "vm", "esx1").move("sql1", "vm-sql1").remove("vol-data", "vol-log");
        estate.set("vm-sql1", "restartKind", "cold-boot").link("stored-on", "vm-sql1", "ds1");
    }

    private static void wayBack(Topologies estate) {
        estate.put("step7", "migration-step").set("step7", "action", "rollback");
        estate.set("step7", "duration", "1h");
        estate.group("plan", "migration-plan", "step1", "step2", "step3", "step4", "step7");
        estate.set("plan", "window", "24h");
    }

    private static void inPlace(Topologies estate) {
        estate.set("step1", "verified", false).set("step2", "action", "upgrade");
        estate.set("job-full", "verified", false).set("job-image", "verified", false);
        estate.set("step2", "keepsSource", false).remove("moves-to:step2:sql-tmp");
    }

    private static void logins(Topologies estate) {
        estate.set("step2", "keepsSids", true);
        estate.set("step2", "carries", new Value.Items(List.of(Value.of("logins"))));
    }

    private static void differentials(Topologies estate) {
        estate.put("job-diff", "backup-job").set("job-diff", "method", "native");
        estate.set("job-diff", "type", "differential").link("backs-up", "job-diff", "db-crm");
    }
}
