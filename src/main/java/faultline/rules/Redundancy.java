package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Survival;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The groups whose members stand in for each other.
final class Redundancy {

    private static final Set<String> KINDS =
            Set.of(
                    "dag",
                    "availability-group",
                    "fci",
                    "wsfc",
                    "mirror-pair",
                    "cas-array",
                    "dc-set",
                    "dns-set",
                    "lb-pair",
                    "pool");

    private Redundancy() {}

    /// All groups of redundant servers that have a member, in drawing order.
    static Stream<Group> groups(Facts facts) {
        return facts.groups()
                .filter(it -> KINDS.contains(it.kind().value()))
                .filter(it -> !it.members().isEmpty());
    }

    /// All groups of redundant servers, each to be judged by itself.
    static Stream<Group> eachGroup(Facts facts) {
        return facts.eachGroup(KINDS);
    }

    /// Whether the component is in a group of redundant servers with others that can take over.
    static boolean hasOthersBeside(Id member, Facts facts) {
        return facts.groupsWith(member)
                .filter(it -> KINDS.contains(it.kind().value()))
                .filter(it -> !isForPatching(it, facts))
                .anyMatch(it -> it.members().size() > 1);
    }

    /// Whether the group exists to patch without downtime, and not to survive failures.
    static boolean isForPatching(Group group, Facts facts) {
        return facts.text(group, "purpose").filter("patching"::equals).isPresent();
    }

    /// Whether the group needs a majority of votes.
    static boolean isQuorum(Group group, Facts facts) {
        return facts.catalog()
                .group(group.kind())
                .filter(kind -> kind.survival() == Survival.MAJORITY)
                .isPresent();
    }

    /// The hosts that the members run on now, one for each member whose host is drawn.
    static List<Component> hostsOf(Group group, Facts facts) {
        return group.members().stream().flatMap(id -> facts.hostOf(id).stream()).toList();
    }

    /// The one host on which all members run now.
    static Optional<Component> onlyHostOf(Group group, Facts facts) {
        var hosts = hostsOf(group, facts);
        return !hosts.isEmpty()
                        && hosts.size() == group.members().size()
                        && hosts.stream().distinct().count() == 1
                ? Optional.of(hosts.getFirst())
                : Optional.empty();
    }
}
