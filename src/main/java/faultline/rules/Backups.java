package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Service;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which backups the drawing shows of what.
///
/// A job covers what it names, what sits in that, what is stored on it, and the members of a group
/// or the needs of a service that it names.
public final class Backups {

    private static final Set<String> KINDS =
            Set.of("backup-job", "backup-server", "backup-repository");
    private static final Set<Level> STORAGE = Set.of(Level.ARRAY, Level.DATASTORE);

    private final Facts facts;
    private final boolean drawn;
    private final Map<Id, Set<Id>> jobs = new HashMap<>();

    public static Backups in(Facts facts) {
        return facts.shared(Backups.class, Backups::new);
    }

    private Backups(Facts facts) {
        this.facts = facts;
        this.drawn = facts.components().anyMatch(it -> KINDS.contains(it.kind().value()));
        facts.links()
                .filter(link -> link.kind().value().equals("backs-up"))
                .forEach(link ->
                        facts.component(link.from())
                                .ifPresent(job -> covered(link.to()).forEach(it -> note(it, job))));
    }

    private void note(Id covered, Component job) {
        jobs.computeIfAbsent(covered, _ -> new TreeSet<>()).add(job.id());
    }

    private Set<Id> covered(Id target) {
        var covered = new HashSet<Id>();
        cover(target, covered);
        facts.group(target).stream()
                .flatMap(it -> it.members().stream())
                .forEach(it -> cover(it, covered));
        facts.service(target)
                .map(Service::needs)
                .orElse(List.of())
                .forEach(it -> cover(it, covered));
        return covered;
    }

    private void cover(Id id, Set<Id> covered) {
        if (!covered.add(id)) {
            return;
        }
        facts.placement().childrenOf(id).forEach(it -> cover(it.id(), covered));
        if (facts.component(id)
                .map(facts.hosting()::levelOf)
                .filter(STORAGE::contains)
                .isPresent()) {
            facts.links(id, "stored-on")
                    .filter(link -> link.to().equals(id))
                    .map(Link::from)
                    .filter(it -> !isBackup(it))
                    .forEach(it -> cover(it, covered));
        }
    }

    private boolean isBackup(Id id) {
        return facts.component(id).filter(it -> KINDS.contains(it.kind().value())).isPresent();
    }

    /// Whether the drawing shows any backups.
    boolean areDrawn() {
        return drawn;
    }

    /// The jobs that cover the data, or one of its copies, by id.
    public List<BackupJob> of(Element data) {
        return facts.recalled(new Of(data.id()), () -> find(data));
    }

    private record Of(Id data) {}

    private List<BackupJob> find(Element data) {
        facts.element(data.id());
        return in(facts).found(data);
    }

    private List<BackupJob> found(Element data) {
        return carriers(data)
                .flatMap(it -> jobs.getOrDefault(it, Set.of()).stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(it -> facts.component(it).stream())
                .map(it -> new BackupJob(it, facts))
                .toList();
    }

    /// What a job may name to save the data: itself, its copies, and for what depends on a cluster
    /// group that group and its members.
    private Stream<Id> carriers(Element data) {
        if (data instanceof Group group) {
            return Stream.concat(Stream.of(group.id()), group.members().stream());
        }
        var chain = facts.placement().chainOf(data.id()).stream().map(Component::id).toList();
        var groups =
                chain.stream()
                        .flatMap(it ->
                                facts.links(it, "depends-on")
                                        .filter(link -> link.from().equals(it)))
                        .flatMap(link -> facts.group(link.to()).stream())
                        .flatMap(it -> Stream.concat(Stream.of(it.id()), it.members().stream()));
        return Stream.concat(Stream.of(data.id()), groups);
    }

    /// Whether it is certain that nothing saves the data: no job covers it although the drawing
    /// shows backups, or it says so itself.
    boolean areMissingFor(Element data) {
        return of(data).isEmpty() && said(data).map("none"::equals).orElseGet(this::areDrawn);
    }

    /// Whether the data says that it is saved by means that are not drawn, or need not be saved.
    boolean isSettledFor(Element data) {
        return said(data).filter(it -> !it.equals("none")).isPresent();
    }

    /// What the data itself says about its backup.
    Optional<String> said(Element data) {
        return facts.text(data, "backup");
    }
}
