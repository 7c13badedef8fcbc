package faultline;

import static faultline.OurClasses.assertNone;
import static faultline.OurClasses.dependencies;
import static faultline.OurClasses.home;
import static faultline.OurClasses.isOurs;
import static faultline.OurClasses.outermost;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The plan of the house: who may import whom, and which library lives where.
///
/// A package that is not written yet breaks nothing here; one that is missing from the table does.
/// To allow something new, change the table and say why in the commit.
class ArchitectureTest {

    /// Each of our packages and those of ours that it may import, which is none but these.
    private static final Map<String, Set<String>> PACKAGES =
            table(
                    """
                    faultline: cli ui
                    model:
                    faulttree:
                    engine:    model faulttree
                    analysis:  model engine
                    rules:     model engine analysis
                    sim:       model engine analysis
                    backup:    model analysis rules
                    edit:      model
                    patterns:  model
                    fixes:     model faulttree engine analysis edit
                    scene:     model analysis
                    format:    model faulttree engine analysis sim backup
                    export:    model faulttree analysis scene sim backup
                    report:    model faulttree engine analysis sim scene format export
                    compare:   model engine analysis scene format export report
                    interchange: model analysis scene format export
                    ci:        model analysis format export
                    tool:      model edit scene
                    session:   model engine analysis edit scene tool
                    cli:       model faulttree engine analysis rules sim backup edit patterns fixes scene format export report interchange compare ci
                    ui:        model analysis rules edit patterns fixes scene format export tool session
                    """);

    /// Each library, by the start of its packages, and those of ours that may know it. Of the JDK,
    /// only the parts with a home of their own.
    private static final Map<String, Set<String>> LIBRARIES =
            table(
                    """
                    javafx.:                            ui
                    org.controlsfx.:                    ui
                    atlantafx.:                         ui
                    tools.jackson.:                     format
                    com.fasterxml.jackson.annotation.:  format
                    picocli.:                           cli faultline
                    com.github.weisj.jsvg.:             export
                    java.awt.:                          export
                    javax.imageio.:                     export
                    org.w3c.dom.:                       export report interchange
                    org.xml.sax.:                       export
                    javax.swing.:
                    """);

    @Test
    void everyPackageIsInTheTable() {
        assertNone(
                OurClasses.stream()
                        .map(OurClasses::home)
                        .filter(home -> !PACKAGES.containsKey(home)));
    }

    @Test
    void importsOnlyWhatTheTableSays() {
        assertNone(
                dependencies()
                        .filter(it -> isOurs(it.getTargetClass()))
                        .filter(it -> !mayImport(it.getOriginClass(), it.getTargetClass()))
                        .map(Dependency::getDescription));
    }

    @Test
    void noCycles() {
        SlicesRuleDefinition.slices()
                .matching("faultline.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(OurClasses.all());
    }

    @Test
    void theTableItselfHasNoCycle() {
        var open = PACKAGES.keySet();
        var left = open.size();
        do {
            var unfinished = open;
            left = open.size();
            open =
                    open.stream()
                            .filter(it -> allowedFor(it).stream().anyMatch(unfinished::contains))
                            .collect(Collectors.toSet());
        } while (open.size() < left);
        assertEquals(Set.of(), open);
    }

    @Test
    void oneHomeForEachLibrary() {
        assertNone(
                dependencies()
                        .filter(it -> !isOurs(it.getTargetClass()))
                        .filter(it -> !mayUse(it.getOriginClass(), it.getTargetClass()))
                        .map(Dependency::getDescription));
    }

    @Test
    void whereThingsAreDrawnNeverReachesTheAnalyser() {
        var blind = Set.of("engine", "analysis", "rules");
        var drawn = Set.of("Document", "Layout", "Point", "Rect");
        assertNone(
                dependencies()
                        .filter(it -> blind.contains(home(it.getOriginClass())))
                        .filter(it -> home(it.getTargetClass()).equals("model"))
                        .filter(it -> drawn.contains(outermost(it.getTargetClass())))
                        .map(Dependency::getDescription));
    }

    private static boolean mayImport(JavaClass from, JavaClass to) {
        return home(from).equals(home(to)) || allowedFor(home(from)).contains(home(to));
    }

    private static Set<String> allowedFor(String home) {
        return PACKAGES.getOrDefault(home, Set.of());
    }

    private static boolean mayUse(JavaClass user, JavaClass used) {
        var name = used.getBaseComponentType().getName();
        return LIBRARIES.entrySet().stream()
                .filter(library -> name.startsWith(library.getKey()))
                .findFirst()
                .map(library -> library.getValue().contains(home(user)))
                .orElseGet(() -> livesEverywhere(name));
    }

    private static boolean livesEverywhere(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("org.jspecify.")
                || !name.contains(".");
    }

    private static Map<String, Set<String>> table(String rows) {
        return rows.lines()
                .map(row -> row.split(":", 2))
                .collect(
                        Collectors.toUnmodifiableMap(
                                row -> row[0], row -> Set.of(row[1].strip().split(" +"))));
    }
}
