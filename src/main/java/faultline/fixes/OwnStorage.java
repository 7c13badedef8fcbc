package faultline.fixes;

import faultline.edit.Retarget;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Puts one of several copies on other storage: a system that is there, or a new one like the old.
final class OwnStorage implements Remedy {

    private static final String LEAVES = "The copies still share site, power and network.";

    @Override
    public Set<String> rules() {
        return Set.of("RED-007", "EXCH-DAG-002", "AD-003", "HYP-004");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        var lines =
                about.mentioned()
                        .flatMap(id -> about.facts().placement().chainOf(id).stream())
                        .distinct()
                        .flatMap(it -> about.facts().links(it.id(), "stored-on"))
                        .filter(it -> about.topology().components().has(it.from()))
                        .distinct()
                        .limit(4)
                        .toList();
        return lines.stream().flatMap(line -> Stream.concat(there(about, line), anew(about, line)));
    }

    private static Stream<Proposal> there(Case about, Link line) {
        return about.facts()
                .components("datastore")
                .filter(it -> !it.id().equals(line.to()))
                .filter(it -> arrayOf(about, it.id()).isPresent())
                .limit(4)
                .flatMap(store -> {
                    var draft = about.draft();
                    draft.retarget(line.id(), Retarget.End.TO, store.id());
                    return draft.titled(
                            "Put " + about.name(line.from()) + " on " + store.name(), LEAVES);
                });
    }

    private static Stream<Proposal> anew(Case about, Link line) {
        return arrayOf(about, line.to()).stream()
                .flatMap(array -> {
                    var draft = about.draft();
                    var parts =
                            array.id().equals(line.to())
                                    ? List.of(array.id())
                                    : List.of(array.id(), line.to());
                    var twins = draft.twins(parts, null);
                    draft.linksLike(array.id(), twins.getFirst(), Hosts.CABLES);
                    draft.retarget(line.id(), Retarget.End.TO, twins.getLast());
                    return draft.titled(
                            "Add the storage system "
                                    + draft.name(twins.getFirst())
                                    + " and put "
                                    + about.name(line.from())
                                    + " on it",
                            LEAVES);
                });
    }

    private static Optional<Component> arrayOf(Case about, Id storage) {
        return about.facts().hosting().at(storage, Level.ARRAY);
    }
}
