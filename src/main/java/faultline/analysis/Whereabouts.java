package faultline.analysis;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where something is, and how soon it is elsewhere.
final class Whereabouts {

    /// What server software needs to answer after a boot, where the catalogue knows nothing better;
    /// from the sourced default for application recovery.
    private static final Duration SERVICE_START = Duration.ofSeconds(20);

    private static final Set<String> CARRIED =
            Set.of("database-copy", "replica", "sql-database", "witness");

    private Whereabouts() {}

    /// The site that it stands in: by what it sits in, or by where that is located.
    static Optional<Component> siteOf(Id id, Facts facts) {
        return siteOf(id, new HashSet<>(), facts);
    }

    private static Optional<Component> siteOf(Id id, Set<Id> asked, Facts facts) {
        for (var place : facts.placement().chainOf(id)) {
            var site =
                    facts.hosting().levelOf(place) == Level.SITE
                            ? Optional.of(place)
                            : facts.links(place.id(), "located-in")
                                    .filter(link -> link.from().equals(place.id()))
                                    .filter(link -> asked.add(link.to()))
                                    .flatMap(link -> siteOf(link.to(), asked, facts).stream())
                                    .findFirst();
            if (site.isPresent()) {
                return site;
            }
        }
        return Optional.empty();
    }

    /// How long until a VM that its host cluster restarts serves again: detection, placement, boot
    /// and start of what runs in it. Empty when it is not restarted, or that is not known.
    static Optional<Duration> restartTime(Component vm, Facts facts) {
        return facts.hosting()
                .isRestarted(vm)
                .filter(restarted -> restarted && facts.possibleHosts(vm).size() > 1)
                .flatMap(_ -> facts.clusterOf(vm.id()))
                .map(cluster ->
                        facts.span(cluster, "haDetect")
                                .orElse(Duration.ofSeconds(15))
                                .plus(facts.span(cluster, "haPlace").orElse(Duration.ofSeconds(5)))
                                .plus(facts.span(vm, "bootTime").orElse(Duration.ofSeconds(180)))
                                .plus(startTime(vm, facts)));
    }

    /// From the end of the boot until the slowest program in the VM answers.
    private static Duration startTime(Component vm, Facts facts) {
        return facts.placement()
                .contentsOf(vm.id())
                .flatMap(id -> facts.component(id).stream())
                .flatMap(it -> facts.span(it, "startTime").stream())
                .max(Comparator.naturalOrder())
                .orElse(SERVICE_START);
    }

    static boolean areKeptApart(Id one, Id other, Facts facts) {
        var first = facts.vmOf(one);
        var second = facts.vmOf(other);
        if (first.isEmpty() || second.isEmpty()) {
            return !facts.hostOf(one).equals(facts.hostOf(other));
        }
        if (first.equals(second)) {
            return false;
        }
        return facts.areRuledApart(first.get().id(), second.get().id())
                || facts.possibleHosts(first.get()).stream()
                        .noneMatch(facts.possibleHosts(second.get())::contains);
    }

    static List<Component> storageOf(Id id, Facts facts) {
        return facts.placement().chainOf(id).stream()
                .map(it -> facts.hosting().storageOf(it.id()))
                .filter(storage -> !storage.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    static List<Component> arraysOf(Id id, Facts facts) {
        return storageOf(id, facts).stream()
                .flatMap(storage -> facts.hosting().at(storage.id(), Level.ARRAY).stream())
                .distinct()
                .toList();
    }

    static Id serverOf(Id id, Facts facts) {
        return facts.component(id)
                .filter(it -> CARRIED.contains(it.kind().value()))
                .map(Component::in)
                .orElse(id);
    }
}
