package faultline.cli;

import faultline.format.Catalogs;
import faultline.format.MatrixJson;
import faultline.model.Document;
import faultline.model.Id;
import faultline.sim.FailureMatrix;
import faultline.sim.Simulator;
import faultline.sim.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Writes what every single failure does to every service as a table: the worst first.
final class MatrixText {

    private static final String FAILED = "Failed";

    private final Console console;
    private final String file;
    private final Simulator simulator;

    MatrixText(Console console, Document document, String file) {
        this.console = console;
        this.file = file;
        simulator = Simulator.of(document.topology(), Catalogs.builtIn());
    }

    int print(SimulateCommand.Format format, boolean pairs) {
        var matrix =
                pairs
                        ? FailureMatrix.pairs(simulator, _ -> {})
                        : FailureMatrix.singles(simulator, _ -> {});
        var text =
                switch (format) {
                    case json -> MatrixJson.write(file, matrix);
                    case csv -> lines(matrix, MatrixText::quoted, "", ",", "", false);
                    case markdown -> lines(matrix, MatrixText::escaped, "| ", " | ", " |", true);
                    case text, svg -> aligned(matrix);
                };
        console.out().print(text);
        return Exit.CLEAN;
    }

    private List<List<String>> rows(FailureMatrix matrix) {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        head.add(FAILED);
        matrix.watched().forEach(it -> head.add(Console.plain(simulator.name(it))));
        rows.add(head);
        matrix.rows().stream()
                .sorted(Comparator.comparingLong(FailureMatrix.Row::weight).reversed())
                .forEach(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(
                            row.failed().stream()
                                    .map(this::called)
                                    .collect(Collectors.joining(" + ")));
                    row.outcomes().forEach(it -> cells.add(Words.brief(it)));
                    rows.add(cells);
                });
        return rows;
    }

    /// Its name, and its id where that differs: names may be shared.
    private String called(Id id) {
        var name = simulator.name(id);
        return Console.plain(name.equals(id.value()) ? name : name + " (" + id + ")");
    }

    private String aligned(FailureMatrix matrix) {
        var rows = rows(matrix);
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (var at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (var at = 0; at < widths.length; at++) {
                line.append(row.get(at)).append(" ".repeat(widths[at] - row.get(at).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private String lines(
            FailureMatrix matrix,
            UnaryOperator<String> cell,
            String begin,
            String between,
            String end,
            boolean hasRule) {
        var text = new StringBuilder();
        var isHead = hasRule;
        for (var row : rows(matrix)) {
            text.append(row.stream().map(cell).collect(Collectors.joining(between, begin, end)))
                    .append('\n');
            if (isHead) {
                isHead = false;
                text.append(
                                row.stream()
                                        .map(_ -> "---")
                                        .collect(Collectors.joining(between, begin, end)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// A cell that no spreadsheet takes for a formula.
    private static String quoted(String cell) {
        var safe = cell.matches("[=+@\\t\\r-].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
    }
}
