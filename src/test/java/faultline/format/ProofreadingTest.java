package faultline.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProofreadingTest {

    static List<Path> documents() throws IOException {
        var all = new ArrayList<Path>();
        for (var folder : List.of("templates", "src/main/resources/faultline/rules")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(it -> it.toString().endsWith(".faultline")).sorted().forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ourOwnDocumentsHaveNoSlips(Path file) throws Exception {
        assertEquals(List.of(), slips(Files.readString(file)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "kind": "sql-server" | there are sql-instance, sql-database
                    "kind": "hypervisorhost" | did you mean hypervisor-host
                    "kind": "vm", "nmae": "SQL" | did you mean name
                    "kind": "host-cluster", "properties": {"platform": "VMware"} | and not "VMware"
                    "kind": "host-cluster", "properties": {"haEnabled": "yes"} | true or false
                    "kind": "host-cluster", "properties": {"haEnable": true} | did you mean haEnabled
                    "kind": "vm", "properties": {"ramGB": "64"} | ramGB takes a number in GB
                    "kind": "vm", "properties": {"bootTime": "soon"} | bootTime takes a time
                    "kind": "vm", "in": "store" | does not foresee vm inside datastore
                    """)
    void aSlipIsToldWithWhatMayBeMeant(String written, String told) throws Exception {
        var found =
                slips(
                        document(
                                "{\"id\": \"store\", \"kind\": \"datastore\"},",
                                "{\"id\": \"one\", " + written + "}"));
        assertEquals(1, found.size(), () -> written + " " + found);
        assertTrue(found.getFirst().message().contains(told), found.getFirst()::toString);
        assertEquals(3, found.getFirst().place().line());
    }

    @Test
    void linksAndMembersAreReadToo() throws Exception {
        var text =
                """
                {"format": "faultline", "formatVersion": "1.0", "components": [
                  {"id": "vm", "kind": "vm"}, {"id": "host", "kind": "hypervisor-host"}],
                 "links": [{"kind": "stored-on", "from": "vm", "to": "host"},
                  {"kind": "stores-on", "from": "vm", "to": "host"}],
                 "groups": [{"id": "dag", "kind": "dag", "name": "DAG", "members": ["host"]}]}
                """;
        var messages = slips(text).stream().map(Slip::message).toList();
        assertEquals(3, messages.size(), messages::toString);
        assertTrue(messages.get(0).contains("stored-on from vm to hypervisor-host"));
        assertTrue(messages.get(1).contains("did you mean stored-on"));
        assertTrue(messages.get(2).contains("hypervisor-host as a member of dag"));
    }

    @Test
    void fieldsAndPropertiesOfOnesOwnAreNoSlips() throws Exception {
        var own =
                "{\"id\": \"one\", \"kind\": \"vm\", \"billing\": 7,"
                        + " \"properties\": {\"costCentre\": \"A7\"}}";
        assertEquals(List.of(), slips(document("", own)));
    }

    private static List<Slip> slips(String text) throws NotADocumentException {
        return Proofreading.of(new DocumentCodec().decode(text), Catalogs.builtIn());
    }

    private static String document(String first, String second) {
        return "{\"format\": \"faultline\", \"formatVersion\": \"1.0\", \"components\": [\n"
                + first
                + "\n"
                + second
                + "]}";
    }
}
