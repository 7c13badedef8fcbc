package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Id;
import faultline.model.Service;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The services that suffer from something, the most critical first.
record Impact(List<Service> services) {

    private static final int NAMED = 4;

    Impact {
        services = List.copyOf(services);
    }

    /// The services that are down at the instant when all of these fail.
    static Impact of(Collection<Id> failed, Facts facts) {
        var down =
                failed.size() == 1
                        ? facts.atOnce().killedBy(failed.iterator().next())
                        : facts.atOnce().downAfter(failed);
        return of(facts.servicesAmong(down), facts);
    }

    /// Of services as critical, the one with the most users comes first.
    static Impact of(List<Service> suffering, Facts facts) {
        return new Impact(
                suffering.stream()
                        .sorted(
                                Comparator.comparingInt((Service it) -> weight(it, facts))
                                        .thenComparingDouble(it -> -users(it, facts))
                                        .thenComparing(Service::id))
                        .toList());
    }

    private static double users(Service service, Facts facts) {
        return facts.amount(service, "users").orElse(0.0);
    }

    private static int weight(Service service, Facts facts) {
        return switch (facts.text(service, "criticality").orElse("business")) {
            case "critical" -> 0;
            case "best-effort" -> 2;
            default -> 1;
        };
    }

    @Nullable Id worst() {
        return services.isEmpty() ? null : services.getFirst().id();
    }

    boolean hasCritical(Facts facts) {
        return services.stream().anyMatch(it -> weight(it, facts) == 0);
    }

    /// "Mail is down then.", or nothing when no drawn service suffers.
    String sentence() {
        return services.isEmpty() ? "" : subject() + " down then.";
    }

    /// "Mail is", "Mail and CRM are".
    String subject() {
        return names() + " " + Words.isOrAre(services.size());
    }

    /// "Mail", "Mail and CRM", "A, B, C, D and 3 more services".
    String names() {
        var names = services.stream().map(Service::name).distinct().toList();
        if (names.size() <= NAMED + 1) {
            return Words.list(names);
        }
        return Words.list(
                Stream.concat(
                                names.stream().limit(NAMED),
                                Stream.of(names.size() - NAMED + " more services"))
                        .toList());
    }

    /// "Mail (400 users)" for each of them.
    List<String> withUsers(Facts facts) {
        return services.stream()
                .map(it ->
                        it.name()
                                + facts.amount(it, "users")
                                        .map(users ->
                                                String.format(Locale.ROOT, " (%.0f users)", users))
                                        .orElse(""))
                .toList();
    }
}
