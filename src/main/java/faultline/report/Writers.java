package faultline.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives a report its forms.
///
/// @param template a Word document whose styles, header and cover a report in Word takes; null for
///   our own
public record Writers(Report report, Set<Section> sections, byte @Nullable [] template) {

    public Writers {
        sections = Set.copyOf(sections);
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
            case PDF -> throw new IOException("not yet");
            case DOCX -> throw new IOException("not yet");
            case XLSX -> Map.of(name, XlsxWriter.write(Worksheet.of(report, sections)));
            case CSV -> CsvWriter.files(Worksheet.of(report, sections), name);
        };
    }

    private List<Block> blocks() {
        return Composition.of(report, sections);
    }
}
