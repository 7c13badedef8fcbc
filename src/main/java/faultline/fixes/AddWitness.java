package faultline.fixes;

import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Value;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a quorum that has none a witness: a file share on a server that fails apart from the
/// members.
final class AddWitness implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("EXCH-DAG-003", "QRM-001", "QRM-002", "QRM-014", "QRM-008", "SQL-DBM-001");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("dag", "wsfc", "mirror-pair")
                .filter(it -> about.facts().witnessOf(it).isEmpty())
                .flatMap(group ->
                        group.kind().value().equals("mirror-pair")
                                ? instances(about, group)
                                : shares(about, group));
    }

    private static Stream<Proposal> shares(Case about, Group group) {
        return new Carriers(about)
                .all()
                .flatMap(carrier -> {
                    var draft = carrier.draft();
                    var witness = draft.addIn("witness", "FSW of " + group.name(), carrier.id());
                    draft.describe(witness, "form", Value.of("file-share"));
                    draft.connect("witness-of", witness, group.id());
                    return draft.titled(
                            "Add a witness for " + group.name() + " " + carrier.words(),
                            "The members themselves may still share a fate.");
                });
    }

    /// A third instance of SQL Server, which is what watches over a mirror.
    private static Stream<Proposal> instances(Case about, Group group) {
        var models = about.facts().members(group).stream().map(Component::id);
        return models.flatMap(id -> about.facts().computerOf(id).stream())
                .limit(1)
                .flatMap(model -> {
                    var draft = about.draft();
                    var server = draft.addBeside("physical-server", "SQLW-", model.id());
                    draft.linksLike(model.id(), server, Set.of("network", "located-in"));
                    var instance = draft.addIn("sql-instance", draft.name(server), server);
                    draft.describe(instance, "edition", Value.of("express"));
                    draft.connect("witness-of", instance, group.id());
                    return draft.titled(
                            "Add a witness instance for " + group.name() + " on a new server",
                            "Mirroring itself is deprecated since SQL Server 2012.");
                });
    }
}
