package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which hypervisor runs a VM or is installed on a host, as its host cluster or its host says.
final class Platform {

    private static final Pattern RELEASE = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

    private Platform() {}

    static boolean isHyperV(Component machine, Facts facts) {
        return of(machine, facts).filter("hyper-v"::equals).isPresent();
    }

    static boolean isVmware(Component machine, Facts facts) {
        return of(machine, facts).filter("vmware"::equals).isPresent();
    }

    private static Optional<String> of(Component machine, Facts facts) {
        return carriers(machine, facts)
                .flatMap(it -> facts.text(it, "platform").stream())
                .findFirst();
    }

    /// The release as one number that compares, as 607 for 6.7. Empty where nobody says it.
    static Optional<Integer> release(Component machine, Facts facts) {
        return carriers(machine, facts)
                .flatMap(it -> facts.text(it, "platformVersion").stream())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .map(RELEASE::matcher)
                .filter(Matcher::find)
                .map(it -> number(it.group(1)) * 100 + number(it.group(2)))
                .findFirst();
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static Stream<Component> carriers(Component machine, Facts facts) {
        return Stream.concat(
                facts.clusterOf(machine.id()).stream(), facts.hostOf(machine.id()).stream());
    }
}
