package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where SQL Server databases are kept, and which of them are kept more than once.
final class SqlOwners {

    private static final Set<String> COPYING = Set.of("availability-group", "mirror-pair");

    private final Facts facts;
    private final Set<Id> mirrored = new HashSet<>();

    SqlOwners(Facts facts) {
        this.facts = facts;
        facts.groups("mirror-pair").forEach(it -> mirrored.addAll(it.members()));
    }

    /// The availability group or the mirrored pair that keeps copies of the database.
    Optional<Group> copiedBy(Component database) {
        return dependencies(database)
                .flatMap(it -> facts.group(it).stream())
                .filter(it -> COPYING.contains(it.kind().value()))
                .min(Comparator.comparing(Group::id));
    }

    /// Whether its logs are shipped to or from another database.
    boolean isShipped(Component database) {
        return facts.links(database.id(), "replicates-to").findAny().isPresent();
    }

    /// Whether there is, or it is, a copy of it on another instance.
    boolean isReplicated(Component database) {
        return copiedBy(database).isPresent()
                || isShipped(database)
                || Stream.ofNullable(database.in()).anyMatch(mirrored::contains);
    }

    /// What a finding names databases by: the group that copies them, else their instance, else
    /// what they depend on, else nothing but themselves.
    Id ownerOf(Component database) {
        return copiedBy(database)
                .map(Group::id)
                .or(() -> Optional.ofNullable(database.in()))
                .or(() -> dependencies(database).min(Comparator.naturalOrder()))
                .orElse(database.id());
    }

    private Stream<Id> dependencies(Component database) {
        return facts.links(database.id(), "depends-on")
                .filter(link -> link.from().equals(database.id()))
                .map(Link::to);
    }
}
