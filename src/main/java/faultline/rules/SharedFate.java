package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What several components have in common: the things whose failure alone takes each of them down.
final class SharedFate {

    private SharedFate() {}

    /// The things of a level that take all of these down at the instant they fail, in drawing
    /// order.
    static List<Component> of(Collection<Id> ids, Level level, Facts facts) {
        return ids.stream()
                .map(id -> facts.atOnce().singlePointsOf(id))
                .reduce((all, next) -> all.stream().filter(next::contains).toList())
                .orElse(List.of())
                .stream()
                .flatMap(id -> facts.component(id).stream())
                .filter(it -> facts.hosting().levelOf(it) == level)
                .toList();
    }

    /// The datastores that all of these lie on. Disks inside a host are left out, since the host is
    /// then the shared thing; so is storage that keeps copies apart by itself.
    static Stream<Component> datastores(Collection<Id> ids, Facts facts) {
        return of(ids, Level.DATASTORE, facts).stream()
                .filter(it -> facts.hostOf(it.id()).isEmpty())
                .filter(it -> !keepsCopies(it, facts));
    }

    /// The arrays that all of these lie on, without storage that keeps copies apart by itself.
    static Stream<Component> arrays(Collection<Id> ids, Facts facts) {
        return of(ids, Level.ARRAY, facts).stream().filter(it -> !keepsCopies(it, facts));
    }

    /// vSAN, Storage Spaces Direct, and arrays that are mirrored to another one at every write.
    static boolean keepsCopies(Component storage, Facts facts) {
        return StorageStrength.of(storage, facts) == StorageStrength.SPREAD
                || Stream.concat(
                                Stream.of(storage),
                                StorageStrength.arrayOf(storage, facts).stream())
                        .anyMatch(it -> isMirrored(it, facts));
    }

    private static boolean isMirrored(Component storage, Facts facts) {
        return facts.links(storage.id(), "replicates-to")
                .anyMatch(link ->
                        link.properties()
                                .find("mode")
                                .equals(Optional.of(Value.of("synchronous"))));
    }
}
