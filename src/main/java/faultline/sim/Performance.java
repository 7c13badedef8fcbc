package faultline.sim;

import faultline.model.Id;
import faultline.model.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One playing of one scenario.
final class Performance {

    private final Estate estate;
    private final Scenario scenario;
    private final Journal journal;
    private final World world;
    private final Stage stage;

    Performance(Estate estate, Scenario scenario, Simulator.Detail detail, boolean isCoinTurned) {
        this.estate = estate;
        this.scenario = scenario;
        journal = new Journal(detail == Simulator.Detail.STORY, estate);
        world = new World(estate, journal, isCoinTurned);
        stage = new Stage(world);
        world.add(List.of(new Director(world, stage, scenario)));
        journal.paintedBy(new SnapshotPainter(world, stage));
    }

    void play(long horizon) {
        var last = scenario.steps().stream().mapToLong(it -> it.at().toMillis()).sum();
        world.play(last + horizon);
        stage.clusters().forEach(GuestCluster::advise);
        stage.roles().forEach(ClusterRole::advise);
        new Support(world, stage).judge();
    }

    boolean hasFlipped() {
        return world.hasFlipped();
    }

    List<Outcome> outcomes() {
        var degraded = degraded();
        var outcomes = new ArrayList<Outcome>();
        for (var watch : journal.watches()) {
            var outages = watch.outages();
            var isDown = !outages.isEmpty() && outages.getLast().isOpen();
            outcomes.add(
                    new Outcome(
                            watch.id(),
                            estate.name(watch.id()),
                            isDown
                                    ? Outcome.State.DOWN
                                    : degraded.contains(watch.id())
                                            ? Outcome.State.DEGRADED
                                            : Outcome.State.UP,
                            outages,
                            outages.isEmpty() ? 0 : journal.late()));
        }
        return outcomes;
    }

    /// The worse of two playings in which chance fell differently, service by service.
    List<Outcome> outcomesOr(Performance other) {
        var mine = outcomes();
        var theirs = other.outcomes();
        var worse = new ArrayList<Outcome>();
        for (var at = 0; at < mine.size(); at++) {
            worse.add(
                    weight(theirs.get(at)) > weight(mine.get(at)) ? theirs.get(at) : mine.get(at));
        }
        return worse;
    }

    private static long weight(Outcome outcome) {
        return outcome.isLasting() ? Long.MAX_VALUE : outcome.outage();
    }

    /// What is worse off at the end, in the words of the engine.
    private Set<Id> degraded() {
        var gone = new HashSet<Id>();
        for (var id : estate.topology().components().keys()) {
            if (world.isBroken(estate.place(id))) {
                gone.add(id);
            }
        }
        return gone.isEmpty() ? Set.of() : estate.facts().afterRestarts().degradedAfter(gone);
    }

    Run run(List<Outcome> outcomes) {
        return new Run(
                scenario,
                journal.snapshots(),
                outcomes,
                journal.losses(),
                journal.support(),
                journal.actions(),
                new Protections(world, stage).left(),
                world.hasFlipped());
    }
}
