package faultline;

import static faultline.OurClasses.accesses;
import static faultline.OurClasses.assertNone;
import static faultline.OurClasses.dependencies;
import static faultline.OurClasses.fields;
import static faultline.OurClasses.home;
import static faultline.OurClasses.outermost;
import static faultline.OurClasses.reached;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no class does, whatever it is for, or only the one that is named here.
class NeversTest {

    /// The packages that compute: what they return depends on what they are given, on nothing else.
    private static final Set<String> CORE =
            Set.of(
                    "model",
                    "edit",
                    "engine",
                    "analysis",
                    "rules",
                    "sim",
                    "backup",
                    "scene",
                    "tool");

    private static final Predicate<String> OUTSIDE =
            named(
                    "java\\.io\\.(File|RandomAccess).*",
                    "java\\.nio\\.(file|channels)\\..*",
                    "java\\.net\\..*",
                    "java\\.time\\.(Clock|InstantSource)",
                    "java\\.util\\.((Splittable)?Random|random\\..*|Timer.*)",
                    "java\\.util\\.concurrent\\.ThreadLocalRandom",
                    "java\\.security\\.SecureRandom");

    private static final Predicate<String> ASKS_OUTSIDE =
            named(
                    "java\\.time\\..*\\.now",
                    "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)",
                    "java\\.lang\\.Class(Loader)?\\.getResource.*",
                    "java\\.lang\\.Math\\.random",
                    "java\\.util\\.Collections\\.shuffle",
                    "java\\.util\\.UUID\\.randomUUID");

    private static final Predicate<String> MUTABLE =
            named(
                    "java\\.util\\.(Array|Linked|Hash|LinkedHash|Tree|Enum)\\w+",
                    "java\\.util\\.(BitSet|Priority.*|Vector|Stack)",
                    "java\\.util\\.concurrent\\..*",
                    "java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal)");

    private static final Predicate<String> BY_LANGUAGE =
            named(
                    "java\\.lang\\.String\\.(format|formatted|toLowerCase|toUpperCase)",
                    "java\\.io\\.Print(Stream|Writer)\\.(format|printf)",
                    "java\\.util\\.Formatter\\.<init>");

    private static final Predicate<String> BY_HAND =
            named(
                    "java\\.lang\\.Thread\\.(<init>|sleep)",
                    "java\\.lang\\.Object\\.(wait|notify|notifyAll)",
                    "java\\.lang\\.ThreadLocal\\..*",
                    "java\\.util\\.concurrent\\.locks\\.(?!LockSupport\\.parkNanos).*");

    @Test
    void theCoreReadsNoClockNoFileNoChance() {
        var uses =
                dependencies()
                        .filter(it -> CORE.contains(home(it.getOriginClass())))
                        .filter(it -> OUTSIDE.test(it.getTargetClass().getName()))
                        .map(Dependency::getDescription);
        var asks =
                accesses()
                        .filter(it -> CORE.contains(home(it)))
                        .filter(it -> ASKS_OUTSIDE.test(reached(it)))
                        .map(JavaAccess::getDescription);
        assertNone(Stream.concat(uses, asks));
    }

    @Test
    void nothingStaticIsMutable() {
        assertNone(
                fields().filter(field -> has(field, JavaModifier.STATIC))
                        .filter(field -> !has(field, JavaModifier.FINAL) || holdsMutable(field))
                        .map(JavaField::getFullName));
    }

    @Test
    void valuesNeverChange() {
        assertNone(
                fields().filter(field ->
                                Set.of("model", "edit", "scene").contains(home(field.getOwner())))
                        .filter(field -> !has(field, JavaModifier.FINAL))
                        .map(JavaField::getFullName));
    }

    @Test
    void rulesAreFinalStatelessAndHidden() {
        assertNone(
                OurClasses.stream()
                        .filter(type -> home(type).equals("rules"))
                        .filter(type -> type.isAssignableTo("faultline.analysis.Rule"))
                        .filter(type -> !isFinalStatelessAndHidden(type))
                        .map(JavaClass::getName));
    }

    @Test
    void onlyTheCommandLinePrints() {
        var console = named("java\\.lang\\.System\\.(in|out|err)", ".*\\.printStackTrace");
        assertNone(
                accesses()
                        .filter(it -> console.test(reached(it)))
                        .filter(it -> !Set.of("cli", "faultline").contains(home(it)))
                        .map(JavaAccess::getDescription));
    }

    @Test
    void noTextDependsOnTheLanguageOfTheMachine() {
        assertNone(
                OurClasses.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(NeversTest::formatsByTheMachinesLanguage)
                        .map(JavaAccess::getDescription));
    }

    @Test
    void onlyMainEndsTheProcess() {
        var ends = named("java\\.lang\\.(System|Runtime)\\.(exit|halt)");
        assertNone(
                accesses()
                        .filter(it -> ends.test(reached(it)))
                        .filter(it -> !it.getOriginOwner().getName().equals("faultline.Main"))
                        .map(JavaAccess::getDescription));
    }

    @Test
    void oneClassHandsWorkToTheEventThread() {
        assertAtMostOne(
                accesses()
                        .filter(it -> reached(it).equals("javafx.application.Platform.runLater"))
                        .map(it -> outermost(it.getOriginOwner())));
    }

    @Test
    void oneClassOpensXml() {
        var factory = named("javax\\.xml\\..*Factory");
        assertAtMostOne(
                dependencies()
                        .filter(it -> factory.test(it.getTargetClass().getName()))
                        .map(it -> outermost(it.getOriginClass())));
    }

    @Test
    void threadsAreNeitherMadeNorHeldByHand() {
        var reached =
                accesses().filter(it -> BY_HAND.test(reached(it))).map(JavaAccess::getDescription);
        var marked =
                OurClasses.stream()
                        .flatMap(type -> type.getMembers().stream())
                        .filter(NeversTest::isSharedBetweenThreads)
                        .map(JavaMember::getFullName);
        assertNone(Stream.concat(reached, marked));
    }

    private static boolean formatsByTheMachinesLanguage(JavaMethodCall call) {
        var takesLanguage =
                call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Locale.class));
        return !takesLanguage && BY_LANGUAGE.test(reached(call));
    }

    private static boolean isSharedBetweenThreads(JavaMember member) {
        var isField = member instanceof JavaField;
        return has(member, isField ? JavaModifier.VOLATILE : JavaModifier.SYNCHRONIZED);
    }

    private static boolean holdsMutable(JavaField field) {
        return field.getRawType().isArray() || MUTABLE.test(field.getRawType().getName());
    }

    private static boolean isFinalStatelessAndHidden(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getFields().stream().allMatch(field -> has(field, JavaModifier.STATIC));
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }

    private static void assertAtMostOne(Stream<String> classes) {
        var found = classes.collect(Collectors.toSet());
        assertTrue(found.size() <= 1, () -> "more than one: " + found);
    }

    private static Predicate<String> named(String... patterns) {
        return Pattern.compile(String.join("|", patterns)).asMatchPredicate();
    }
}
