package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.Optional;
import java.util.stream.Stream;

/// How a VM comes back after the failure of its host.
enum RestartKind {
    COLD_BOOT("booted afresh"),
    SAVED_STATE("resumed from a saved state"),
    SNAPSHOT_REVERT("reverted to a snapshot"),
    REPLICA("started from a replica");

    private final String words;

    RestartKind(String words) {
        this.words = words;
    }

    /// "resumed from a saved state".
    String words() {
        return words;
    }

    /// What the VM or its cluster says; vSphere HA always boots afresh. Empty when nobody says.
    static Optional<RestartKind> of(Component vm, Facts facts) {
        var cluster = facts.clusterOf(vm.id());
        return ofVm(vm, facts)
                .or(() -> cluster.flatMap(it -> ofVm(it, facts)))
                .or(() ->
                        cluster.flatMap(it -> facts.text(it, "platform"))
                                .filter("vmware"::equals)
                                .map(_ -> COLD_BOOT));
    }

    /// What the VM, or the cluster, itself says.
    static Optional<RestartKind> ofVm(Component component, Facts facts) {
        return facts.text(component, "restartKind").flatMap(RestartKind::read);
    }

    /// Whether planned moves of the VM save its state, as quick migration does, and do not keep it
    /// running.
    static boolean isMovedSaved(Component vm, Facts facts) {
        return Stream.concat(Stream.of(vm), facts.clusterOf(vm.id()).stream())
                .flatMap(it -> facts.text(it, "moveKind").stream())
                .findFirst()
                .filter("quick"::equals)
                .isPresent();
    }

    private static Optional<RestartKind> read(String word) {
        return switch (word) {
            case "cold-boot" -> Optional.of(COLD_BOOT);
            case "saved-state" -> Optional.of(SAVED_STATE);
            case "snapshot-revert" -> Optional.of(SNAPSHOT_REVERT);
            case "replica" -> Optional.of(REPLICA);
            default -> Optional.empty();
        };
    }
}
