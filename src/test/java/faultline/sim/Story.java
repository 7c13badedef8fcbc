package faultline.sim;

import static faultline.Topologies.CATALOG;

import faultline.Topologies;
import faultline.format.Templates;
import faultline.model.Id;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A scenario being put together in a test, and what came of it.
final class Story {

    private final Topologies estate;
    private final List<ScenarioStep> steps = new ArrayList<>();

    private Story(Topologies estate) {
        this.estate = estate;
    }

    static Story of(String template) {
        var found = Templates.all().stream().filter(it -> it.name().startsWith(template + "-"));
        return new Story(
                Topologies.of(
                        Templates.open(found.findFirst().orElseThrow()).document().topology()));
    }

    static Story of(Topologies estate) {
        return new Story(estate);
    }

    Topologies estate() {
        return estate;
    }

    Story set(String id, String property, String value) {
        estate.set(id, property, value);
        return this;
    }

    Story set(String id, String property, boolean value) {
        estate.set(id, property, value);
        return this;
    }

    Story set(String id, String property, double value) {
        estate.set(id, property, value);
        return this;
    }

    Story move(String id, String in) {
        estate.move(id, in);
        return this;
    }

    Story fail(String id) {
        return step(ScenarioStep.Action.FAIL, id, 0);
    }

    Story step(ScenarioStep.Action action, String id, long seconds) {
        steps.add(new ScenarioStep(action, new Id(id), Duration.ofSeconds(seconds)));
        return this;
    }

    Story step(ScenarioStep step) {
        steps.add(step);
        return this;
    }

    Run run() {
        return Simulator.of(estate.topology(), CATALOG).run(new Scenario("story", steps));
    }

    static Outcome outcome(Run run, String service) {
        return run.outcome(new Id(service)).orElseThrow();
    }

    /// The seconds for which a service was down in all, 0 if it still is.
    static long outage(Run run, String service) {
        return outcome(run, service).outage() / 1000;
    }

    /// The votes of a cluster at an instant, in milliseconds from the beginning.
    static Ballot ballot(Run run, long millis, String cluster) {
        return Objects.requireNonNull(run.at(millis).votes().get(new Id(cluster)));
    }

    static String log(Run run) {
        return String.join("\n", run.entries().map(it -> it.seconds() + " " + it.what()).toList());
    }

    static String actions(Run run) {
        return run.actions().toString();
    }
}
