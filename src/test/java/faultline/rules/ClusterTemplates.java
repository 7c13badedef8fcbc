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

/// What an expert expects of the templates about host clusters, and of their variants.
final class ClusterTemplates {

    private ClusterTemplates() {}

    static Stream<TemplateCase> cases() {
        return Stream.of(t22(), t24(), t25(), t29()).flatMap(List::stream);
    }

    private static List<TemplateCase> t22() {
        return List.of(
                drawn("t22")
                        .praises("STK-008", "ag1")
                        .beyond("QRM-015", INFO)
                        .mustNot("RED-007", "HYP-007", "RED-008")
                        .mustNotAbout("RED-001", "vcenter")
                        .mustNotAbout("STO-001", "vsan1")
                        .nothingElseFrom(LOW),
                variant("t22", "too little memory", it -> memory(it, 72, "esx1", "esx2", "esx3"))
                        .must("HYP-001", HIGH, "vmc1"),
                variant("t22", "two failures tolerated", it -> it.set("vsan1", "nodeLosses", 2))
                        .beyond("QRM-015", HIGH),
                variant("t22", "a site loss declared", ClusterTemplates::inOneSite)
                        .must("RED-006", HIGH));
    }

    private static List<TemplateCase> t24() {
        return List.of(
                drawn("t24")
                        .beyond("HYP-006", INFO)
                        .must("SQL-FCI-001", MEDIUM, "fci1", "san1")
                        .must("RED-007", MEDIUM, "db1", "san1")
                        .mustNot("AD-003", "RED-008", "QRM-002", "RED-003", "QRM-004")
                        .nothingElseFrom(LOW),
                variant("t24", "no witness of the hosts", it -> it.remove("quorum-hv"))
                        .must("QRM-002", MEDIUM, "wsfc-hv"),
                variant("t24", "quick migration", it -> it.set("vm-ex1", "moveKind", "quick"))
                        .must("STK-002", "vm-ex1"));
    }

    private static List<TemplateCase> t25() {
        return List.of(
                drawn("t25").praises("STK-008", "ag1").mustNot("RED-007").nothingElseFrom(LOW),
                variant("t25", "no rules for the sites", it -> it.unset("vmc1", "remarks"))
                        .beyond("HYP-010", HIGH),
                variant("t25", "one line between A and B", it -> it.remove("network:sw-a2:sw-b2"))
                        .beyond("NET-003", HIGH),
                variant(
                                "t25",
                                "one carrier",
                                it -> it.set("network:sw-a2:sw-b2", "carrier", "Carrier 1"))
                        .must("RED-011", HIGH),
                variant("t25", "C only through A", it -> it.remove("network:sw-b2:sw-c"))
                        .must("NET-004", HIGH),
                variant("t25", "witness in A", ClusterTemplates::witnessInA)
                        .must("QRM-009", HIGH, "wsfc1"),
                variant(
                                "t25",
                                "too little memory",
                                it -> memory(it, 40, "esx-a1", "esx-a2", "esx-b1", "esx-b2"))
                        .must("HYP-001", HIGH, "vmc1"));
    }

    private static List<TemplateCase> t29() {
        return List.of(
                drawn("t29")
                        .must("RED-002", CRITICAL, "dag1")
                        .must("RED-002", CRITICAL, "ag1")
                        .must("RED-005", MEDIUM, "ups1")
                        .must("AD-001", HIGH, "dc1")
                        .mustNot("RED-003", "HYP-001", "STK-*"),
                variant("t29", "laboratory", ClusterTemplates::laboratory).nothingElseFrom(LOW),
                variant("t29", "for patching only", ClusterTemplates::patching)
                        .must("RED-002", INFO, "dag1")
                        .must("RED-002", INFO, "ag1"));
    }

    private static void memory(Topologies estate, double gigabytes, String... hosts) {
        for (var host : hosts) {
            estate.set(host, "ramGB", gigabytes);
        }
    }

    private static void inOneSite(Topologies estate) {
        estate.put("site-a", "site").put("site-b", "site").move("vmc1", "site-a");
        estate.set("ordering", "siteResilience", true);
    }

    private static void witnessInA(Topologies estate) {
        estate.move("srv-fs1", "site-a").remove("network:srv-fs1:sw-c");
        estate.link("network", "srv-fs1", "sw-a1", "sw-a2");
    }

    private static void laboratory(Topologies estate) {
        for (var element : List.of("hv1", "mail", "ordering", "ups1", "nas1")) {
            estate.set(element, "environment", "lab");
        }
    }

    private static void patching(Topologies estate) {
        for (var group : List.of("dag1", "ag1", "wsfc1")) {
            estate.set(group, "purpose", "patching");
        }
    }
}
