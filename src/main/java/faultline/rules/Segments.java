package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The parts of the network within which everything reaches everything, when only some devices let
/// traffic pass.
final class Segments {

    private final Facts facts;
    private final Predicate<Component> passes;
    private final Map<Id, Id> segments = new HashMap<>();
    private final Map<Id, Map<Id, Id>> ways = new HashMap<>();

    /// @param passes which of the devices that forward traffic let all of it through
    Segments(Facts facts, Predicate<Component> passes) {
        this.facts = facts;
        this.passes = passes;
    }

    /// Whether the two meet in one segment, or are joined by one line.
    boolean join(Id one, Id other) {
        var first = around(one);
        return around(other).stream().anyMatch(first::contains)
                || wiredAt(one).stream()
                        .flatMap(this::neighbours)
                        .anyMatch(it -> wiredAt(other).filter(it::equals).isPresent());
    }

    /// The segments that something is wired to; its own wire counts as one. Empty if it is not
    /// wired.
    Set<Id> around(Id id) {
        var found = new HashSet<Id>();
        wiredAt(id)
                .ifPresent(wire -> {
                    found.add(wire);
                    neighbours(wire)
                            .filter(this::isPassing)
                            .map(this::segmentOf)
                            .forEach(found::add);
                });
        return found;
    }

    /// The segment by which something is told to be in the same network as others; its own wire
    /// where that leads to nothing that passes.
    Optional<Id> networkOf(Id id) {
        return wiredAt(id)
                .map(wire ->
                        neighbours(wire)
                                .filter(this::isPassing)
                                .map(this::segmentOf)
                                .min(Id::compareTo)
                                .orElse(wire));
    }

    /// The nearest of it and what it sits in that has a network line.
    Optional<Id> wiredAt(Id id) {
        return facts.placement().chainOf(id).stream()
                .map(Component::id)
                .filter(it -> facts.links(it, "network").findAny().isPresent())
                .findFirst();
    }

    private Id segmentOf(Id device) {
        var known = segments.get(device);
        return known != null ? known : flood(device);
    }

    /// Names the segment after the first of its devices by id, whatever it was entered by.
    private Id flood(Id start) {
        var reached = new HashSet<Id>(List.of(start));
        var open = new ArrayDeque<Id>(reached);
        while (!open.isEmpty()) {
            neighbours(open.poll()).filter(this::isPassing).filter(reached::add).forEach(open::add);
        }
        var name = reached.stream().min(Id::compareTo).orElse(start);
        reached.forEach(it -> segments.put(it, name));
        return name;
    }

    /// The devices of a shortest way from one to the other. Empty if there is none.
    List<Component> way(Id from, Id to) {
        var start = wiredAt(from);
        var end = wiredAt(to);
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        var cameFrom = ways.computeIfAbsent(start.get(), this::waysFrom);
        return Stream.iterate(end.get(), it -> !it.equals(start.get()), cameFrom::get)
                .takeWhile(_ -> cameFrom.containsKey(end.get()))
                .flatMap(it -> facts.component(it).stream())
                .toList();
    }

    /// From where everything is first reached.
    private Map<Id, Id> waysFrom(Id start) {
        var cameFrom = new HashMap<Id, Id>(Map.of(start, start));
        var open = new ArrayDeque<Id>(List.of(start));
        while (!open.isEmpty()) {
            var next = open.poll();
            neighbours(next)
                    .sorted()
                    .filter(it -> cameFrom.putIfAbsent(it, next) == null)
                    .filter(this::isPassing)
                    .forEach(open::add);
        }
        return cameFrom;
    }

    private Stream<Id> neighbours(Id id) {
        return facts.links(id, "network").map(link -> otherEnd(link, id));
    }

    private static Id otherEnd(Link line, Id end) {
        return line.from().equals(end) ? line.to() : line.from();
    }

    private boolean isPassing(Id id) {
        return facts.component(id)
                .filter(it -> facts.catalog().component(it.kind()).forwards())
                .filter(passes)
                .isPresent();
    }
}
