package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import faultline.model.Document;
import faultline.model.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    static List<Template> templates() {
        return Templates.all();
    }

    @Test
    void indexAndFolderAgree() throws IOException {
        var listed = Templates.all().stream().map(Template::file).toList();
        try (var files = Files.list(Path.of("templates"))) {
            var there =
                    files.map(it -> it.getFileName().toString())
                            .filter(it -> it.endsWith(".faultline"))
                            .sorted()
                            .toList();
            assertEquals(there, List.copyOf(new TreeSet<>(listed)));
            assertEquals(there.size(), listed.size());
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsReadWithoutAProblem(Template template) {
        assertEquals(List.of(), Templates.open(template).problems());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsWrittenAsSavingWouldWriteIt(Template template) {
        var document = Templates.open(template).document();

        assertEquals(Templates.text(template), new DocumentCodec().encode(document));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsMadeOfKindsThatTheCatalogueKnows(Template template) {
        var catalog = Catalogs.builtIn();
        var known = catalog.all().map(it -> it.id()).toList();
        Document document = Templates.open(template).document();

        assertEquals(
                List.of(),
                document.topology()
                        .elements()
                        .map(Element::kind)
                        .filter(it -> !known.contains(it))
                        .toList());
    }

    @Test
    void aTemplateIsFoundByIdOrFileName() {
        var first = Templates.all().getFirst();

        assertEquals(Optional.of(first), Templates.find(first.id()));
        assertEquals(Optional.of(first), Templates.find(first.name().toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of(first), Templates.find(first.file()));
        assertEquals(Optional.empty(), Templates.find("t0"));
    }

    @Test
    void aWrongIndexSaysWhereItIsWrong() {
        var fault =
                assertThrows(
                        NotACatalogException.class,
                        () ->
                                Templates.read(
                                        """
                                        {"format": "faultline-templates", "templates": [
                                          {"id": "t", "file": "t.faultline", "title": "T",
                                           "description": "D", "purpose": "ugly", "colour": 1}]}
                                        """));

        assertEquals(
                List.of(
                        "2:3: This needs \"teaches\"",
                        "3:35: \"purpose\" must be one of good, bad",
                        "3:53: There is no field \"colour\" here"),
                String.valueOf(fault.getMessage()).lines().toList());
    }
}
