package faultline.analysis;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How severe a finding may be at most, given what is affected: [Severity#INFO] in a lab, test or
/// development system, [Severity#MEDIUM] where only best-effort services suffer.
final class Limits {

    private static final Set<String> REHEARSALS = Set.of("lab", "test", "dev");
    private static final Set<Level> SERVERS = Set.of(Level.ROLE, Level.VM);

    /// Whether anything in the drawing can limit a finding at all.
    private final boolean any;

    private Limits(Facts facts) {
        this.any =
                Stream.<Element>concat(facts.components(), facts.services())
                        .anyMatch(it -> isRehearsal(it) || isBestEffort(it, facts));
    }

    private static boolean isRehearsal(Element element) {
        return element.properties().text("environment").filter(REHEARSALS::contains).isPresent();
    }

    private static boolean isBestEffort(Element element, Facts facts) {
        return facts.text(element, "criticality").filter("best-effort"::equals).isPresent();
    }

    static Finding applied(Finding finding, Facts facts) {
        return finding.verdict() == Verdict.VIOLATED && facts.shared(Limits.class, Limits::new).any
                ? facts.recalled(new Question(finding), () -> limited(finding, facts))
                : finding;
    }

    private record Question(Finding finding) {}

    private static Finding limited(Finding finding, Facts facts) {
        var concerned =
                finding.subjects().stream().flatMap(id -> membersOf(id, facts)).distinct().toList();
        var down = facts.atOnce().downAfter(concerned);
        var suffering = facts.servicesAmong(down);
        var named = environments(concerned, facts);
        if (isRehearsal(suffering, named.isEmpty() ? environments(down, facts) : named)) {
            return finding.with(Severity.INFO);
        }
        return isBestEffort(suffering, facts)
                ? finding.with(finding.severity().atMost(Severity.MEDIUM))
                : finding;
    }

    /// Whether nothing that suffers is for production: every service that goes down, or every
    /// server that the finding names, is tagged otherwise. One that is tagged for production always
    /// counts.
    private static boolean isRehearsal(List<Service> services, List<Optional<String>> servers) {
        var tags = services.stream().map(it -> it.properties().text("environment")).toList();
        var isProduction =
                Stream.concat(tags.stream(), servers.stream())
                        .flatMap(Optional::stream)
                        .anyMatch(it -> !REHEARSALS.contains(it));
        return !isProduction && (areTags(tags) || areTags(servers));
    }

    /// What is said about the environment of each server among these.
    private static List<Optional<String>> environments(Collection<Id> ids, Facts facts) {
        return ids.stream()
                .filter(it -> isServer(it, facts))
                .map(it -> facts.inherited(it, "environment"))
                .toList();
    }

    private static boolean areTags(List<Optional<String>> environments) {
        return !environments.isEmpty()
                && environments.stream()
                        .allMatch(it -> it.filter(REHEARSALS::contains).isPresent());
    }

    private static boolean isServer(Id id, Facts facts) {
        return facts.component(id)
                .filter(it -> SERVERS.contains(facts.hosting().levelOf(it)))
                .filter(it -> facts.catalog().component(it.kind()).fails())
                .isPresent();
    }

    private static Stream<Id> membersOf(Id id, Facts facts) {
        return Stream.concat(
                Stream.of(id), facts.group(id).stream().flatMap(it -> it.members().stream()));
    }

    private static boolean isBestEffort(List<Service> suffering, Facts facts) {
        return !suffering.isEmpty() && suffering.stream().allMatch(it -> isBestEffort(it, facts));
    }
}
