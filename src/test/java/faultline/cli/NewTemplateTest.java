package faultline.cli;

import static faultline.cli.CliTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTemplateTest {

    @TempDir private Path folder;

    @Test
    void makesATemplateToMeasureThatNothingIsFoundIn() {
        var file = folder.resolve("x.faultline").toString();
        var made = run("templates", "new", "dag", "--members", "4", "--sites=2", "-o", file);
        assertEquals(new CliTest.Result(0, "", ""), made);
        assertEquals(0, run("check", "--fail-on", "low", file).exit());
    }

    @Test
    void saysWhatTheAnswersForce() {
        var made = run("templates", "new", "fci", "--storage", "san", "-o", "-");
        assertEquals(0, made.exit());
        assertTrue(made.out().startsWith("{"), made.out());
        assertEquals(
                "note: SQL-FCI-001: On one SAN the cluster survives the loss of a node, not that of"
                        + " the storage.\n",
                made.err());
    }

    @Test
    void listsWhatIsMadeToMeasure() {
        var list = run("templates", "new", "--list").out();
        assertTrue(list.contains("dag        Exchange database availability group"), list);
        assertTrue(
                list.contains(
                        "  --members        How many mailbox servers there are. (2-16, usually 4)"),
                list);
        assertTrue(run("templates").out().contains("dag  Exchange database"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    new dag --members 17 -o FILE | --members is one of 2-16, not '17'
                    new dag --members -o FILE    | --members lacks its value
                    new dag --nodes 3 -o FILE    | dag has no parameter --nodes; it has --members, --sites, --copies, --lagged, --witness, --front
                    new t01 --members 3 -o FILE  | t01 takes no parameters, so not --members either
                    new t99 -o FILE              | there is no template t99; see: faultline templates
                    new -o FILE                  | name a template; see: faultline templates new --list
                    new dag                      | say where to write it with -o OUT
                    new dag fci -o FILE          | one template at a time, not dag and fci
                    """)
    void refusesInOneSentence(String call, String sentence) {
        var file = folder.resolve("x.faultline");
        var words = ("templates " + call.replace("FILE", file.toString())).split(" ", -1);
        var refused = run(words);
        assertEquals(new CliTest.Result(2, "", "faultline: " + sentence + "\n"), refused);
        assertFalse(Files.exists(file));
    }
}
