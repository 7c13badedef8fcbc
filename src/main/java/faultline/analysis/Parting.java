package faultline.analysis;

import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Changes after which what shares a failure domain no longer does: one of those in it gets a
/// domain of its own, which is connected like the first.
record Parting(Topology topology, Facts facts) {

    private static final int MOST = 4;

    Stream<Trial> of(Finding finding) {
        var about = about(finding);
        return Explainer.components(finding, facts).stream()
                .flatMap(domain -> partings(domain, about));
    }

    /// What the finding is about, with the members of its groups.
    private Set<Id> about(Finding finding) {
        var about = new LinkedHashSet<>(finding.subjects());
        finding.mentioned()
                .flatMap(id -> topology.group(id).stream())
                .forEach(group -> about.addAll(group.members()));
        Explainer.components(finding, facts).forEach(it -> about.add(it.id()));
        return about;
    }

    private Stream<Trial> partings(Component domain, Set<Id> about) {
        var inside = new LinkedHashMap<Id, Set<Id>>();
        for (var id : about) {
            childOf(domain, id, inside);
        }
        var users = new LinkedHashMap<Link, Id>();
        for (var link : sharing(domain)) {
            about.stream()
                    .filter(it -> isOne(link.from(), it))
                    .findFirst()
                    .ifPresent(it -> users.put(link, link.from()));
        }
        var trials = new ArrayList<Trial>();
        if (inside.size() > 1) {
            inside.keySet().stream()
                    .limit(MOST)
                    .forEach(child ->
                            trials.add(
                                    trial(domain, child, inside.keySet(), moved(domain, child))));
        }
        if (users.values().stream().distinct().count() > 1) {
            users.forEach((link, user) -> {
                if (trials.size() < MOST) {
                    trials.add(trial(domain, user, users.values(), retargeted(domain, link)));
                }
            });
        }
        return trials.stream();
    }

    private Trial trial(Component domain, Id parted, Collection<Id> sharing, Topology edited) {
        var others = sharing.stream().distinct().filter(it -> !it.equals(parted)).toList();
        var condition =
                facts.name(parted)
                        + " did not share "
                        + facts.name(domain.id())
                        + " with "
                        + facts.names(others);
        return new Trial(condition, condition, edited);
    }

    private void childOf(Component domain, Id id, Map<Id, Set<Id>> inside) {
        var chain = facts.placement().chainOf(id);
        for (var place : chain) {
            if (domain.id().equals(place.in())) {
                inside.computeIfAbsent(place.id(), _ -> new LinkedHashSet<>()).add(id);
            }
        }
    }

    /// The links by which others need the domain.
    private List<Link> sharing(Component domain) {
        return topology.links().values().stream()
                .filter(link -> link.to().equals(domain.id()))
                .filter(link -> effect(link) == Effect.NEEDS_ALL)
                .toList();
    }

    private boolean isOne(Id user, Id mentioned) {
        return user.equals(mentioned)
                || facts.placement().isInside(mentioned, user)
                || facts.placement().isInside(user, mentioned);
    }

    private Topology moved(Component domain, Id child) {
        var twin = twin(domain);
        return topology.component(child)
                .map(it -> twinned(domain, twin).with(it.inside(twin.id())))
                .orElse(topology);
    }

    private Topology retargeted(Component domain, Link link) {
        var twin = twin(domain);
        return twinned(domain, twin).with(link.between(link.from(), twin.id()));
    }

    private Component twin(Component domain) {
        return new Component(
                topology.freeId(domain.id()),
                domain.kind(),
                domain.name(),
                domain.in(),
                domain.properties(),
                domain.extras());
    }

    /// With a second domain, empty, and wired like the first.
    private Topology twinned(Component domain, Component twin) {
        var elements = new ArrayList<Element>();
        elements.add(twin);
        var taken = new LinkedHashSet<Id>();
        for (var link : facts.topology().links().values()) {
            if (isWiring(link, domain.id())) {
                var id = topology.freeId(link.id(), taken);
                taken.add(id);
                elements.add(
                        new Link(
                                id,
                                link.kind(),
                                link.name(),
                                other(link.from(), domain, twin),
                                other(link.to(), domain, twin),
                                link.properties(),
                                link.extras()));
            }
        }
        return topology.withAll(elements);
    }

    private boolean isWiring(Link link, Id domain) {
        return switch (effect(link)) {
            case CONNECTS, SEES -> link.from().equals(domain) || link.to().equals(domain);
            case NEEDS_ALL, NEEDS_ANY -> link.from().equals(domain);
            case REACHES, REACHES_ANY, VOTES, NONE -> false;
        };
    }

    private static Id other(Id end, Component domain, Component twin) {
        return end.equals(domain.id()) ? twin.id() : end;
    }

    private Effect effect(Link link) {
        return facts.catalog().link(link.kind()).map(kind -> kind.effect()).orElse(Effect.NONE);
    }
}
