package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Value;
import java.util.Set;
import java.util.stream.Stream;

/// Lets clients use the name of a group and not that of one member.
final class GroupName implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("RED-010");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        var mentioned = about.mentioned().toList();
        return about.mentioned()
                .flatMap(id -> about.topology().group(id).stream())
                .flatMap(group ->
                        about.topology().links().values().stream()
                                .filter(it -> it.kind().value().equals("client-path"))
                                .filter(it -> mentioned.contains(it.from()))
                                .filter(it -> mentioned.contains(it.to()))
                                .flatMap(line -> retargeted(about, group, line)));
    }

    private static Stream<Proposal> retargeted(Case about, Group group, Link line) {
        var draft = about.draft();
        var isThere = line.to().equals(group.id());
        if (!isThere) {
            draft.retarget(line.id(), Retarget.End.TO, group.id());
        }
        var id = isThere ? line.id() : moved(draft, line, group.id());
        group.properties()
                .text("listener")
                .or(() -> group.properties().text("fqdn"))
                .or(() -> group.properties().text("address"))
                .ifPresentOrElse(
                        name -> draft.describe(id, "address", Value.of(name)),
                        () -> draft.unset(id, "address"));
        return draft.titled(
                "Let " + about.name(line.from()) + " use the name of " + group.name(),
                "The configuration of the clients has to be changed.");
    }

    /// A link without an id of its own gets another one with its end.
    private static Id moved(Draft draft, Link line, Id group) {
        return draft.document().topology().links().values().stream()
                .filter(it -> it.kind().equals(line.kind()))
                .filter(it -> it.from().equals(line.from()) && it.to().equals(group))
                .map(Link::id)
                .findFirst()
                .orElse(line.id());
    }
}
