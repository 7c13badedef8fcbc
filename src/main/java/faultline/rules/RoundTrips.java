package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// Round-trip times through the drawn network, in milliseconds, along the fastest path.
///
/// A line without a latency takes no time. Traffic between servers passes switches, routers and
/// firewalls, but none that stand in a site without such a server.
final class RoundTrips {

    private static final String LATENCY = "latencyMs";

    /// How far something is from the start.
    private record Distance(Id id, double time) {}

    private final Facts facts;
    private final Set<Component> sites;

    /// @param sites those whose devices may be passed
    RoundTrips(Set<Component> sites, Facts facts) {
        this.sites = Set.copyOf(sites);
        this.facts = facts;
    }

    /// Whether all lines together take longer than this.
    static boolean exceedInSum(double limit, Facts facts) {
        return facts.links().mapToDouble(RoundTrips::latency).sum() > limit;
    }

    /// The time from one server to these, or what they are wired by, as far as it reaches them.
    Map<Id, Double> from(Id server, Collection<Id> others) {
        var wanted =
                others.stream().flatMap(it -> wiredAt(it).stream()).collect(Collectors.toSet());
        var known = new HashMap<Id, Double>();
        var open = new PriorityQueue<Distance>(Comparator.comparingDouble(Distance::time));
        var start = wiredAt(server);
        start.ifPresent(it -> open.add(new Distance(it, 0)));
        while (!open.isEmpty() && !wanted.isEmpty()) {
            var next = open.poll();
            var id = next.id();
            wanted.remove(id);
            if (known.putIfAbsent(id, next.time()) == null
                    && (start.filter(id::equals).isPresent() || isPassed(id))) {
                lines(id).stream()
                        .map(it -> new Distance(otherEnd(it, id), next.time() + latency(it)))
                        .forEach(open::add);
            }
        }
        return known;
    }

    /// The server, or the nearest thing that it sits in, with a network line.
    Optional<Id> wiredAt(Id server) {
        return facts.placement().chainOf(server).stream()
                .map(Component::id)
                .filter(it -> !lines(it).isEmpty())
                .findFirst();
    }

    private List<Link> lines(Id end) {
        return facts.links(end, "network").toList();
    }

    private static Id otherEnd(Link line, Id end) {
        return line.from().equals(end) ? line.to() : line.from();
    }

    private static double latency(Link line) {
        return line.properties().amount(LATENCY).orElse(0.0);
    }

    private boolean isPassed(Id id) {
        return facts.component(id)
                .filter(it -> facts.catalog().component(it.kind()).forwards())
                .filter(it -> facts.siteOf(it.id()).map(sites::contains).orElse(true))
                .isPresent();
    }
}
