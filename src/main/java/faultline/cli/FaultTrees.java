package faultline.cli;

import faultline.engine.ServiceTrees;
import faultline.export.OpenPsaWriter;
import faultline.format.Catalogs;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/// The services of a document as fault trees in the Open-PSA format.
final class FaultTrees {

    /// Nodes of a diagram that may be spent on telling equal gates.
    private static final int LIMIT = 1 << 20;

    private FaultTrees() {}

    static byte[] of(Document document) {
        var topology = document.topology();
        var forest =
                ServiceTrees.of(topology, Catalogs.builtIn())
                        .forest(topology.services().keys(), LIMIT);
        var tops = new LinkedHashMap<String, Integer>();
        forest.tops().forEach((id, node) -> tops.put(id.value(), node));
        return OpenPsaWriter.write(
                        document.title(),
                        forest.tree(),
                        tops,
                        id -> topology.element(new Id(id)).map(Element::name).orElse(id))
                .getBytes(StandardCharsets.UTF_8);
    }
}
