package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The backups of SQL Server databases: of themselves, or of what they lie in.
final class SqlBackups {

    private static final Set<String> KINDS =
            Set.of("backup-job", "backup-server", "backup-repository");

    private final Facts facts;
    private final SqlServer sql;
    private final DatabaseCopies copies;

    SqlBackups(Facts facts) {
        this.facts = facts;
        this.sql = new SqlServer(facts);
        this.copies = new DatabaseCopies(facts);
    }

    /// Whether the drawing shows backups at all.
    boolean areDrawn() {
        return facts.components().anyMatch(it -> KINDS.contains(it.kind().value()));
    }

    /// Whether the drawing says that nothing saves the database.
    boolean isDenied(Component database) {
        return is(database, "backup", "none");
    }

    /// The jobs that save the database, and backup servers of which no job is drawn.
    List<Component> of(Component database) {
        var groups = copies.groupsOf(database).stream().flatMap(this::around);
        return savers(Stream.concat(around(database.id()), groups).toList());
    }

    /// The jobs that save all databases of a group.
    List<Component> of(Group group) {
        return savers(around(group).toList());
    }

    /// The group, its members, and what each of these sits in.
    private Stream<Id> around(Group group) {
        return Stream.concat(Stream.of(group.id()), group.members().stream().flatMap(this::around));
    }

    private Stream<Id> around(Id id) {
        var chain = facts.placement().chainOf(id).stream().map(Component::id);
        var cluster =
                sql.instanceOf(id).flatMap(sql::clusterOf).stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.id()), it.members().stream()));
        return Stream.concat(chain, cluster);
    }

    private List<Component> savers(Collection<Id> targets) {
        return targets.stream()
                .distinct()
                .flatMap(target ->
                        facts.links(target, "backs-up").filter(link -> link.to().equals(target)))
                .map(Link::from)
                .distinct()
                .flatMap(id -> facts.component(id).stream())
                .toList();
    }

    boolean isFull(Component job) {
        return is(job, "type", "full") || (facts.text(job, "type").isEmpty() && isImage(job));
    }

    /// Whether it saves the log and so lets it be truncated.
    boolean isLog(Component job) {
        return is(job, "type", "log") || (isImage(job) && truncates(job));
    }

    /// Whether nothing tells what it saves each time.
    boolean isUnsaid(Component job) {
        return facts.text(job, "type").isEmpty() && !isImage(job);
    }

    boolean isImage(Component job) {
        return is(job, "method", "image");
    }

    private boolean truncates(Component job) {
        return facts.flag(job, "truncatesLog").orElse(false);
    }

    private boolean is(Component job, String property, String value) {
        return facts.text(job, property).filter(value::equals).isPresent();
    }
}
