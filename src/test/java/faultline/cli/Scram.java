package faultline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// SCRAM, a fault tree analyser by other people, run as a program of its own.
final class Scram {

    /// What it says of one top.
    ///
    /// @param sets its minimal cut sets up to the order asked for
    record Top(double probability, Set<Set<String>> sets) {}

    private Scram() {}

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "scram")));
    }

    /// The tops of an Open-PSA file by name.
    static Map<String, Top> analyse(Path file, int order) throws Exception {
        var command =
                List.of(
                        "scram",
                        "--bdd",
                        "--probability",
                        "true",
                        "-l",
                        String.valueOf(order),
                        file.toString());
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var report = process.getInputStream().readAllBytes();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("scram refused " + file);
        }
        return read(report);
    }

    private static Map<String, Top> read(byte[] report) throws XMLStreamException {
        var xml =
                XMLInputFactory.newDefaultFactory()
                        .createXMLStreamReader(new ByteArrayInputStream(report));
        var tops = new HashMap<String, Top>();
        var name = "";
        var probability = 0.0;
        var products = new ArrayList<Set<String>>();
        while (xml.hasNext()) {
            var step = xml.next();
            if (step == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sum-of-products" -> {
                        name = xml.getAttributeValue(null, "name");
                        probability =
                                Double.parseDouble(xml.getAttributeValue(null, "probability"));
                        products.clear();
                    }
                    case "product" -> products.add(new HashSet<>());
                    case "basic-event" ->
                            products.getLast().add(xml.getAttributeValue(null, "name"));
                    default -> {}
                }
            } else if (step == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("sum-of-products")) {
                tops.put(name, new Top(probability, Set.copyOf(products)));
            }
        }
        return tops;
    }
}
