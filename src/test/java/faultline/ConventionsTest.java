package faultline;

import static faultline.OurClasses.assertNone;
import static faultline.OurClasses.fields;
import static faultline.OurClasses.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How our code is written, as far as a machine can tell.
class ConventionsTest {

    /// The files that may catch anything, since the program goes on without knowing what failed:
    /// around one rule, around one of several files to write, and around the event loop or a whole
    /// command.
    private static final Set<String> FENCES =
            Set.of("Analyser.java", "Docket.java", "Fence.java", "Outputs.java");

    /// A class that is longer has grown a second purpose.
    private static final int LINES = 450;

    @Test
    void namesSayWhatAThingIs() {
        var empty =
                Pattern.compile(
                        "Abstract[A-Z].*|.*(Utils?|Helper|Manager|Impl|Base|Data|(?<!^Rule)Info)");
        assertNone(
                OurClasses.stream()
                        .filter(type -> empty.matcher(type.getSimpleName()).matches())
                        .map(JavaClass::getName));
    }

    @Test
    void nobodyGetsWhatCanBeNamed() {
        assertNone(
                methods()
                        .filter(method -> method.getName().matches("get[A-Z].*"))
                        .map(JavaMethod::getFullName));
    }

    @Test
    void noPublicMethodTakesABooleanUnlessToWrapIt() {
        assertNone(
                methods()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getName().equals("of"))
                        .filter(method -> takes(method, boolean.class))
                        .map(JavaMethod::getFullName));
    }

    @Test
    void optionalIsAnAnswerAndNeverAQuestion() {
        assertNone(
                Stream.concat(
                        fields().filter(it -> it.getRawType().isEquivalentTo(Optional.class))
                                .map(JavaField::getFullName),
                        methods()
                                .filter(method -> takes(method, Optional.class))
                                .map(JavaMethod::getFullName)));
    }

    @Test
    void onlyFencesCatchEverything() {
        var all =
                Pattern.compile("catch \\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");
        assertNone(linesWith(all).filter(line -> FENCES.stream().noneMatch(line::contains)));
    }

    @Test
    void nobodyWaitsForALock() {
        assertNone(linesWith(Pattern.compile("\\bsynchronized\\s*\\(")));
    }

    @Test
    void nothingIsLeftForLater() {
        assertNone(linesWith(Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author")));
    }

    @Test
    void noFileHasGrownTooLong() {
        assertNone(
                sources()
                        .filter(file -> lines(file).size() > LINES)
                        .map(file -> file + " has " + lines(file).size() + " lines"));
    }

    private static boolean takes(JavaMethod method, Class<?> type) {
        return method.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(type));
    }

    private static Stream<String> linesWith(Pattern pattern) {
        return sources()
                .flatMap(file ->
                        lines(file).stream()
                                .filter(line -> pattern.matcher(line).find())
                                .map(line -> file.getFileName() + ": " + line.strip()));
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
