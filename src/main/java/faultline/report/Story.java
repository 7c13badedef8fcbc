package faultline.report;

import faultline.export.Fonts;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.scene.AutoPlace;
import faultline.scene.Detail;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.sim.Basis;
import faultline.sim.Entry;
import faultline.sim.Instants;
import faultline.sim.Risk;
import faultline.sim.Run;
import faultline.sim.Snapshot;
import faultline.sim.Times;
import faultline.sim.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A scenario step by step: what it came to, and for each decisive instant the drawing as it was
/// with the log beside it.
public final class Story {

    private static final int PICTURES = 14;

    private final Document document;
    private final Run run;
    private final Instants instants;
    private final Catalog catalog;
    private final Document shown;
    private final List<Block> blocks = new ArrayList<>();

    private Story(Document document, Catalog catalog, Run run) {
        this.document = document;
        this.run = run;
        var assumed = run.scenario().in(document.topology());
        instants = new Instants(assumed);
        this.catalog = catalog;
        shown = document.with(AutoPlace.complete(document, catalog)).with(assumed);
    }

    /// One page of HTML without script, with nothing beside it.
    ///
    /// @param run with its whole story
    public static byte[] html(Document document, Catalog catalog, Run run) {
        var story = new Story(document, catalog, run);
        story.tell();
        return HtmlWriter.write(story.blocks, story.title());
    }

    private String title() {
        return document.title() + ": " + run.scenario().name();
    }

    private void tell() {
        blocks.add(new Block.Heading(1, title()));
        text(run.scenario().description(), Block.Voice.PLAIN);
        text("Verdict: " + run.verdict() + ".", Block.Voice.LEAD);
        result();
        steps();
        sources();
    }

    private void text(String words, Block.Voice voice) {
        if (!words.isBlank()) {
            blocks.add(new Block.Text(words, voice));
        }
    }

    private void result() {
        blocks.add(new Block.Heading(2, "What it comes to"));
        table(
                List.of("Service", "What it went through"),
                run.outcomes().stream().map(it -> List.of(it.name(), Words.said(it))).toList());
        items("Data", run.losses().stream().map(Risk::what).toList());
        items("Support", run.support().stream().map(Risk::what).toList());
        items(
                "For the operator",
                run.actions().stream()
                        .map(it -> it.what() + (it.command().isEmpty() ? "" : ": " + it.command()))
                        .toList());
    }

    private void items(String heading, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Heading(3, heading));
            blocks.add(new Block.Items(items));
        }
    }

    private void steps() {
        var decisive = instants.decisive(run, PICTURES);
        var told = 0;
        for (var at = 0; at < decisive.size(); at++) {
            var snapshot = decisive.get(at);
            var until = run.snapshots().indexOf(snapshot) + 1;
            var entries =
                    run.snapshots().subList(told, until).stream()
                            .flatMap(it -> it.entries().stream())
                            .toList();
            told = until;
            if (!entries.isEmpty() || at == 0) {
                step(snapshot, entries);
            }
        }
    }

    private void step(Snapshot snapshot, List<Entry> entries) {
        var clock = Times.clock(snapshot.at());
        blocks.add(new Block.Heading(2, entries.isEmpty() ? "Before" : "After " + clock));
        var drawing =
                Scene.of(Picture.of(shown.with(instants.active(snapshot)), catalog), Fonts.INTER);
        var scene = drawing.after(instants.aftermath(snapshot), Detail.FULL, Fonts.INTER);
        if (!entries.isEmpty()) {
            table(
                    List.of("Time", "Who", "What"),
                    entries.stream()
                            .map(it -> List.of(Times.clock(it.at()), it.layer().word(), it.what()))
                            .toList());
        }
        blocks.add(
                new Block.Drawing(
                        scene, entries.isEmpty() ? "As drawn" : "At " + clock, Block.Size.WHOLE));
    }

    private void sources() {
        var sources = new LinkedHashSet<String>();
        run.entries().map(Entry::basis).map(Basis::source).forEach(sources::add);
        blocks.add(new Block.Heading(2, "Sources"));
        blocks.add(new Block.Items(List.copyOf(sources)));
    }

    private void table(List<String> head, List<List<String>> rows) {
        var widths = head.size() == 2 ? List.of(1.0, 3.0) : List.of(0.6, 0.8, 5.0);
        blocks.add(
                new Block.Table(
                        head,
                        widths,
                        rows.stream()
                                .map(row -> row.stream().map(Block.Cell::of).toList())
                                .toList()));
    }
}
