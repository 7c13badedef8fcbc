package faultline.fixes;

import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Value;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Adds a copy of an Exchange database on a member of its DAG that has none.
final class AnotherCopy implements Remedy {

    private static final String LEAVES = "A copy on the same storage system shares its fate.";

    @Override
    public Set<String> rules() {
        return Set.of(
                "EXCH-DAG-001", "EXCH-DAG-016", "EXCH-DAG-017", "EXCH-LOG-003", "EXCH-LOG-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("exchange-database").flatMap(database -> copies(about, database));
    }

    private static Stream<Proposal> copies(Case about, Group database) {
        var holders =
                about.facts().members(database).stream()
                        .map(Component::in)
                        .filter(Objects::nonNull)
                        .toList();
        return holders.stream()
                .flatMap(it -> about.facts().groupsWith(it, "dag"))
                .distinct()
                .flatMap(dag -> about.facts().members(dag).stream())
                .filter(it -> !holders.contains(it.id()))
                .flatMap(server -> copy(about, database, server));
    }

    private static Stream<Proposal> copy(Case about, Group database, Component server) {
        var original = about.facts().members(database).getFirst();
        var draft = about.draft();
        var copy = draft.twins(List.of(original.id()), server.id()).getFirst();
        if (!draft.document()
                .topology()
                .group(database.id())
                .orElse(database)
                .members()
                .contains(copy)) {
            draft.join(database.id(), List.of(copy));
        }
        draft.describe(copy, "active", Value.of(false));
        draft.unset(copy, "replayLag");
        draft.unset(copy, "preference");
        draft.rename(copy, original.name());
        draft.connect("replicates-to", original.id(), copy);
        return draft.titled("Add a copy of " + database.name() + " on " + server.name(), LEAVES);
    }
}
