package faultline.fixes;

import faultline.model.Component;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Adds a second switch with the same cables as one in which all paths meet.
final class SecondSwitch implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("RED-011", "STO-002", "RED-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("switch").limit(2).flatMap(it -> twin(about, it));
    }

    private static Stream<Proposal> twin(Case about, Component lone) {
        var draft = about.draft();
        var twin = draft.twins(List.of(lone.id()), null).getFirst();
        draft.linksLike(lone.id(), twin, Hosts.CABLES);
        return draft.titled(
                "Add the switch " + draft.name(twin) + " with the cables of " + lone.name(),
                "Each server needs a free adapter for it, and both switches separate power.");
    }
}
