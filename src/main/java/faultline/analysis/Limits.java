package faultline.analysis;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How severe a finding may be at most, given what is affected: [Severity#INFO] in a lab, test or
/// development system, [Severity#MEDIUM] where only best-effort services suffer.
final class Limits {

    private static final Set<String> REHEARSALS = Set.of("lab", "test", "dev");
    private static final Set<Level> COMPUTING = Set.of(Level.ROLE, Level.VM);

    private Limits() {}

    static Finding applied(Finding finding, Facts facts) {
        if (finding.verdict() != Verdict.VIOLATED) {
            return finding;
        }
        var suffering = facts.servicesAmong(facts.atOnce().downAfter(finding.subjects()));
        if (isRehearsal(finding.subjects(), suffering, facts)) {
            return finding.with(Severity.INFO);
        }
        return isBestEffort(suffering, facts)
                ? finding.with(finding.severity().atMost(Severity.MEDIUM))
                : finding;
    }

    /// Whether nothing that suffers is for production: every suffering service is tagged as a
    /// rehearsal, or every server the finding is about is. A tag for production always counts.
    private static boolean isRehearsal(List<Id> subjects, List<Service> suffering, Facts facts) {
        var tags = subjects.stream().flatMap(id -> environmentOf(id, facts).stream()).toList();
        if (!tags.stream().allMatch(REHEARSALS::contains)) {
            return false;
        }
        var services = suffering.stream().map(it -> it.properties().text("environment")).toList();
        var every =
                !services.isEmpty()
                        && services.stream()
                                .allMatch(it -> it.filter(REHEARSALS::contains).isPresent());
        return every || (!tags.isEmpty() && subjects.stream().allMatch(id -> isTagged(id, facts)));
    }

    /// Whether the environment of a server is known to be other than production; of things that
    /// only carry servers nobody need say it.
    private static boolean isTagged(Id id, Facts facts) {
        var isServer =
                facts.component(id)
                        .map(it -> COMPUTING.contains(facts.hosting().levelOf(it)))
                        .orElse(false);
        return !isServer || environmentOf(id, facts).isPresent();
    }

    /// The environment that the drawing names: the component's own or its container's, else the one
    /// on which all that sits in it agrees; of a group, the one on which its members agree.
    private static Optional<String> environmentOf(Id id, Facts facts) {
        var group = facts.topology().group(id);
        if (group.isPresent()) {
            return agreed(group.get().members().stream(), facts);
        }
        return facts.inherited(id, "environment")
                .or(() ->
                        agreed(
                                facts.placement().childrenOf(id).stream().map(Component::id),
                                facts));
    }

    private static Optional<String> agreed(Stream<Id> ids, Facts facts) {
        var tags = ids.map(id -> environmentOf(id, facts)).distinct().toList();
        return tags.size() == 1 ? tags.getFirst() : Optional.empty();
    }

    private static boolean isBestEffort(List<Service> suffering, Facts facts) {
        return !suffering.isEmpty()
                && suffering.stream()
                        .allMatch(it ->
                                facts.text(it, "criticality")
                                        .filter("best-effort"::equals)
                                        .isPresent());
    }
}
