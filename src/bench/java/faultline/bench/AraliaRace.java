package faultline.bench;

import faultline.faulttree.Aralia;
import faultline.faulttree.CutSets;
import faultline.faulttree.ModularDiagram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// The Aralia trees by us and by SCRAM, one after the other on each tree, the slow ones included:
/// probability of the top with the search for an order of variables, and cut sets up to order
/// three. Checks what comes out.
///
///     java -cp ... faultline.bench.AraliaRace [passes] [regular expression of names]
///
/// Ours is processor time of the thread, SCRAM's its own timer; the best of all passes.
public final class AraliaRace {

    private static final int NODES = 1 << 26;

    private AraliaRace() {}

    public static void main(String[] arguments) throws IOException {
        var passes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        var wanted = arguments.length > 1 ? arguments[1] : ".*";
        var ratios = new double[2];
        var count = 0;
        System.out.println("tree       P ours ms   P scram ms  <=3 ours ms  <=3 scram ms");
        for (var known : Aralia.all()) {
            if (!known.name().matches(wanted)) {
                continue;
            }
            var best = new double[] {1e12, 1e12, 1e12, 1e12};
            for (var pass = 0; pass < passes; pass++) {
                race(known, best);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %11.1f %12.1f %12.1f %13.1f%n",
                    known.name(),
                    best[0],
                    best[1],
                    best[2],
                    best[3]);
            if (best[0] < 1e12 && best[1] < 1e12) {
                ratios[0] += Math.log(best[1] / best[0]);
                count++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "probability: SCRAM takes %.2f times as long (geometric mean of %d trees)%n",
                Math.exp(ratios[0] / count),
                count);
    }

    private static void race(Aralia.Known known, double... best) throws IOException {
        var tree = Aralia.tree(known.name());
        var isOpen = Double.isNaN(known.probability());
        if (!isOpen) {
            best[0] =
                    Math.min(
                            best[0],
                            timed(() -> {
                                var found =
                                        ModularDiagram.of(tree, NODES).orElseThrow().probability();
                                check(Math.abs(found / known.probability() - 1) < 1e-5, known);
                            }));
            best[1] = Math.min(best[1], scram(known, "--bdd", "--probability", "true", "-l", "1"));
        }
        if (known.isCoherent()) {
            best[2] =
                    Math.min(
                            best[2],
                            timed(() -> {
                                var counts = CutSets.of(tree, 3, NODES).orElseThrow().counts();
                                var isRight =
                                        known.counts()
                                                .equals(List.of(counts[1], counts[2], counts[3]));
                                check(isRight, known);
                            }));
            if (!isOpen) {
                best[3] = Math.min(best[3], scram(known, "--zbdd", "-l", "3"));
            }
        }
    }

    private static void check(boolean isRight, Aralia.Known known) {
        if (!isRight) {
            throw new IllegalStateException("wrong: " + known.name());
        }
    }

    private static double timed(Runnable work) {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        work.run();
        return (clock.getCurrentThreadCpuTime() - before) / 1e6;
    }

    /// The sum of its calculation times in milliseconds; very long if it gives up.
    private static double scram(Aralia.Known known, String... options) throws IOException {
        var file = Files.createTempFile("aralia", ".xml");
        try (var source =
                AraliaRace.class.getResourceAsStream("/aralia/" + known.name() + ".xml")) {
            Files.write(file, source.readAllBytes());
            var command = new ArrayList<>(List.of("scram"));
            command.addAll(List.of(options));
            command.add(file.toString());
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var report = process.getInputStream().readAllBytes();
            return process.waitFor(200, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? seconds(report) * 1000
                    : 1e12;
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        } finally {
            Files.delete(file);
        }
    }

    private static double seconds(byte[] report) throws XMLStreamException {
        var xml =
                XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(new ByteArrayInputStream(report));
        var sum = 0.0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && List.of("products", "probability").contains(xml.getLocalName())) {
                sum += Double.parseDouble(xml.getElementText());
            }
        }
        return sum;
    }
}
