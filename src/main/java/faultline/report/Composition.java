package faultline.report;

import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.model.Id;
import faultline.report.Block.Cell;
import faultline.report.Block.Heading;
import faultline.report.Block.Items;
import faultline.report.Block.Table;
import faultline.report.Block.Text;
import faultline.report.Block.Voice;
import faultline.scene.Numbering;
import faultline.scene.Sign;
import faultline.scene.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A report in reading order: what the writers of HTML, Markdown, PDF and Word share.
final class Composition {

    /// So many of the worst findings are told at length, with their picture.
    private static final int TOP = 10;

    private static final int MOST_CUTS = 40;

    private final Report report;
    private final Pictures pictures;
    private final List<Block> blocks = new ArrayList<>();

    private Composition(Report report) {
        this.report = report;
        this.pictures = new Pictures(report);
    }

    static List<Block> of(Report report, Set<Section> sections) {
        var composition = new Composition(report);
        composition.title();
        for (var section : Section.values()) {
            if (sections.contains(section)) {
                composition.add(section);
            }
        }
        return List.copyOf(composition.blocks);
    }

    private void title() {
        blocks.add(new Heading(1, report.document().title()));
        var facts = Meta.of(report);
        if (!facts.isEmpty()) {
            blocks.add(pairs(facts));
        }
        var description = report.document().description();
        if (!description.isBlank()) {
            blocks.add(new Text(description, Voice.PLAIN));
        }
    }

    private void add(Section section) {
        switch (section) {
            case VERDICT -> verdict();
            case DIAGRAM -> diagram();
            case SERVICES -> services();
            case FINDINGS -> findings();
            case CUT_SETS -> cutSets();
            case FAILURES -> failures();
            case ACCEPTED -> accepted();
            case INVENTORY -> inventory();
            case ASSUMPTIONS -> assumptions();
            case RULES -> rules();
        }
    }

    private void verdict() {
        head("Verdict");
        blocks.add(new Text(VerdictSentence.of(report), Voice.LEAD));
        blocks.add(new Text(counts(), Voice.PLAIN));
    }

    private String counts() {
        var open = Numbering.open(report.findings());
        var words = new ArrayList<String>();
        for (var severity : Severity.values()) {
            var count = open.stream().filter(it -> it.finding().severity() == severity).count();
            words.add(count + " " + severity.word());
        }
        words.add(Numbering.accepted(report.findings()).size() + " accepted");
        words.add(Numbering.unknown(report.findings()).size() + " that cannot be told");
        words.add(Numbering.good(report.findings()).size() + " good");
        return "Findings: " + String.join(", ", words) + ".";
    }

    private void diagram() {
        head("Diagram");
        blocks.add(pictures.whole());
    }

    private void services() {
        head("Services");
        if (report.services().isEmpty()) {
            say("No service is drawn, so there is nothing whose availability could be told.");
            return;
        }
        table(
                List.of(
                        "Service",
                        "Available",
                        "Down in a year",
                        "Interrupted in a year",
                        "Single points of failure"),
                List.of(2.0, 2.6, 1.4, 2.0, 3.6),
                report.services().stream().map(this::service).toList());
        report.services().forEach(this::interruptions);
    }

    private List<Cell> service(ServiceHealth health) {
        var down = health.availability().unavailability();
        if (health.isDownAsDrawn()) {
            return List.of(
                    Cell.of(health.service().name()),
                    new Cell("down as drawn", Tone.CRITICAL),
                    Cell.of(""),
                    Cell.of(""),
                    Cell.of("Its conditions cannot be met although nothing has failed."));
        }
        var points = report.named(health.singlePoints());
        return List.of(
                Cell.of(health.service().name()),
                Cell.of(Amounts.available(down)),
                Cell.of(Amounts.time(down)),
                Cell.of(Amounts.times(health.availability().interruptionsAYear())),
                points.isEmpty() ? new Cell("none", Tone.GOOD) : Cell.of(points));
    }

    private void interruptions(ServiceHealth health) {
        var causes = health.availability().interruptedBy();
        if (!causes.isEmpty() && !health.isDownAsDrawn()) {
            quietly(
                    health.service().name()
                            + " is interrupted until VMs have restarted by the loss of "
                            + report.named(causes)
                            + ".");
        }
    }

