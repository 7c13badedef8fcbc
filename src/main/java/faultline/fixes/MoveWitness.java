package faultline.fixes;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Value;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Puts the witness of a quorum on another server, one that is there or a new one.
final class MoveWitness implements Remedy {

    private static final Id NOWHERE = new Id("none");

    @Override
    public Set<String> rules() {
        return Set.of(
                "EXCH-DAG-004",
                "EXCH-DAG-005",
                "EXCH-DAG-006",
                "EXCH-DAG-008",
                "EXCH-DAG-009",
                "EXCH-DAG-021",
                "QRM-004",
                "QRM-005",
                "QRM-008",
                "QRM-009",
                "SQL-DBM-002");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return Stream.concat(shares(about), instances(about));
    }

    /// The instance of SQL Server that watches over a mirror.
    private static Stream<Proposal> instances(Case about) {
        return about.groups("mirror-pair")
                .flatMap(pair -> about.facts().links(pair.id(), "witness-of"))
                .flatMap(line -> {
                    var draft = about.draft();
                    var server = draft.addBeside("physical-server", "SQLW-", line.from());
                    draft.rehost(line.from(), server);
                    return draft.titled(
                            "Move the witness " + about.name(line.from()) + " to a new server",
                            "Mirroring itself is deprecated since SQL Server 2012.");
                });
    }

    private static Stream<Proposal> shares(Case about) {
        return about.groups("dag", "wsfc")
                .flatMap(group ->
                        about.facts().witnessOf(group).stream()
                                .flatMap(witness -> moves(about, group.name(), witness)));
    }

    private static Stream<Proposal> moves(Case about, String group, Component witness) {
        return new Carriers(about)
                .all()
                .filter(it -> !it.id().equals(Optional.ofNullable(witness.in()).orElse(NOWHERE)))
                .flatMap(carrier -> {
                    var draft = carrier.draft();
                    draft.rehost(witness.id(), carrier.id());
                    if (!witness.properties().text("form").equals(Optional.of("file-share"))) {
                        draft.describe(witness.id(), "form", Value.of("file-share"));
                    }
                    return draft.titled(
                            "Move the witness of " + group + " " + onto(carrier.words()),
                            "The members themselves may still share a fate.");
                });
    }

    private static String onto(String words) {
        return words.replaceFirst("^on a new server", "to a new server")
                .replaceFirst("^on ", "to ")
                .replaceFirst("^in ", "into ");
    }
}
