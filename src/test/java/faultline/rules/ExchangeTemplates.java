package faultline.rules;

import static faultline.analysis.Severity.CRITICAL;
import static faultline.analysis.Severity.HIGH;
import static faultline.analysis.Severity.INFO;
import static faultline.analysis.Severity.LOW;
import static faultline.analysis.Severity.MEDIUM;
import static faultline.rules.TemplateCase.drawn;
import static faultline.rules.TemplateCase.variant;

import faultline.Topologies;
import java.util.List;
import java.util.stream.Stream;

/// What an expert expects of the Exchange templates and their variants.
final class ExchangeTemplates {

    private ExchangeTemplates() {}

    static Stream<TemplateCase> cases() {
        return Stream.of(t01(), t02(), t03(), t04(), t05(), t06(), t07(), t08(), t09())
                .flatMap(List::stream);
    }

    private static List<TemplateCase> t01() {
        return List.of(
                drawn("t01")
                        .must("EXCH-CAS-001", "exch-01")
                        .must("EXCH-HT-001", "exch-01")
                        .must("EXCH-DAG-006", "exch-01")
                        .must("RED-003", HIGH, "exch-01", "exch-02", "exch-03")
                        .must("EXCH-DAG-005", "dag1")
                        .must("EXCH-DAG-002", HIGH, "ds1")
                        .must("EXCH-DAG-010", MEDIUM)
                        .must("RED-013", LOW)
                        .mustNot("EXCH-DAG-003", "EXCH-DAG-004", "EXCH-STO-001", "EXCH-CAS-002")
                        .mustNot("STK-001", "STK-002")
                        .mustNotAbout("RED-001", "fsw1")
                        .nothingElseFrom(MEDIUM),
                variant("t01", "service pack RTM", it -> servicePack(it, "RTM"))
                        .must("STK-001", HIGH, "exch-02", "exch-03"),
                variant("t01", "DAC mode on", it -> it.set("dag1", "dacMode", "on"))
                        .must("EXCH-DAG-021", HIGH)
                        .mustNot("EXCH-DAG-010"),
                variant("t01", "Windows 2008 R2 Standard", ExchangeTemplates::standard)
                        .must("QRM-017", CRITICAL),
                variant("t01", "saved state", it -> it.set("vmc1", "restartKind", "saved-state"))
                        .must("STK-002", HIGH));
    }

    private static List<TemplateCase> t02() {
        return List.of(
                drawn("t02")
                        .praises("STK-008", "dag1")
                        .must("EXCH-LIFE-001", INFO)
                        .mustNot("STK-001", "STK-002", "RED-003", "RED-007", "EXCH-DAG-005")
                        .mustNot("EXCH-DAG-021", "HYP-001")
                        .mustNotAbout("RED-001", "fs1")
                        .nothingElseFrom(MEDIUM),
                variant("t02", "a must rule", it -> it.set("apart-dag", "strength", "must"))
                        .must("HYP-005", INFO)
                        .nothingElseFrom(MEDIUM),
                variant("t02", "one array", ExchangeTemplates::oneArray)
                        .must("RED-007", MEDIUM, "san2"));
    }

    private static List<TemplateCase> t03() {
        return List.of(
                drawn("t03")
                        .must("EXCH-LB-001", MEDIUM, "lb1")
                        .mustNot("EXCH-CAS-001", "EXCH-HT-001", "EXCH-DAG-006")
                        .nothingElseFrom(MEDIUM),
                variant("t03", "Windows NLB on the members", ExchangeTemplates::windowsNlb)
                        .must("EXCH-LB-002", CRITICAL, "lb1"),
                variant("t03", "no load balancer", ExchangeTemplates::noBalancer)
                        .must("EXCH-CAS-002", HIGH, "cas"),
                variant("t03", "databases bound to a server", ExchangeTemplates::bound)
                        .beyond("EXCH-CAS-003", MEDIUM));
    }

    private static List<TemplateCase> t04() {
        return List.of(
                drawn("t04")
                        .must("STK-004", "wsfc1")
                        .must("RED-001", MEDIUM, "san1")
                        .must("EXCH-LIFE-001", "mbx1")
                        .must("RED-003", "vm-mbx1", "vm-mbx2")
                        .mustNot("EXCH-DAG-*"),
                variant("t04", "continuous replication", it -> it.set("wsfc1", "sharedDisk", false))
                        .mustNot("STK-004", "EXCH-DAG-*"));
    }

