package faultline.rules;

import faultline.analysis.Facts;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How bad it is that the chain exists once, and why it is not worse.
record PointWeight(Severity severity, String reason) {

    private static final Set<Level> RARE = Set.of(Level.ROOM, Level.RACK);
    private static final Set<Level> STORAGE = Set.of(Level.ARRAY, Level.DATASTORE);

    static PointWeight of(List<Component> chain, Impact impact, Facts facts) {
        var first = chain.getFirst();
        var level = facts.hosting().levelOf(first);
        if (isSharedStorage(chain, facts)) {
            return ofStorage(chain.getLast(), facts);
        }
        if (RARE.contains(level)) {
            return new PointWeight(Severity.MEDIUM, "It seldom fails as a whole.");
        }
        if (level == Level.POWER && !isUnbuffered(first, facts)) {
            return new PointWeight(Severity.MEDIUM, "");
        }
        if (facts.flag(first, "stack").orElse(false)) {
            return new PointWeight(Severity.LOW, "It is a stack with redundant parts.");
        }
        var comeback = Comeback.of(first.id(), impact, facts);
        if (comeback.isInTime()) {
            return new PointWeight(Severity.LOW, "It is restart-protected: " + comeback.sentence());
        }
        return isTooSlow(chain, impact, facts)
                ? new PointWeight(Severity.CRITICAL, comeback.sentence() + repair(chain, facts))
                : new PointWeight(Severity.HIGH, comeback.sentence());
    }

    private static boolean isUnbuffered(Component feed, Facts facts) {
        return facts.flag(feed, "ups").equals(Optional.of(false))
                && facts.flag(feed, "generator").equals(Optional.of(false));
    }

    private static boolean isSharedStorage(List<Component> chain, Facts facts) {
        var last = chain.getLast();
        return STORAGE.contains(facts.hosting().levelOf(last)) && facts.hostOf(last.id()).isEmpty();
    }

    private static PointWeight ofStorage(Component storage, Facts facts) {
        var strength = StorageStrength.of(storage, facts);
        return new PointWeight(
                strength == StorageStrength.SINGLE ? Severity.HIGH : Severity.MEDIUM,
                strength.sentence(storage, facts));
    }

    /// Whether a critical service waits longer for the repair than it may be down.
    private static boolean isTooSlow(List<Component> chain, Impact impact, Facts facts) {
        return impact.services().stream()
                .filter(it -> facts.text(it, "criticality").filter("critical"::equals).isPresent())
                .flatMap(it -> facts.span(it, "rto").stream())
                .anyMatch(rto -> repairTime(chain, facts).compareTo(rto) > 0);
    }

    private static String repair(List<Component> chain, Facts facts) {
        return " A repair takes "
                + Words.about(repairTime(chain, facts))
                + ", longer than a critical service may be down.";
    }

    private static Duration repairTime(List<Component> chain, Facts facts) {
        var hours =
                chain.stream()
                        .flatMap(it -> facts.amount(it, "mttrHours").stream())
                        .max(Comparator.naturalOrder())
                        .orElse(0.0);
        return Duration.ofSeconds(Math.round(hours * 3600));
    }
}
