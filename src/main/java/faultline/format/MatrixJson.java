package faultline.format;

import faultline.model.Id;
import faultline.sim.FailureMatrix;
import faultline.sim.Outcome;
import java.util.List;
import java.util.Locale;

/// What every single failure does to every service as JSON that other programs read:
/// `faultline-failures` 1.0.
public final class MatrixJson {

    private MatrixJson() {}

    /// Writes the rows in their order, one a line.
    ///
    /// @param document how the caller named the document
    public static String write(String document, FailureMatrix matrix) {
        return ObjectText.onLines("  ")
                        .text("format", "faultline-failures")
                        .text("formatVersion", "1.0")
                        .text("document", document)
                        .json("services", ids(matrix.watched()))
                        .json(
                                "failures",
                                JsonText.lines(
                                        matrix.rows().stream().map(MatrixJson::row).toList(),
                                        "    "))
                        .closed()
                + "\n";
    }

    private static String row(FailureMatrix.Row row) {
        return ObjectText.onOneLine()
                .json("failed", ids(row.failed()))
                .json(
                        "services",
                        JsonText.list(row.outcomes().stream().map(MatrixJson::outcome).toList()))
                .closed();
    }

    private static String outcome(Outcome it) {
        return ObjectText.onOneLine()
                .text("id", it.id().value())
                .text("state", it.state().name().toLowerCase(Locale.ROOT))
                .json("outageSeconds", it.isLasting() ? "null" : TimelineJson.seconds(it.outage()))
                .closed();
    }

    private static String ids(List<Id> ids) {
        return JsonText.list(ids.stream().map(id -> JsonText.quoted(id.value())).toList());
    }
}