    private static List<TemplateCase> t05() {
        return List.of(
                drawn("t05")
                        .mustNot("EXCH-STO-001", "EXCH-STO-003", "EXCH-DAG-016", "EXCH-LOG-001")
                        .mustNot("EXCH-LOG-003", "BKP-001", "BKP-014", "RED-011", "EXCH-DAG-008")
                        .mustNot("EXCH-CAS-001")
                        .mustNotAbout("RED-001", "fsw1")
                        .nothingElseFrom(LOW),
                variant("t05", "too much load", ExchangeTemplates::overload).must("RED-009", HIGH),
                variant("t05", "one balancer", it -> it.remove("lb-a2", "lb-b1", "lb-b2"))
                        .must("EXCH-LB-001", MEDIUM, "lb-a1"),
                variant("t05", "C only through A", it -> it.remove("network:sw-b2:sw-c"))
                        .must("NET-004", HIGH),
                variant("t05", "600 ms between the sites", ExchangeTemplates::slow)
                        .must("EXCH-DAG-012", HIGH, "dag1"),
                variant("t05", "a short safety net", it -> it.set("dag1", "safetyNet", "2d"))
                        .beyond("EXCH-DAG-018", MEDIUM),
                variant("t05", "one ready copy", ExchangeTemplates::lagging)
                        .must("EXCH-DAG-017", MEDIUM, "db1"),
                variant("t05", "cloud witness", it -> it.set("fsw1", "form", "cloud"))
                        .must("EXCH-DAG-009", HIGH, "dag1"),
                variant(
                                "t05",
                                "two Windows versions",
                                it -> it.set("srv-ex-b1", "os", "windows-server-2022"))
                        .must("EXCH-DAG-013", CRITICAL, "dag1"));
    }

    private static List<TemplateCase> t06() {
        return List.of(
                drawn("t06")
                        .must("EXCH-DAG-008", INFO, "dag1", "site-a")
                        .mustNot("EXCH-DAG-005", "EXCH-DAG-003")
                        .nothingElseFrom(LOW),
                variant("t06", "automatic", it -> it.set("dag1", "automaticSiteFailover", true))
                        .must("EXCH-DAG-008", HIGH, "dag1"),
                variant("t06", "DAC mode off", it -> it.set("dag1", "dacMode", "off"))
                        .must("EXCH-DAG-010", HIGH, "dag1"),
                variant("t06", "no alternate witness", it -> it.unset("dag1", "alternateWitness"))
                        .beyond("EXCH-DAG-011", LOW, "dag1"),
                variant("t06", "witness in B", it -> it.move("fsw1", "fs2"))
                        .must("EXCH-DAG-008", HIGH, "dag1"),
                variant(
                                "t06",
                                "only mailboxes in B",
                                it -> it.remove("srv-dc3", "srv-dc4", "lb-b1", "lb-b2"))
                        .must("RED-006", HIGH)
                        .must("AD-002"));
    }

    private static List<TemplateCase> t07() {
        return List.of(
                drawn("t07")
                        .must("EXCH-DAG-005", CRITICAL, "dag1", "hv1")
                        .must("EXCH-DAG-021", HIGH)
                        .beyond("EXCH-DAG-007", LOW)
                        .mustNot("RED-003", "HYP-004", "HYP-001", "EXCH-LB-001", "EXCH-DAG-016")
                        .mustNot("AD-003")
                        .nothingElseFrom(MEDIUM),
                variant("t07", "no backup", it -> it.remove("job-vss")).must("EXCH-LOG-003", HIGH),
                variant("t07", "images only", ExchangeTemplates::images)
                        .must("EXCH-LOG-005", HIGH)
                        .must("BKP-009", HIGH),
                variant("t07", "saved at shutdown", it -> it.set("vm-ex1", "stopAction", "save"))
                        .must("STK-003", HIGH),
                variant("t07", "a third server for the witness", ExchangeTemplates::thirdServer)
                        .mustNot("EXCH-DAG-005", "EXCH-DAG-021")
                        .nothingElseFrom(LOW));
    }

    private static List<TemplateCase> t08() {
        return List.of(
                drawn("t08").mustNot("EXCH-DAG-003", "QRM-002", "QRM-003").nothingElseFrom(LOW),
                variant("t08", "two members on one host", ExchangeTemplates::together)
                        .must("QRM-008", HIGH, "hv1"),
                variant("t08", "a fourth member", ExchangeTemplates::fourth)
                        .must("EXCH-DAG-003", HIGH, "dag1"));
    }

