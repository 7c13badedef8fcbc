package faultline.fixes;

import faultline.edit.Leave;
import faultline.model.Group;
import faultline.model.Id;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Takes a member out of a group that has too many or must not have it.
final class SurplusNode implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("SQL-FCI-002", "SQL-AG-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("fci")
                .flatMap(group ->
                        group.members().reversed().stream()
                                .flatMap(member -> without(about, group, member)));
    }

    private static Stream<Proposal> without(Case about, Group group, Id member) {
        var draft = about.draft();
        draft.make(new Leave(group.id(), List.of(member)), Effort.MOVE);
        return draft.titled(
                "Take " + about.name(member) + " out of the nodes of " + group.name(),
                "That many fewer nodes can take over.");
    }
}
