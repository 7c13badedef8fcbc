package faultline.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes tables as comma-separated values (RFC 4180) in UTF-8 with a mark at the start, which
/// Excel needs. A cell that a spreadsheet would take for a formula begins with an apostrophe.
final class CsvWriter {

    private static final char MARK = '\uFEFF';

    private CsvWriter() {}

    /// One file for each table: the first under the name itself, the others with theirs behind it.
    static Map<String, byte[]> files(List<Worksheet> sheets, String name) {
        var files = new LinkedHashMap<String, byte[]>();
        var base = name.substring(0, name.length() - ".csv".length());
        for (var sheet : sheets) {
            var own = base + "-" + sheet.name().toLowerCase(Locale.ROOT) + ".csv";
            files.put(files.isEmpty() ? name : own, write(sheet));
        }
        return files;
    }

    private static byte[] write(Worksheet sheet) {
        var text = new StringBuilder().append(MARK).append(row(sheet.head()));
        sheet.rows().forEach(it -> text.append(row(it)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = Typed.looksLikeFormula(text) ? "'" + text : text;
        var needsQuotes =
                safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
