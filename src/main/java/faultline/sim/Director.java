package faultline.sim;

import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Does what the scenario says, when it is time.
final class Director implements World.Reactive {

    private static final Duration MAINTENANCE = Duration.ofMinutes(10);

    private final World world;
    private final Stage stage;
    private final List<ScenarioStep> waiting = new ArrayList<>();

    Director(World world, Stage stage, Scenario scenario) {
        this.world = world;
        this.stage = stage;
        for (var step : scenario.steps()) {
            if (step.whileDown() == null) {
                world.after(step.at().toMillis(), () -> perform(step));
            } else {
                waiting.add(step);
            }
        }
    }

    /// Begins what waits for something to be down.
    @Override
    public void react() {
        for (var step : List.copyOf(waiting)) {
            var down = step.whileDown();
            if (down != null && world.services().isDown(world.estate().place(down))) {
                waiting.remove(step);
                world.after(step.at().toMillis(), () -> perform(step));
            }
        }
    }

    private void perform(ScenarioStep step) {
        var target = step.target();
        var place = world.estate().place(target);
        if (place < 0) {
            say(target, target + " is not in the drawing: nothing happens");
            return;
        }
        var name = world.estate().name(target);
        switch (step.action()) {
            case FAIL -> {
                say(target, name + " fails");
                world.breakDown(place);
            }
            case ISOLATE -> {
                say(target, name + " is cut off from the network");
                isolate(target, place);
            }
            case STUN -> {
                var time = step.lasts() == null ? Duration.ofSeconds(30) : step.lasts();
                say(target, name + " stands still for " + Times.span(time.toMillis()));
                stage.freeze(place, time.toMillis());
            }
            case REBOOT -> {
                say(target, name + " is restarted");
                stage.restart(place, lasts(step));
            }
            case PATCH -> {
                say(target, name + " goes into maintenance: what is active on it is moved first");
                stage.drain(place);
                stage.restart(place, lasts(step));
            }
            case RESTORE -> {
                say(target, name + " is repaired");
                restore(target, place);
            }
        }
        world.touch();
    }

    /// How long it is away; -1 for as long as it usually takes.
    private static long lasts(ScenarioStep step) {
        var lasts = step.lasts();
        if (lasts != null) {
            return lasts.toMillis();
        }
        return step.action() == ScenarioStep.Action.PATCH ? MAINTENANCE.toMillis() : -1;
    }

    private void isolate(Id target, int place) {
        world.isolated().add(target);
        stage.cut(target);
        stage.isolated(place);
    }

    private void restore(Id target, int place) {
        world.repair(place);
        if (world.isolated().remove(target)) {
            stage.reconnect();
        }
        stage.open(place);
    }

    private void say(Id target, String what) {
        world.journal().say(world, Layer.SCENARIO, target, Basis.SCENARIO, () -> what);
    }
}
