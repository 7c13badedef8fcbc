package faultline.fixes;

import faultline.model.Component;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Adds a second supply of power and connects with it what the first one feeds.
final class SecondFeed implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("RED-005");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("power-feed", "ups", "generator")
                .limit(1)
                .flatMap(feed -> twin(about, feed));
    }

    private static Stream<Proposal> twin(Case about, Component feed) {
        var draft = about.draft();
        var twin = draft.twins(List.of(feed.id()), null).getFirst();
        draft.linksLike(feed.id(), twin, Set.of("powered-by"));
        return draft.titled(
                "Add the supply "
                        + draft.name(twin)
                        + " and connect with it all that "
                        + feed.name()
                        + " feeds",
                "The equipment needs two power supplies each.");
    }
}
