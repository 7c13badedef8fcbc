package faultline.cli;

import faultline.report.Part;
import java.io.IOException;
import java.util.Locale;

/// Documents in the formats of other programs that draw.
final class Interchange {

    private Interchange() {}

    static boolean writes(String out) {
        return out.toLowerCase(Locale.ROOT).matches(".*\\.(openpsa|openpsa\\.xml)");
    }

    static byte[] written(Judgement judgement, Part part, String ending, boolean plain)
            throws IOException {
        throw new IOException(ending + " of " + part.words() + judgement + plain);
    }
}
