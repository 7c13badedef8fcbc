package faultline.compare;

import faultline.engine.Availability;
import faultline.model.Service;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How available a service was and is.
///
/// @param service as it is now; as it was, when it is gone
/// @param before null when it is new
/// @param after null when it is gone
/// @param pointsBefore how many components took it down alone
/// @param pointsAfter how many do now
public record ServiceChange(
        Service service,
        @Nullable Availability before,
        @Nullable Availability after,
        int pointsBefore,
        int pointsAfter) {

    boolean isChange() {
        return pointsBefore != pointsAfter
                || before == null
                || after == null
                || !Objects.equals(before.unavailability(), after.unavailability())
                || !Objects.equals(before.interruptionsAYear(), after.interruptionsAYear());
    }
}
