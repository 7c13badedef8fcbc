package faultline.export;

import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Acceptance;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Rect;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A small drawing with one of everything that can be painted, and findings of every sign.
final class Incident {

    private Incident() {}

    static Document document() {
        var topology =
                Topology.EMPTY.withAll(
                        List.of(
                                component("hypervisor-host", "esx1", "ESX1")
                                        .with("ramGB", Value.of(96)),
                                component("hypervisor-host", "esx2", "ESX2"),
                                component("vm", "vm1", "EXCH-01").inside(new Id("esx1")),
                                component("vm", "vm2", "EXCH-02 with a name that is far too long")
                                        .inside(new Id("esx2"))
                                        .with("state", Value.of("planned")),
                                component("exchange-server", "exch-01", "EXCH-01")
                                        .inside(new Id("vm1"))
                                        .with("version", Value.of("2010")),
                                component("exchange-server", "exch-02", "שרת 🚀 & <02>")
                                        .inside(new Id("vm2")),
                                component("switch", "sw1", "SW1"),
                                new Link(new KindId("network"), new Id("esx1"), new Id("sw1"))
                                        .named("10 GbE"),
                                new Link(new KindId("network"), new Id("esx2"), new Id("sw1")),
                                new Link(
                                        new KindId("replicates-to"),
                                        new Id("exch-01"),
                                        new Id("exch-02")),
                                new Group(
                                        new Id("dag1"),
                                        new KindId("dag"),
                                        "DAG1",
                                        List.of(new Id("exch-01"), new Id("exch-02"))),
                                new Service(new Id("mail"), "Mail", List.of(new Id("dag1")))));
        var author =
                Properties.of(Map.of("author", Value.of("M. Example"), "version", Value.of("3")));
        return Document.titled("Incident")
                .titledAnew("Mail & more", "Two servers, <one> switch.", author)
                .with(topology)
                .with(layout());
    }

    private static Layout layout() {
        return Layout.NONE
                .with(new Id("mail"), new Rect(0, 0, 180, 48))
                .with(new Id("sw1"), new Rect(240, 0, 168, 48))
                .with(new Id("esx1"), new Rect(0, 120, 240, 190))
                .with(new Id("esx2"), new Rect(300, 120, 240, 190))
                .with(new Id("vm1"), new Rect(16, 164, 208, 130))
                .with(new Id("vm2"), new Rect(316, 164, 208, 130))
                .with(new Id("exch-01"), new Rect(32, 208, 176, 56))
                .with(new Id("exch-02"), new Rect(332, 208, 176, 56));
    }

    private static Component component(String kind, String id, String name) {
        return new Component(new Id(id), new KindId(kind), name);
    }

    static List<Judged> findings() {
        return List.of(
                judged("EXCH-CAS-001", Severity.CRITICAL, Verdict.VIOLATED, "exch-01"),
                judged("RED-003", Severity.HIGH, Verdict.VIOLATED, "vm1", "vm2"),
                judged("NET-001", Severity.MEDIUM, Verdict.VIOLATED, "network:esx1:sw1"),
                judged("EXCH-DAG-010", Severity.LOW, Verdict.VIOLATED, "dag1"),
                judged("LIFE-001", Severity.INFO, Verdict.VIOLATED, "exch-01"),
                judged("BKP-001", Severity.HIGH, Verdict.UNKNOWN, "exch-02"),
                judged("STK-008", Severity.INFO, Verdict.GOOD, "dag1"),
                new Judged(
                        judged("NET-002", Severity.HIGH, Verdict.VIOLATED, "sw1").finding(),
                        new Acceptance(
                                "f",
                                "NET-002",
                                null,
                                "A spare one is in the cupboard",
                                "M. Example",
                                "CHG-7",
                                LocalDate.of(2027, 1, 31),
                                Extras.NONE)));
    }

    private static Judged judged(
            String rule, Severity severity, Verdict verdict, String... subjects) {
        return new Judged(
                new Finding(
                        rule,
                        severity,
                        List.of(Concern.AVAILABILITY),
                        verdict,
                        "What " + rule + " says about " + String.join(" & ", subjects) + ".",
                        Arrays.stream(subjects).map(Id::new).toList(),
                        List.of(),
                        null,
                        "What to do about it.",
                        List.of()),
                null);
    }
}
