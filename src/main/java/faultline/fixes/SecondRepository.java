package faultline.fixes;

import faultline.model.Value;
import java.util.Set;
import java.util.stream.Stream;

/// Copies the backups to storage that shares nothing with what they save.
final class SecondRepository implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("BKP-002");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.components("backup-repository")
                .flatMap(repository -> {
                    var draft = about.draft();
                    var nas = draft.addBeside("nas", "NAS-", repository.id());
                    draft.describe(nas, "raid", Value.of(true));
                    var copy = draft.addIn("backup-repository", "Copies of backups", nas);
                    draft.connect("replicates-to", repository.id(), copy);
                    return draft.titled(
                            "Copy the backups to the new storage system " + draft.name(nas),
                            "Both are in one place until one of them is taken elsewhere.");
                });
    }
}
