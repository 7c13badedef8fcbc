package faultline.compare;

import faultline.analysis.Finding;
import faultline.analysis.Judged;
import faultline.analysis.Severity;
import faultline.analysis.Verdict;
import faultline.engine.Resilience;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What differs between two documents: in what they say, and in what follows from it. Where things
/// are drawn is no difference in meaning and only mentioned.
///
/// @param about what differs about the document itself, such as its title
/// @param elements in the order of the newer document, then those that are gone
/// @param gained findings that there were not
/// @param lost findings that there are no longer
/// @param services those whose availability differs
/// @param accepted acceptances that differ
public record Difference(
        Document before,
        Document after,
        Catalog catalog,
        List<FieldChange> about,
        List<ElementChange> elements,
        List<Finding> gained,
        List<Finding> lost,
        List<ServiceChange> services,
        List<FieldChange> accepted) {

    public Difference {
        about = List.copyOf(about);
        elements = List.copyOf(elements);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
        services = List.copyOf(services);
        accepted = List.copyOf(accepted);
    }

    /// A document with its findings.
    public record Side(Document document, List<Judged> findings) {
        public Side {
            findings = List.copyOf(findings);
        }
    }

    public static Difference of(Side before, Side after, Catalog catalog) {
        var words = new Words(before.document(), after.document(), catalog);
        return new Difference(
                before.document(),
                after.document(),
                catalog,
                words.about(),
                words.elements(),
                only(after.findings(), before.findings()),
                only(before.findings(), after.findings()),
                services(before.document(), after.document(), catalog),
                words.accepted());
    }

    /// Whether nothing differs but where things are drawn.
    public boolean isEmpty() {
        return about.isEmpty() && elements.isEmpty() && accepted.isEmpty();
    }

    /// Whether boxes or bends are elsewhere.
    public boolean isMoved() {
        return !before.layout().equals(after.layout());
    }

    /// Whether a violation was gained that is so severe at least.
    public boolean worsens(Severity threshold) {
        return gained.stream()
                .anyMatch(
                        it -> it.verdict() == Verdict.VIOLATED && it.severity().atLeast(threshold));
    }

    public Set<Id> ids(ElementChange.Sort sort) {
        return elements.stream()
                .filter(it -> it.sort() == sort)
                .map(it -> it.element().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Finding> only(List<Judged> these, List<Judged> those) {
        var known = those.stream().map(it -> key(it.finding())).collect(Collectors.toSet());
        return these.stream().map(Judged::finding).filter(it -> !known.contains(key(it))).toList();
    }

    /// The same finding with another severity is another one here; with other evidence it is not.
    private static String key(Finding finding) {
        return String.join(
                "|",
                finding.rule(),
                finding.verdict().word(),
                finding.severity().word(),
                finding.subjects().stream()
                        .sorted()
                        .map(Id::value)
                        .collect(Collectors.joining(",")));
    }

    private static List<ServiceChange> services(Document before, Document after, Catalog catalog) {
        var old = resilience(before, catalog);
        var now = resilience(after, catalog);
        var ids = new LinkedHashSet<>(after.topology().services().keys());
        ids.addAll(before.topology().services().keys());
        var changes = new ArrayList<ServiceChange>();
        for (var id : ids) {
            var was = Optional.ofNullable(old.get(id));
            var is = Optional.ofNullable(now.get(id));
            var service =
                    after.topology()
                            .services()
                            .find(id)
                            .or(() -> before.topology().services().find(id))
                            .orElseThrow();
            var change =
                    new ServiceChange(
                            service,
                            was.map(it -> it.availability(id)).orElse(null),
                            is.map(it -> it.availability(id)).orElse(null),
                            was.map(it -> points(it, id)).orElse(0),
                            is.map(it -> points(it, id)).orElse(0));
            if (change.isChange()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static int points(Resilience resilience, Id service) {
        return resilience.cutSets(service).ofSize(1).size();
    }

    private static Map<Id, Resilience> resilience(Document document, Catalog catalog) {
        var ids = document.topology().services().values().stream().map(Service::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var all = Resilience.of(document.topology(), catalog, ids, 1);
        return ids.stream().collect(Collectors.toUnmodifiableMap(id -> id, _ -> all));
    }
}
