package faultline.report;

import faultline.model.Document;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// One of the sheets that a drawing can be taken apart into: everything in its place, with the
/// links and groups of one layer only.
public enum LayerSheet {
    PLACEMENT("Placement", "located-in"),
    NETWORK("Network", "network client-path balances"),
    STORAGE("Storage", "storage-path stored-on"),
    POWER("Power", "powered-by"),
    CLUSTERS("Clusters and replication", "replicates-to witness-of"),
    DEPENDENCIES("Dependencies", "depends-on"),
    BACKUP("Backup", "backs-up stored-on");

    private final String title;
    private final String links;

    LayerSheet(String title, String links) {
        this.title = title;
        this.links = links;
    }

    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LayerSheet> read(String word) {
        for (var sheet : values()) {
            if (sheet.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /// Whether the document has anything that this sheet would show.
    public boolean concerns(Document document) {
        return this == PLACEMENT
                || document.topology().links().values().stream().anyMatch(shows(document));
    }

    /// The document with what belongs to this layer.
    public Document of(Document document) {
        var topology = document.topology();
        var gone =
                topology.links().values().stream()
                        .filter(shows(document).negate())
                        .map(Link::id)
                        .toList();
        var groups =
                this == CLUSTERS
                        ? List.<Id>of()
                        : topology.groups().values().stream()
                                .filter(it ->
                                        topology.links().values().stream()
                                                .filter(shows(document))
                                                .noneMatch(link -> link.touches(it.id())))
                                .map(Group::id)
                                .toList();
        return document.with(topology.without(gone).without(groups));
    }

    /// What a backup writes to belongs to backups, other storage does not.
    private Predicate<Link> shows(Document document) {
        return link ->
                (" " + links + " ").contains(" " + link.kind() + " ")
                        && (!link.kind().value().equals("stored-on")
                                || isBackup(document, link) == (this == BACKUP));
    }

    private static boolean isBackup(Document document, Link link) {
        return document.topology()
                .component(link.from())
                .filter(it -> it.kind().value().startsWith("backup-"))
                .isPresent();
    }
}
