package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a listener or network name an address in each subnet, and lets clients try them all.
final class Subnets implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("SQL-AG-008");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("availability-group", "fci")
                .flatMap(group -> {
                    var draft = about.draft();
                    draft.change(group.id(), "answersIn", new Value.Items(subnets(about)));
                    about.facts()
                            .links(group.id(), "client-path")
                            .filter(it -> it.to().equals(group.id()))
                            .map(Link::id)
                            .forEach(it -> draft.change(it, "multiSubnet", Value.of(true)));
                    return draft.titled(
                            "Give " + group.name() + " an address in every subnet",
                            "Old drivers do not know MultiSubnetFailover.");
                });
    }

    private static List<Value> subnets(Case about) {
        return about.mentioned()
                .flatMap(id -> Stream.concat(Stream.of(id), members(about, id)))
                .flatMap(id -> about.facts().computerOf(id).stream())
                .map(Component::properties)
                .flatMap(it -> it.text("subnet").stream())
                .distinct()
                .sorted()
                .map(Value::of)
                .toList();
    }

    private static Stream<Id> members(Case about, Id id) {
        return about.topology().group(id).stream().flatMap(it -> it.members().stream());
    }
}
