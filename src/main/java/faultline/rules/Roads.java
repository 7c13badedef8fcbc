package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.KindId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The network between sites: each site is one place, whatever its inside looks like, and so is
/// each device that stands in none.
final class Roads {

    private static final KindId NETWORK = new KindId("network");

    private final Map<Id, Set<Id>> neighbours = new HashMap<>();

    Roads(Facts facts) {
        for (var link : facts.links().toList()) {
            if (link.kind().equals(NETWORK)) {
                var one = place(link.from(), facts);
                var other = place(link.to(), facts);
                neighbours.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                neighbours.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
            }
        }
    }

    private static Id place(Id end, Facts facts) {
        return facts.siteOf(end).map(Component::id).orElse(end);
    }

    boolean lead(Component from, Component to) {
        return reaches(from.id(), to.id(), Set.of());
    }

    /// Whether a way is left that does not pass this site.
    boolean leadAround(Component avoided, Component from, Component to) {
        return reaches(from.id(), to.id(), Set.of(avoided.id()));
    }

    private boolean reaches(Id from, Id to, Set<Id> closed) {
        var seen = new HashSet<>(closed);
        var open = new ArrayDeque<Id>();
        seen.add(from);
        open.add(from);
        while (!open.isEmpty()) {
            for (var next : neighbours.getOrDefault(open.poll(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }
}
