package faultline.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives a report its forms.
public final class Writers {

    private final Report report;
    private final Set<Section> sections;
    private final byte @Nullable [] template;

    /// @param template a Word document whose styles, header and cover a report in Word takes; null
    ///   for our own
    public Writers(Report report, Set<Section> sections, byte @Nullable [] template) {
        this.report = report;
        this.sections = Set.copyOf(sections);
        this.template = template;
    }

    /// The files of one form by name, the one that was asked for first.
    ///
    /// @param name of the file, without folder
    /// @throws IOException when the template is no Word document
    public Map<String, byte[]> write(Form form, String name) throws IOException {
        var title = report.document().title();
        return switch (form) {
            case HTML -> Map.of(name, HtmlWriter.write(blocks(), title));
            case MD -> MarkdownWriter.write(blocks(), name);
            case PDF -> Map.of(name, PdfWriter.write(blocks(), title, author(), foot()));
            case DOCX -> Map.of(name, DocxWriter.write(blocks(), template, fields()));
            case XLSX -> Map.of(name, XlsxWriter.write(Worksheet.of(report, sections)));
            case CSV -> CsvWriter.files(Worksheet.of(report, sections), name);
        };
    }

    /// What a template may name.
    private Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        fields.put("title", report.document().title());
        fields.put("description", report.document().description());
        fields.put("verdict", VerdictSentence.of(report));
        for (var name : List.of("author", "customer", "version", "status")) {
            fields.put(name, report.document().properties().text(name).orElse(""));
        }
        var date = report.edition().date();
        fields.put("date", date == null ? "" : date.toString());
        return fields;
    }

    private String author() {
        return report.document().properties().text("author").orElse("");
    }

    private String foot() {
        var date = report.edition().date();
        return report.document().title()
                + (report.scope().isEmpty() ? "" : " – " + report.scope())
                + (date == null ? "" : " – " + date);
    }

    private List<Block> blocks() {
        return Composition.of(report, sections);
    }
}
