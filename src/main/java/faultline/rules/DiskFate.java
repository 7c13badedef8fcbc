package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What takes data with it for good: the disks it lies on, and what these sit in.
///
/// Unlike being down, being lost does not come with a host whose VMs lie on other storage.
final class DiskFate {

    private static final List<Level> LEVELS =
            List.of(Level.DATASTORE, Level.ARRAY, Level.HOST, Level.VM);

    private final Facts facts;
    private final Map<Id, Set<Id>> known = new HashMap<>();

    DiskFate(Facts facts) {
        this.facts = facts;
    }

    /// The narrowest thing whose loss takes all the copies and this as well.
    Optional<Component> shared(Collection<Id> copies, Id other) {
        return of(other).stream()
                .filter(it -> copies.stream().allMatch(copy -> of(copy).contains(it)))
                .flatMap(it -> facts.component(it).stream())
                .min(
                        Comparator.comparingInt((Component it) -> LEVELS.indexOf(levelOf(it)))
                                .thenComparing(Component::id));
    }

    private Set<Id> of(Id id) {
        return known.computeIfAbsent(
                id,
                _ ->
                        bases(id).stream()
                                .flatMap(it -> carriers(it).stream())
                                .filter(it -> LEVELS.contains(levelOf(it)))
                                .map(Component::id)
                                .collect(Collectors.toSet()));
    }

    /// Itself, and all that it falls with; for a VM whose disks are not drawn only the VM.
    private List<Component> carriers(Id base) {
        var isOnUnknownDisks = facts.vmOf(base).isPresent();
        return isOnUnknownDisks
                ? facts.vmOf(base).stream().toList()
                : Stream.concat(
                                facts.component(base).stream(),
                                facts.atOnce().singlePointsOf(base).stream()
                                        .flatMap(it -> facts.component(it).stream()))
                        .distinct()
                        .toList();
    }

    /// The last known storage under it: through volumes in a VM to the VM's datastores.
    Set<Id> bases(Id id) {
        var bases = new LinkedHashSet<Id>();
        descend(id, bases, new HashSet<>());
        return bases;
    }

    private void descend(Id id, Set<Id> bases, Set<Id> seen) {
        if (!seen.add(id)) {
            return;
        }
        var next = facts.storageOf(id).stream().map(Component::id).toList();
        if (next.isEmpty() || seen.containsAll(next)) {
            bases.add(id);
        } else {
            next.forEach(it -> descend(it, bases, seen));
        }
    }

    private Level levelOf(Component component) {
        return facts.hosting().levelOf(component);
    }
}
