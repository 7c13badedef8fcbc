package faultline.engine;

import faultline.model.Id;
import java.util.List;
import java.util.Map;

/// A topology written down as equations.
///
/// The first vertices are the components, groups and services, each in drawing order; further ones
/// stand for something without a name, such as a VM's seat on one host.
///
/// @param media the network and the storage fabric
/// @param vertexOf the vertex of each component, group and service
/// @param named the same the other way round, by vertex
/// @param fallible the components that fail by themselves, in drawing order
record Blueprint(
        Equations equations,
        List<Wiring> media,
        Map<Id, Integer> vertexOf,
        List<Id> named,
        List<Id> fallible) {

    Blueprint {
        media = List.copyOf(media);
        fallible = List.copyOf(fallible);
    }

    private static final int NEVER = -1;

    /// What is down while nothing has failed.
    Equations.State start() {
        var state = equations.state();
        settle(state, NEVER);
        return state;
    }

    /// Follows the loss of paths until nothing more goes down. Paths were last followed when so
    /// many were down; -1 means never.
    void settle(Equations.State state, int followed) {
        var checked = followed;
        while (checked != state.mark()) {
            var before = state.mark();
            for (var medium : media) {
                if (checked < 0 || lostACarrier(medium, state, checked)) {
                    cutOff(medium, state);
                }
            }
            checked = before;
        }
    }

    private static boolean lostACarrier(Wiring medium, Equations.State state, int since) {
        for (var position = since; position < state.mark(); position++) {
            if (medium.carries(state.fallen(position))) {
                return true;
            }
        }
        return false;
    }

    private static void cutOff(Wiring medium, Equations.State state) {
        if (medium.isIdle()) {
            return;
        }
        var parts = medium.parts(vertex -> !state.isDown(vertex));
        for (var demand : medium.demands()) {
            if (!state.isDown(demand.needer())
                    && !medium.joins(demand.from(), demand.to(), parts)) {
                state.fail(demand.needer());
            }
        }
    }
}
