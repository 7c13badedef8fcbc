package faultline.session;

import static faultline.SmallWorld.CATALOG;
import static faultline.SmallWorld.id;

import faultline.analysis.Analysis;
import faultline.analysis.Concern;
import faultline.analysis.Finding;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Topology;
import faultline.scene.Handle;
import faultline.scene.Hit;
import faultline.scene.Side;
import faultline.tool.Modifier;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/// A session on the bench: what it shows and what it analyses is kept, and background work is done
/// at once, or only when the test says so.
final class Bench {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final List<View> views = new ArrayList<>();
    final List<Topology> analysed = new ArrayList<>();
    final Queue<Runnable> waiting = new ArrayDeque<>();
    final Session session;
    Document saved;
    LocalDate today = TODAY;
    private boolean isPatient;

    Bench(Document document) {
        this(document, CATALOG);
    }

    Bench(Document document, Catalog catalog) {
        this(document, catalog, Bench::hit);
    }

    Bench(Document document, Catalog catalog, HitTest hits) {
        session =
                new Session(
                        document,
                        catalog,
                        new Surroundings(
                                this::analyse,
                                hits,
                                this::work,
                                Runnable::run,
                                () -> today,
                                views::add));
        saved = session.document();
        session.start();
    }

    void save() {
        saved = session.document();
        session.saved(saved);
    }

    /// From now on background work waits until [#catchUp].
    void beBusy() {
        isPatient = true;
    }

    void catchUp() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    View view() {
        return views.getLast();
    }

    Document document() {
        return session.document();
    }

    /// Presses at the first point, moves to the others and releases at the last one.
    void dragAlong(Point... path) {
        dragAlong(Set.of(), path);
    }

    void dragAlong(Set<Modifier> held, Point... path) {
        pull(held, path);
        session.release(path[path.length - 1], held);
    }

    /// The same without the release.
    void pull(Set<Modifier> held, Point... path) {
        session.press(path[0], held, 1);
        for (var at : path) {
            session.drag(at, held);
        }
    }

    void click(Point at) {
        session.press(at);
        session.release(at);
    }

    private void work(Runnable task) {
        if (isPatient) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /// Finds that two members of a group share a host.
    private Analysis analyse(Topology topology) {
        analysed.add(topology);
        var placement = Placement.of(topology);
        var findings = new ArrayList<Finding>();
        for (var group : topology.groups().values()) {
            var hosts =
                    group.members().stream()
                            .flatMap(member -> placement.ancestorsOf(member).stream())
                            .filter(it -> it.kind().value().equals("host"))
                            .map(Component::id)
                            .toList();
            hosts.stream()
                    .filter(host -> hosts.indexOf(host) != hosts.lastIndexOf(host))
                    .findFirst()
                    .ifPresent(host -> findings.add(shared(group.members(), host)));
        }
        return new Analysis(topology, findings, 7);
    }

    private static Finding shared(List<Id> members, Id host) {
        return new Finding(
                "RED-002",
                Severity.HIGH,
                List.of(Concern.AVAILABILITY),
                Verdict.VIOLATED,
                "Both sit on one host.",
                members,
                List.of(host),
                id("mail"),
                "Move one.",
                List.of());
    }

    private static Hit hit(Document document, Set<Id> selection, Point at, double tolerance) {
        var placement = Placement.of(document.topology());
        return grip(document, selection, at, tolerance)
                .or(() -> port(document, at, tolerance))
                .or(() ->
                        boxes(document)
                                .filter(entry -> entry.getValue().contains(at))
                                .map(Map.Entry::getKey)
                                .max(
                                        Comparator.comparingInt(
                                                id -> placement.ancestorsOf(id).size()))
                                .map(Hit.OnElement::new))
                .orElse(new Hit.OnCanvas());
    }

    private static Optional<Hit> grip(
            Document document, Set<Id> selection, Point at, double tolerance) {
        var ends =
                selection.stream()
                        .flatMap(it -> document.topology().links().find(it).stream())
                        .flatMap(link -> ends(document, link));
        var grips =
                selection.stream()
                        .flatMap(it ->
                                document.layout().rectOf(it).stream()
                                        .flatMap(box -> grips(it, box)));
        return Stream.concat(ends, grips)
                .filter(grip -> grip.at.distanceTo(at) <= tolerance)
                .map(Grip::hit)
                .findFirst();
    }

    private static Optional<Hit> port(Document document, Point at, double tolerance) {
        return boxes(document)
                .flatMap(entry ->
                        Stream.of(Side.values())
                                .map(side ->
                                        new Grip(
                                                side.of(entry.getValue()),
                                                new Hit.OnPort(entry.getKey(), side))))
                .filter(grip -> grip.at.distanceTo(at) <= tolerance)
                .map(Grip::hit)
                .findFirst();
    }

    private record Grip(Point at, Hit hit) {}

    private static Stream<Grip> grips(Id id, Rect box) {
        return Stream.of(Handle.values())
                .filter(Handle::isOfBox)
                .map(handle -> new Grip(handle.on(box), new Hit.OnHandle(id, handle)));
    }

    private static Stream<Grip> ends(Document document, Link link) {
        var layout = document.layout();
        return Stream.concat(
                layout.rectOf(link.from()).stream()
                        .map(it ->
                                new Grip(it.centre(), new Hit.OnHandle(link.id(), Handle.START))),
                layout.rectOf(link.to()).stream()
                        .map(it -> new Grip(it.centre(), new Hit.OnHandle(link.id(), Handle.END))));
    }

    private static Stream<Map.Entry<Id, Rect>> boxes(Document document) {
        return document.layout().boxes().asMap().entrySet().stream()
                .filter(entry -> document.topology().has(entry.getKey()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().rect()));
    }
}
