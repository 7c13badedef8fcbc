package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Level;
import java.util.Optional;
import java.util.Set;

/// Whether a storage system survives the failure of one of its own parts.
enum StorageStrength {
    /// Two controllers or more, and RAID.
    REDUNDANT,
    /// One controller, or no RAID.
    SINGLE,
    /// The drawing says too little.
    UNKNOWN,
    /// Copies are spread over several servers by the storage's own policy, as vSAN and Storage
    /// Spaces Direct do: no single device at all.
    SPREAD;

    private static final Set<String> SPREADING = Set.of("vsan", "s2d");

    /// The strength of an array, or of the array that a datastore sits in.
    static StorageStrength of(Component storage, Facts facts) {
        return arrayOf(storage, facts).map(array -> ofArray(array, facts)).orElse(UNKNOWN);
    }

    static Optional<Component> arrayOf(Component storage, Facts facts) {
        return facts.hosting().at(storage.id(), Level.ARRAY);
    }

    private static StorageStrength ofArray(Component array, Facts facts) {
        if (facts.text(array, "protocol").filter(SPREADING::contains).isPresent()) {
            return SPREAD;
        }
        var controllers = facts.amount(array, "controllers");
        var raid = facts.flag(array, "raid");
        if (controllers.filter(it -> it < 2).isPresent() || raid.filter(it -> !it).isPresent()) {
            return SINGLE;
        }
        return controllers.isPresent() && raid.isPresent() ? REDUNDANT : UNKNOWN;
    }

    /// What this means for the storage named, as a sentence.
    String sentence(Component storage, Facts facts) {
        var array = arrayOf(storage, facts).orElse(storage).name();
        return switch (this) {
            case REDUNDANT ->
                    array
                            + " has redundant controllers and RAID, so only an unusual failure does"
                            + " that.";
            case SINGLE -> array + " has a single controller or no RAID.";
            case UNKNOWN ->
                    "Cannot tell whether "
                            + array
                            + " survives the failure of a part, because its controllers and RAID"
                            + " are not set.";
            case SPREAD -> "";
        };
    }
}
