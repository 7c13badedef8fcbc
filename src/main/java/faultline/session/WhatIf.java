package faultline.session;

import faultline.analysis.Aftermath;
import faultline.analysis.Forecast;
import faultline.model.Catalog;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows from the failures that a person plays through. What takes time happens on the
/// worker; while it does, the last answer stands.
final class WhatIf {

    private final LatestWins<Play, Aftermath> latest;
    private final Runnable changed;
    private @Nullable Play asked;
    private Aftermath current = Aftermath.NONE;

    /// What is asked.
    private record Play(Topology topology, Set<Id> failed) {}

    WhatIf(Catalog catalog, Surroundings around, Runnable changed) {
        this.latest =
                new LatestWins<>(
                        new Seer(catalog)::aftermath,
                        around.worker(),
                        around.home(),
                        this::deliver,
                        _ -> deliver(Aftermath.NONE));
        this.changed = changed;
    }

    Aftermath aftermath() {
        return current;
    }

    /// Asks what follows, unless that is known or under way.
    void look(Topology topology, Set<Id> failed) {
        var play = new Play(topology, Set.copyOf(failed));
        if (!play.equals(asked)) {
            asked = play;
            latest.submit(play);
        }
    }

    /// Nobody plays any longer.
    void end() {
        if (asked != null) {
            asked = null;
            latest.forget();
            current = Aftermath.NONE;
        }
    }

    private void deliver(Aftermath answer) {
        current = answer;
        changed.run();
    }

    /// Keeps the forecast of the last topology; touched by the worker alone.
    private static final class Seer {

        private final Catalog catalog;
        private Topology known = Topology.EMPTY;
        private Forecast forecast;

        Seer(Catalog catalog) {
            this.catalog = catalog;
            this.forecast = new Forecast(known, catalog);
        }

        Aftermath aftermath(Play play) {
            if (!play.topology().equals(known)) {
                known = play.topology();
                forecast = new Forecast(known, catalog);
            }
            return forecast.after(play.failed());
        }
    }
}
