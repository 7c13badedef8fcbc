package faultline.bench;

import faultline.export.Fonts;
import faultline.export.Leaves;
import faultline.export.Paper;
import faultline.export.Pdf;
import faultline.export.Png;
import faultline.export.SvgWriter;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.format.WholeFile;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Rect;
import faultline.model.Topology;
import faultline.scene.Picture;
import faultline.scene.Scene;
import faultline.scene.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Prints how long it takes to write large drawings, beside what peers take for drawings of as many
/// nodes. Their figures were measured once on a machine of the same kind, on drawings of their own;
/// so the ratios are orders of magnitude.
public final class ExportProbe {

    private static final int RUNS = 7;

    /// So wide is the largest picture that a peer was measured with.
    private static final double WIDE = 15_341;

    /// What is measured; returns how many bytes came out.
    @FunctionalInterface
    private interface Work {
        int done() throws IOException;
    }

    private ExportProbe() {}

    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-8s%8s%12s%12s%10s%14s  %s%n",
                "what",
                "size",
                "median ms",
                "fastest",
                "MB",
                "ratio",
                "peer");
        for (var size : new int[] {1_000, 5_000, 10_000}) {
            probe(size);
        }
    }

    private static void probe(int size) throws IOException {
        var catalog = Catalogs.builtIn();
        var document = floor(size);
        var scene = Scene.of(Picture.of(document, catalog), Fonts.INTER);
        var graphviz = Peer.of("Graphviz", size, 0.10, 0.40, 0.93);
        row(
                "scene",
                size,
                () -> Scene.of(Picture.of(document, catalog), Fonts.INTER).marks().size(),
                Peer.NONE);
        row(
                "SVG",
                size,
                () ->
                        SvgWriter.write(scene, Theme.LIGHT, "x", "")
                                .getBytes(StandardCharsets.UTF_8)
                                .length,
                graphviz);
        row(
                "PDF",
                size,
                () ->
                        Pdf.write(
                                        List.of(Leaves.one(scene, Paper.FIT, 1, "x")),
                                        Theme.LIGHT,
                                        "x",
                                        "")
                                .length,
                Peer.of("Graphviz", size, 0.18, 0.83, 1.83));
        if (size == 5_000) {
            var scale = WIDE / (scene.bounds().width() + 48);
            row(
                    "PNG",
                    size,
                    () -> {
                        var bytes = new ByteArrayOutputStream();
                        Png.write(scene, Theme.LIGHT, scale, bytes);
                        return bytes.size();
                    },
                    Peer.of("JGraphX", size, 2.2, 10.8, 18.9));
        }
        var file = Files.createTempFile("probe", ".faultline");
        row(
                "save",
                size,
                () -> {
                    var bytes =
                            new DocumentCodec().encode(document).getBytes(StandardCharsets.UTF_8);
                    WholeFile.write(Path.of(file.toString()), bytes);
                    return bytes.length;
                },
                Peer.of("draw.io", size, 0.28, 1.14, 1.94));
        Files.delete(file);
    }

    /// Racks of hosts in rows, one link and a half for each host: as the peers were given.
    private static Document floor(int size) {
        var topology = new ArrayList<Element>();
        var boxes = new LinkedHashMap<Id, Rect>();
        var across = (int) Math.sqrt(size / 8.0 * 2.2);
        for (var i = 0; i < size; i++) {
            var rack = i / 8;
            var left = 260.0 * (rack % across);
            var top = 620.0 * (rack / across);
            var outer = new Id("r" + rack);
            if (i % 8 == 0) {
                topology.add(new Component(outer, new KindId("rack"), "Rack " + rack));
                boxes.put(outer, new Rect(left, top, 220, 560));
            }
            var id = new Id("h" + i);
            topology.add(
                    new Component(id, new KindId("physical-server"), "SRV-" + i).inside(outer));
            boxes.put(id, new Rect(left + 20, top + 50 + 62.0 * (i % 8), 180, 48));
            if (i > 0) {
                topology.add(new Link(new KindId("network"), new Id("h" + (i - 1)), id));
            }
            if (i % 2 == 0 && i >= 8) {
                topology.add(new Link(new KindId("network"), new Id("h" + (i - 8)), id));
            }
        }
        var document = Document.titled("Floor").with(Topology.EMPTY.withAll(topology));
        return document.with(document.layout().withAll(boxes));
    }

    private static void row(String what, int size, Work work, Peer peer) throws IOException {
        var nanos = new long[RUNS];
        var bytes = 0;
        work.done();
        work.done();
        for (var run = 0; run < RUNS; run++) {
            var begin = System.nanoTime();
            bytes = work.done();
            nanos[run] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        var median = nanos[RUNS / 2] / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%-8s%8d%12.1f%12.1f%10.2f%14s  %s%n",
                what,
                size,
                median,
                nanos[0] / 1e6,
                bytes / 1e6,
                peer.seconds() == 0
                        ? ""
                        : String.format(Locale.ROOT, "%.1f x", peer.seconds() * 1000 / median),
                peer.name());
    }

    /// What another program takes.
    private record Peer(String name, double seconds) {
        static final Peer NONE = new Peer("", 0);

        static Peer of(String name, int size, double small, double middle, double large) {
            return new Peer(name, size == 1_000 ? small : size == 5_000 ? middle : large);
        }
    }
}