    private void findings() {
        head("Findings");
        var open = Numbering.open(report.findings());
        if (open.isEmpty()) {
            say("Nothing is open.");
        }
        var numbering = report.numbering();
        open.stream().limit(TOP).forEach(it -> finding(it, numbering));
        if (open.size() > TOP) {
            blocks.add(new Heading(3, "Further findings"));
            findingTable(open.subList(TOP, open.size()), numbering);
        }
        unknown(numbering);
        good();
    }

    private void finding(Judged judged, Numbering numbering) {
        var finding = judged.finding();
        var sign = Sign.of(judged);
        blocks.add(
                new Heading(
                        3,
                        String.format(
                                Locale.ROOT,
                                "%d. %s: %s (%s)",
                                numbering.numberOf(judged),
                                sign.word(),
                                Titles.of(finding, report),
                                finding.rule())));
        var rows = new ArrayList<List<Cell>>();
        rows.add(List.of(Cell.of("Why"), Cell.of(finding.message())));
        if (!finding.fix().isBlank()) {
            rows.add(List.of(Cell.of("What to do"), Cell.of(finding.fix())));
        }
        rows.add(List.of(Cell.of("About"), Cell.of(report.named(finding.subjects()))));
        if (!finding.evidence().isEmpty()) {
            rows.add(List.of(Cell.of("Evidence"), Cell.of(report.named(finding.evidence()))));
        }
        if (!finding.sources().isEmpty()) {
            rows.add(List.of(Cell.of("Source"), Cell.of(String.join("; ", finding.sources()))));
        }
        blocks.add(new Table(List.of(), List.of(1.0, 6.0), rows));
        pictures.evidence(finding).ifPresent(blocks::add);
    }

    private void findingTable(List<Judged> rows, Numbering numbering) {
        table(
                List.of("No.", "Severity", "Rule", "Finding", "About", "What to do"),
                List.of(0.6, 1.2, 1.9, 4.2, 2.0, 3.4),
                rows.stream()
                        .map(it ->
                                List.of(
                                        Cell.of(Integer.toString(numbering.numberOf(it))),
                                        new Cell(Sign.of(it).word(), Sign.of(it).tone()),
                                        Cell.of(it.finding().rule()),
                                        Cell.of(it.finding().message()),
                                        Cell.of(report.named(it.finding().subjects())),
                                        Cell.of(it.finding().fix())))
                        .toList());
    }

    private void unknown(Numbering numbering) {
        var unknown = Numbering.unknown(report.findings());
        if (!unknown.isEmpty()) {
            blocks.add(new Heading(3, "Cannot be told"));
            findingTable(unknown, numbering);
        }
    }

    private void good() {
        var good = Numbering.good(report.findings());
        if (!good.isEmpty()) {
            blocks.add(new Heading(3, "Done right"));
            blocks.add(
                    new Items(
                            good.stream()
                                    .map(it -> it.finding().rule() + ": " + it.finding().message())
                                    .toList()));
        }
    }

    private void cutSets() {
        head("What takes services down");
        say(
                "The smallest sets of components whose joint failure takes a service down until"
                        + " something is repaired.");
        for (var health : report.services()) {
            blocks.add(new Heading(3, health.service().name()));
            if (health.isDownAsDrawn()) {
                say("Is down as drawn, although nothing has failed.");
                continue;
            }
            cuts("alone", health.cuts().ofSize(1));
            cuts("together with another", health.cuts().ofSize(2));
            if (health.cuts().order() < 2) {
                quietly("Pairs are too many to list.");
            }
        }
    }

    private void cuts(String how, List<List<Id>> sets) {
        if (sets.isEmpty()) {
            say("No component takes it down " + how + ".");
            return;
        }
        say(sets.size() + (sets.size() == 1 ? " takes" : " take") + " it down " + how + ":");
        blocks.add(
                new Items(
                        sets.stream()
                                .limit(MOST_CUTS)
                                .map(set ->
                                        String.join(
                                                " + ", set.stream().map(report::called).toList()))
                                .toList()));
        if (sets.size() > MOST_CUTS) {
            quietly(
                    "And "
                            + (sets.size() - MOST_CUTS)
                            + " more; \"faultline cutsets\" lists all of them.");
        }
    }

