package faultline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CliTest {

    /// What one call printed, and how it ended.
    record Result(int exit, String out, String err) {}

    static Result run(String... arguments) {
        return runWith("", arguments);
    }

    static Result runWith(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit =
                Cli.run(
                        List.of(arguments),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theVersionIsTheOneOfTheBuildOrSaysThatThereIsNone() {
        var result = run("version");
        assertEquals(0, result.exit());
        assertTrue(
                result.out().matches("faultline (\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?|development)\\R"),
                result.out());
    }

    @Test
    void kindsAreListedAndDescribedForWhoWritesByHand() {
        var list = run("kinds").out();
        assertTrue(list.contains("  sql-instance "), list);
        assertTrue(list.contains("  stored-on "), list);
        var host = run("kinds", "show", "host-cluster").out();
        assertTrue(host.contains("haEnabled           true or false"), host);
        assertTrue(host.contains("platform            one of vmware, hyper-v"), host);
        var wrong = run("kinds", "show", "sql-server");
        assertEquals(2, wrong.exit());
        assertEquals("faultline: there is no kind sql-server; see: faultline kinds\n", wrong.err());
    }

    @Test
    void aMistakeInsideIsNeverTakenForAFinding() {
        var result = failing(new IllegalStateException("a mistake"));
        assertEquals(70, result.exit());
        assertTrue(result.err().contains("IllegalStateException"), result.err());
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() {
        var result = failing(new OutOfMemoryError("Java heap space"));
        assertEquals(70, result.exit());
        assertTrue(
                result.err().startsWith("faultline: this is too large for the memory given"),
                result.err());
        assertEquals(1, result.err().lines().count());
    }

    @Test
    void outputThatCannotBeWrittenIsNoSuccess() {
        var err = new ByteArrayOutputStream();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        var exit =
                Cli.run(
                        List.of("schema"),
                        InputStream.nullInputStream(),
                        new PrintStream(full, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(2, exit);
        assertEquals(
                "faultline: standard output cannot be written\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void linesEndTheSameOnEverySystem() {
        var out = new ByteArrayOutputStream();
        var printer = UnixLines.of(new PrintStream(out, true, StandardCharsets.UTF_8));
        printer.print("a\r\n");
        printer.print('\r');
        printer.print("é\n");
        assertEquals("a\né\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theStatusOfAMistakeIsDocumented() {
        assertTrue(run("--help").out().contains("70 a mistake inside Faultline"));
    }

    private static Result failing(Throwable mistake) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var broken =
                new InputStream() {
                    @Override
                    public int read() {
                        if (mistake instanceof Error error) {
                            throw error;
                        }
                        throw (RuntimeException) mistake;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        return read();
                    }
                };
        var exit =
                Cli.run(
                        List.of("check", "-"),
                        broken,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownCommandIsAWrongCallAndSaidInOneLine() {
        var result = run("chekc");
        assertEquals(2, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("faultline: "), result.err());
    }

    @Test
    void theSchemaIsPrinted() {
        var result = run("schema");
        assertEquals(0, result.exit());
        assertTrue(result.out().contains("2020-12"), result.out());
    }
}
