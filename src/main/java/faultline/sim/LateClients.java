package faultline.sim;

import faultline.analysis.Facts;
import faultline.model.Group;
import faultline.model.Id;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How long clients may go on asking the old address after a role has moved to another subnet.
record LateClients(Facts facts) {

    /// The time for each role whose clients may be late, in milliseconds.
    Map<Id, Long> byRole() {
        var late = new HashMap<Id, Long>();
        facts.groups()
                .filter(group -> group.properties().texts("answersIn").size() > 1)
                .filter(group -> !facts.flag(group, "allAddresses").orElse(false))
                .filter(this::isAskedByName)
                .forEach(group -> late.put(group.id(), time(group)));
        return Map.copyOf(late);
    }

    private boolean isAskedByName(Group group) {
        return facts.links(group.id(), "client-path")
                .filter(link -> link.to().equals(group.id()))
                .anyMatch(link -> !facts.flag(link, "multiSubnet").orElse(false));
    }

    private long time(Group group) {
        return facts.span(group, "hostRecordTtl").orElse(Duration.ofMinutes(20)).toMillis();
    }
}
