package faultline.sim;

import faultline.model.Id;
import java.util.List;

/// What one service, or one group of clients, went through.
///
/// @param state at the end
/// @param outages when it was down, in order
/// @param late how much longer clients may need to find it again, in milliseconds, at worst
public record Outcome(Id id, String name, State state, List<Outage> outages, long late) {

    /// How a service is at the end of a story.
    public enum State {
        UP,
        /// Up, but worse off than before.
        DEGRADED,
        DOWN
    }

    /// A time during which it was down, in milliseconds since the beginning.
    ///
    /// @param end -1 if it never ended
    public record Outage(long begin, long end) {

        public boolean isOpen() {
            return end < 0;
        }

        public long length() {
            return end - begin;
        }
    }

    public Outcome {
        outages = List.copyOf(outages);
    }

    /// All outages that ended, together, in milliseconds.
    public long outage() {
        return outages.stream().filter(it -> !it.isOpen()).mapToLong(Outage::length).sum();
    }

    /// The longest outage that ended, in milliseconds.
    public long longest() {
        return outages.stream()
                .filter(it -> !it.isOpen())
                .mapToLong(Outage::length)
                .max()
                .orElse(0);
    }

    /// Whether it was down at the end, and nothing would bring it back but a repair or a person.
    public boolean isLasting() {
        return !outages.isEmpty() && outages.getLast().isOpen();
    }
}
