package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the databases of SQL Server are copied to other instances: in an availability group, by
/// mirroring, by log shipping.
final class DatabaseCopies {

    private static final Set<String> GROUPS = Set.of("availability-group", "mirror-pair");

    private final Facts facts;
    private final Map<Id, Group> mirrors = new HashMap<>();

    DatabaseCopies(Facts facts) {
        this.facts = facts;
        facts.groups("mirror-pair")
                .forEach(pair -> pair.members().forEach(it -> mirrors.putIfAbsent(it, pair)));
    }

    /// The availability groups and mirrors that the database belongs to.
    List<Group> groupsOf(Component database) {
        var depended =
                facts.links(database.id(), "depends-on")
                        .filter(link -> link.from().equals(database.id()))
                        .flatMap(link -> facts.group(link.to()).stream())
                        .filter(it -> GROUPS.contains(it.kind().value()));
        var mirrored = copies(database).flatMap(link -> mirrorOf(link).stream());
        return Stream.concat(depended, mirrored).distinct().toList();
    }

    /// The database that its log backups are restored to, elsewhere.
    Optional<Component> shippedTo(Component database) {
        return copies(database)
                .filter(link -> link.from().equals(database.id()))
                .filter(link -> mirrorOf(link).isEmpty())
                .flatMap(link -> facts.component(link.to()).stream())
                .findFirst();
    }

    private Stream<Link> copies(Component database) {
        return facts.links(database.id(), "replicates-to")
                .filter(link -> isDatabase(link.from()) && isDatabase(link.to()));
    }

    private boolean isDatabase(Id id) {
        return facts.component(id)
                .filter(it -> it.kind().value().equals("sql-database"))
                .isPresent();
    }

    /// The mirror whose two instances hold the ends of the link.
    private Optional<Group> mirrorOf(Link link) {
        return Optional.ofNullable(mirrors.get(facts.serverOf(link.from())))
                .filter(it -> it.members().contains(facts.serverOf(link.to())));
    }
}
