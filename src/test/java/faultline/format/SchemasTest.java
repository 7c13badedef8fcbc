package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import faultline.model.RandomDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Schema SCHEMA = REGISTRY.getSchema(Schemas.document());

    private final DocumentCodec codec = new DocumentCodec();

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.list(Path.of("templates"))) {
            return files.filter(it -> it.toString().endsWith(".faultline")).sorted().toList();
        }
    }

    @Test
    void theSchemaIsItselfSound() throws IOException {
        var meta =
                REGISTRY.getSchema(
                        SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertEquals(List.of(), meta.validate(Schemas.document(), InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenFitsTheSchema(long seed) {
        assertEquals(List.of(), faults(codec.encode(RandomDocuments.of(seed))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReadWithoutProblemFitsTheSchema(long seed) throws Exception {
        var random = RandomDocuments.random(seed);
        var file = JsonReader.read(codec.encode(RandomDocuments.of(seed)));
        var text = JsonText.compact(new Mutations(random, 150).of(file));
        try {
            var problems = codec.decode(text).problems();
            assertTrue(!problems.isEmpty() || faults(text).isEmpty(), text);
        } catch (NotADocumentException _) {
            assertNotEquals(List.of(), faults(text), text);
        }
    }

    @Test
    void everyTemplateFitsTheSchema() throws IOException {
        for (var template : templates()) {
            assertEquals(List.of(), faults(Files.readString(template)), template.toString());
        }
    }

    @Test
    void theFileWithEveryFieldFitsTheSchema() {
        assertEquals(List.of(), faults(Resources.text("/faultline/format/document-1.0.faultline")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{'format': 'drawing'}",
                "{'format': 'faultline', 'formatVersion': '2.0'}",
                "{'format': 'faultline', 'formatVersion': 1.0}",
                "{'format': 'faultline', 'title': 1}",
                "{'format': 'faultline', 'properties': []}",
                "{'format': 'faultline', 'components': {}}",
                "{'format': 'faultline', 'components': [{'id': 'a'}]}",
                "{'format': 'faultline', 'components': [{'kind': 'vm'}]}",
                "{'format': 'faultline', 'components': [{'id': 'a b', 'kind': 'vm'}]}",
                "{'format': 'faultline', 'components': [{'id': 'a', 'kind': 'vm', 'name': ' '}]}",
                "{'format': 'faultline', 'components': [{'id': 'a', 'kind': 'vm', 'in': null}]}",
                "{'format': 'faultline', 'links': [{'kind': 'network', 'from': 'a'}]}",
                "{'format': 'faultline', 'links': [{'from': 'b', 'to': 'a'}]}",
                "{'format': 'faultline', 'groups': [{'id': 'a', 'kind': 'g', 'members': 'b'}]}",
                "{'format': 'faultline', 'services': [{'id': 'a', 'needs': ['b', 'b']}]}",
                "{'format': 'faultline', 'acceptances': [{'fingerprint': 'f', 'reason': 'r'}]}",
                "{'format': 'faultline', 'layout': {'boxes': {'a': [1, 2, 3]}}}",
                "{'format': 'faultline', 'layout': {'boxes': {'a': [1, 2, 3, -4]}}}",
                "{'format': 'faultline', 'layout': {'boxes': {'a b': [1, 2, 3, 4]}}}",
                "{'format': 'faultline', 'layout': {'boxes': {'a': [1e8, 2, 3, 4]}}}",
                "{'format': 'faultline', 'layout': {'routes': {'a': [[1]]}}}"
            })
    void whatIsBrokenDoesNotFitTheSchema(String text) {
        assertNotEquals(List.of(), faults(text.replace('\'', '"')));
    }

    private List<String> faults(String text) {
        return SCHEMA.validate(text, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