    private void failures() {
        head("What if it fails");
        var table = report.failures();
        if (table.rows().isEmpty()) {
            say("The loss of no single domain changes the state of a service.");
            return;
        }
        say(
                "Each row: the component fails, and with it what sits in it. Down: until something"
                        + " is repaired. Interrupted: until VMs have restarted elsewhere. Degraded:"
                        + " still up, with an alternative less.");
        var head = new ArrayList<String>();
        head.add("When this fails");
        table.services().forEach(it -> head.add(it.name()));
        var widths = new ArrayList<Double>();
        widths.add(3.0);
        table.services().forEach(_ -> widths.add(1.0));
        table(head, widths, table.rows().stream().map(this::failure).toList());
        if (table.harmless() > 0) {
            quietly("The loss of " + table.harmless() + " further domains changes no service.");
        }
        if (table.untried() > 0) {
            quietly(table.untried() + " further domains are not listed here.");
        }
    }

    private List<Cell> failure(FailureTable.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(report.called(row.domain())));
        for (var state : row.states()) {
            cells.add(
                    switch (state) {
                        case UP -> new Cell(state.word(), Tone.GOOD);
                        case DEGRADED -> new Cell(state.word(), Tone.MEDIUM_EDGE);
                        case INTERRUPTED -> new Cell(state.word(), Tone.HIGH);
                        case DOWN -> new Cell(state.word(), Tone.CRITICAL);
                    });
        }
        return cells;
    }

    private void accepted() {
        head("Accepted risks");
        var accepted = Numbering.accepted(report.findings());
        if (accepted.isEmpty()) {
            say("None.");
            return;
        }
        var numbering = report.numbering();
        table(
                List.of("No.", "Risk", "Accepted by", "Until", "Reason", "Ticket"),
                List.of(0.6, 4.0, 1.4, 1.2, 3.6, 1.2),
                accepted.stream().map(it -> acceptance(it, numbering)).toList());
    }

    private List<Cell> acceptance(Judged judged, Numbering numbering) {
        var given = judged.acceptance();
        var until = given == null ? null : given.until();
        return List.of(
                Cell.of(Integer.toString(numbering.numberOf(judged))),
                Cell.of(judged.finding().rule() + ": " + judged.finding().message()),
                Cell.of(given == null ? "" : given.owner()),
                Cell.of(until == null ? "no end" : until.toString()),
                Cell.of(given == null ? "" : given.reason()),
                Cell.of(given == null || given.ticket() == null ? "" : given.ticket()));
    }

    private void inventory() {
        head("Inventory");
        for (var list : Inventory.of(report)) {
            blocks.add(new Heading(3, list.title()));
            table(
                    list.head(),
                    list.widths(),
                    list.rows().stream().map(row -> row.stream().map(Cell::of).toList()).toList());
        }
    }

    private void assumptions() {
        head("Assumptions, and what was not checked");
        blocks.add(new Items(Assumptions.made(report)));
        blocks.add(new Heading(3, "Not checked"));
        blocks.add(new Items(Assumptions.unchecked(report)));
    }

    private void rules() {
        head("Rules");
        say(
                report.rules().size()
                        + " rules of Faultline "
                        + report.edition().program()
                        + " were asked.");
        table(
                List.of("Rule", "What it looks for", "Usual severity", "Applies to", "Here"),
                List.of(2.2, 4.4, 1.3, 3.4, 1.4),
                report.rules().stream()
                        .map(it ->
                                List.of(
                                        Cell.of(it.id()),
                                        Cell.of(it.title()),
                                        Cell.of(it.severity().word()),
                                        Cell.of(it.scope()),
                                        Cell.of(here(it.id()))))
                        .toList());
    }

    private String here(String rule) {
        var found = report.findings().stream().filter(it -> it.finding().rule().equals(rule));
        var verdicts = found.map(it -> it.finding().verdict()).toList();
        var words = new ArrayList<String>();
        for (var verdict : Verdict.values()) {
            var count = verdicts.stream().filter(verdict::equals).count();
            if (count > 0) {
                words.add(count + " " + verdict.word());
            }
        }
        return words.isEmpty() ? "–" : String.join(", ", words);
    }

    private void head(String text) {
        blocks.add(new Heading(2, text));
    }

    private void say(String text) {
        blocks.add(new Text(text, Voice.PLAIN));
    }

    private void quietly(String text) {
        blocks.add(new Text(text, Voice.QUIET));
    }

    private void table(List<String> head, List<Double> widths, List<List<Cell>> rows) {
        blocks.add(new Table(head, widths, rows));
    }

    private static Table pairs(List<Meta> facts) {
        return new Table(
                List.of(),
                List.of(1.0, 6.0),
                facts.stream()
                        .map(it -> List.of(Cell.of(it.label()), Cell.of(it.value())))
                        .toList());
    }
}
