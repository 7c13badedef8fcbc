package faultline.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that happens in a scenario.
///
/// @param target the component, link or VM it happens to
/// @param at how long after the beginning, or after `whileDown` went down
/// @param whileDown the element that has to be down for it; null where it happens in any case
/// @param lasts how long a pause, a patch or the maintenance of a host takes; null for the usual
public record ScenarioStep(
        Action action,
        Id target,
        Duration at,
        @Nullable Id whileDown,
        @Nullable Duration lasts,
        Extras extras) {

    /// What happens to the target.
    public enum Action {
        /// It stops at once, as by a power cut.
        FAIL,
        /// It goes on running, but the network is cut around it. Of a hypervisor host, only its
        /// management network.
        ISOLATE,
        /// A VM stands still for a while and goes on where it was, as after a long live migration
        /// or the merging of a snapshot.
        STUN,
        /// It is shut down in an orderly way and started again, with nothing moved away before.
        REBOOT,
        /// What is active on it is moved away first, then it is restarted.
        PATCH,
        /// It is repaired, or reconnected.
        RESTORE;

        /// The action that is written so in files and on the command line.
        public static Optional<Action> of(String word) {
            for (var action : values()) {
                if (action.word().equals(word)) {
                    return Optional.of(action);
                }
            }
            return Optional.empty();
        }

        /// How it is written in files and on the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ScenarioStep {
        if (at.isNegative() || (lasts != null && lasts.isNegative())) {
            throw new MalformedTopologyException("A step of a scenario has a negative time");
        }
    }

    public ScenarioStep(Action action, Id target, Duration at) {
        this(action, target, at, null, null, Extras.NONE);
    }

    /// The same, once that element is down.
    public ScenarioStep whileDown(Id down) {
        return new ScenarioStep(action, target, at, down, lasts, extras);
    }

    /// The same for another length of time.
    public ScenarioStep lasting(Duration time) {
        return new ScenarioStep(action, target, at, whileDown, time, extras);
    }
}
