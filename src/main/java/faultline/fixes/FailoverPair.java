package faultline.fixes;

import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Value;
import java.util.Set;
import java.util.stream.Stream;

/// Sets the primary and a secondary replica to synchronous commit with automatic failover.
final class FailoverPair implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("SQL-AG-002", "SQL-AG-004");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("availability-group").flatMap(group -> pairs(about, group));
    }

    private static Stream<Proposal> pairs(Case about, Group group) {
        var members = about.facts().members(group);
        var primary = members.stream().filter(FailoverPair::isPrimary).findFirst();
        return members.stream()
                .filter(it -> !isPrimary(it))
                .flatMap(second -> {
                    var draft = about.draft();
                    primary.ifPresent(it -> set(draft, it));
                    set(draft, second);
                    return draft.titled(
                            "Let "
                                    + about.name(about.facts().serverOf(second.id()))
                                    + " take over "
                                    + group.name()
                                    + " by itself, with synchronous commit",
                            "Each transaction waits for the secondary: keep it nearby.");
                });
    }

    private static void set(Draft draft, Component replica) {
        if (!replica.properties().text("mode").filter("synchronous"::equals).isPresent()) {
            draft.change(replica.id(), "mode", Value.of("synchronous"));
        }
        if (!replica.properties().text("failover").filter("automatic"::equals).isPresent()) {
            draft.change(replica.id(), "failover", Value.of("automatic"));
        }
    }

    private static boolean isPrimary(Component replica) {
        return replica.properties().flag("primary").orElse(false);
    }
}