    private static List<TemplateCase> t09() {
        return List.of(
                drawn("t09")
                        .must("RED-001", LOW, "ex1")
                        .must("EXCH-HT-001", LOW, "ex1")
                        .mustNot("STK-*", "EXCH-CAS-001", "EXCH-DAG-*")
                        .nothingElseFrom(MEDIUM),
                variant("t09", "RTO 1 min", it -> it.set("mail", "rto", "1min"))
                        .must("RED-001", HIGH, "ex1"),
                variant("t09", "circular logging", it -> it.set("db1", "circularLogging", true))
                        .must("EXCH-LOG-001", HIGH, "db1"),
                variant("t09", "one volume", ExchangeTemplates::oneVolume)
                        .must("EXCH-STO-001", MEDIUM),
                variant("t09", "checkpoints", it -> it.set("vm-ex1", "snapshots", true))
                        .must("EXCH-VIRT-003", HIGH),
                variant("t09", "local disks, critical", ExchangeTemplates::localDisks)
                        .must("HYP-004", HIGH, "vm-ex1"),
                variant("t09", "dynamic memory", it -> it.set("vm-ex1", "dynamicMemory", true))
                        .must("EXCH-VIRT-001", HIGH),
                variant("t09", "HA off", it -> it.set("vmc1", "haEnabled", false)).must("STK-009"));
    }

    private static void servicePack(Topologies estate, String level) {
        for (var server : List.of("exch-01", "exch-02", "exch-03")) {
            estate.set(server, "servicePack", level);
        }
    }

    private static void standard(Topologies estate) {
        estate.set("vm-exch-02", "osEdition", "standard");
        estate.set("vm-exch-03", "osEdition", "standard");
    }

    private static void oneArray(Topologies estate) {
        estate.move("ds1", "san2").move("ds3", "san2").remove("san1", "san3");
    }

    private static void windowsNlb(Topologies estate) {
        estate.set("lb1", "form", "wnlb").remove("balances:lb1:cas");
        estate.link("balances", "lb1", "ex1", "ex2");
    }

    private static void noBalancer(Topologies estate) {
        estate.remove("lb1").link("client-path", "outlook", "cas");
    }

    private static void bound(Topologies estate) {
        estate.unset("cas", "fqdn");
        estate.set("db1", "rpcClientAccessServer", "ex1.contoso.local");
    }

    private static void overload(Topologies estate) {
        for (var server : List.of("ex-a1", "ex-a2", "ex-b1", "ex-b2")) {
            estate.set(server, "load", 75);
        }
    }

    private static void slow(Topologies estate) {
        for (var line : List.of("sw-a1:sw-b1", "sw-a2:sw-b2", "sw-a2:sw-c")) {
            estate.set("network:" + line, "latencyMs", 600);
        }
    }

    private static void lagging(Topologies estate) {
        for (var copy : List.of("db1-ex-a2", "db1-ex-b1")) {
            estate.set(copy, "replayLag", "7d").set(copy, "activationBlocked", true);
        }
    }

    private static void images(Topologies estate) {
        estate.set("job-vss", "method", "image").set("job-vss", "applicationAware", false);
    }

    private static void thirdServer(Topologies estate) {
        estate.put("srv-fs1", "physical-server").put("fs1", "file-server", "srv-fs1");
        estate.link("network", "srv-fs1", "sw1", "sw2").move("fsw1", "fs1");
    }

    private static void together(Topologies estate) {
        estate.move("vm-ex2", "hv1").remove("stored-on:vm-ex2:disks2");
        estate.link("stored-on", "vm-ex2", "disks1");
    }

    private static void fourth(Topologies estate) {
        estate.put("srv-ex4", "physical-server").put("ex4", "exchange-server", "srv-ex4");
        estate.group("dag1", "dag", "ex1", "ex2", "ex3", "ex4");
    }

    private static void oneVolume(Topologies estate) {
        estate.remove("vol-log").set("vol-db", "purpose", "data-and-log");
    }

    private static void localDisks(Topologies estate) {
        estate.put("local", "datastore", "esx1").remove("stored-on:vm-ex1:ds1");
        estate.link("stored-on", "vm-ex1", "local").set("mail", "criticality", "critical");
    }
}
