package faultline.cli;

import faultline.analysis.Judged;
import faultline.interchange.DotWriter;
import faultline.interchange.DrawioWriter;
import faultline.interchange.MermaidWriter;
import faultline.report.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Documents in the formats of other programs that draw.
final class Interchange {

    private Interchange() {}

    static boolean writes(String out) {
        return out.toLowerCase(Locale.ROOT)
                .matches(".*\\.(openpsa|openpsa\\.xml|drawio|dot|gv|mmd|mermaid)");
    }

    /// @param findings those to be marked; none for a plain drawing
    static byte[] written(Judgement judgement, Part part, String ending, List<Judged> findings) {
        var document = part.document();
        var catalog = judgement.catalog();
        var text =
                switch (ending) {
                    case "drawio" -> DrawioWriter.write(document, catalog, findings);
                    case "dot", "gv" -> DotWriter.write(document, catalog, findings);
                    default -> MermaidWriter.write(document, catalog, findings);
                };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
