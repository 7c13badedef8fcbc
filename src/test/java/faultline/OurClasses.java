package faultline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The compiled classes of the program, without its tests, as the architecture tests ask for them.
final class OurClasses {

    private static final JavaClasses ALL = read();

    private OurClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    static Stream<JavaClass> stream() {
        return ALL.stream().filter(type -> !type.getName().equals("module-info"));
    }

    static Stream<Dependency> dependencies() {
        return stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    static Stream<JavaAccess<?>> accesses() {
        return stream().flatMap(type -> type.getAccessesFromSelf().stream());
    }

    static Stream<JavaField> fields() {
        return stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /// The methods that we named: neither the compiler's own nor those that a library asks for.
    static Stream<JavaMethod> methods() {
        return stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !isAskedForByALibrary(method));
    }

    static boolean isOurs(JavaClass type) {
        var home = type.getBaseComponentType().getPackageName();
        return home.equals("faultline") || home.startsWith("faultline.");
    }

    /// The package of a class, without the root's name; that of the element for an array.
    static String home(JavaClass type) {
        var home = type.getBaseComponentType().getPackageName();
        return home.startsWith("faultline.") ? home.substring("faultline.".length()) : home;
    }

    static String home(JavaAccess<?> access) {
        return home(access.getOriginOwner());
    }

    /// The name of the class, or of the one that it is written in.
    static String outermost(JavaClass type) {
        var base = type.getBaseComponentType();
        return base.getEnclosingClass().map(OurClasses::outermost).orElse(base.getSimpleName());
    }

    /// What an access reaches, as in `java.lang.System.out`.
    static String reached(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }

    static void assertNone(Stream<String> violations) {
        assertEquals("", violations.distinct().sorted().collect(Collectors.joining("\n")));
    }

    private static boolean isAskedForByALibrary(JavaMethod method) {
        var owner = method.getOwner();
        return Stream.concat(
                        owner.getAllRawSuperclasses().stream(),
                        owner.getAllRawInterfaces().stream())
                .filter(type -> !isOurs(type))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(asked -> asked.getName().equals(method.getName()));
    }

    private static JavaClasses read() {
        var found =
                new ClassFileImporter().withImportOption(OurClasses::isMain).importPath(folder());
        if (!found.contain(Main.class)) {
            throw new IllegalStateException("There are no classes to judge in " + folder());
        }
        return found;
    }

    private static Path folder() {
        try {
            var source = Main.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Tests may lie in the same folder when they were not compiled by the build.
    private static boolean isMain(Location location) {
        var inFolder = folder().relativize(Path.of(location.asURI())).toString();
        var source = inFolder.replaceFirst("(\\$.*)?\\.class$", ".java");
        return !Files.exists(Path.of("src/test/java", source));
    }
}
