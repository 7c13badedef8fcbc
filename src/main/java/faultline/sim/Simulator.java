package faultline.sim;

import faultline.analysis.InService;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Scenario;
import faultline.model.ScenarioStep;
import faultline.model.Topology;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Plays scenarios on one topology: the same scenario always gives the same story.
///
/// Preparing costs most; a prepared simulator plays any number of scenarios that assume nothing
/// else than what is drawn. The behaviour is described in `docs/simulation.md`. For one thread.
public final class Simulator {

    /// How much is written down.
    public enum Detail {
        /// Only what services went through.
        OUTCOME,
        /// The log, and how everything was at every instant.
        STORY
    }

    private static final long HORIZON = 24 * 3_600_000L;
    private static final KindId PIECE = new KindId("switch");

    private final Topology topology;
    private final Catalog catalog;
    private final Estate estate;

    private Simulator(Topology topology, Catalog catalog) {
        this.topology = topology;
        this.catalog = catalog;
        estate = new EstateReader(InService.of(topology), catalog).read();
    }

    public static Simulator of(Topology topology, Catalog catalog) {
        return new Simulator(topology, catalog);
    }

    /// Plays a scenario to its end, with its whole story.
    public Run run(Scenario scenario) {
        return run(scenario, Detail.STORY);
    }

    /// Plays a scenario until nothing happens any more, at most for a day after its last step.
    public Run run(Scenario scenario, Detail detail) {
        var assumed = withLinksAsPieces(scenario.in(topology), scenario);
        return assumed.equals(topology)
                ? play(scenario, detail)
                : new Simulator(assumed, catalog).play(scenario, detail);
    }

    /// The components that can fail, in drawing order.
    public List<Id> fallible() {
        return estate.topology().components().values().stream()
                .filter(it -> catalog.component(it.kind()).fails())
                .map(Component::id)
                .toList();
    }

    /// The services and groups of clients whose outages are counted, in drawing order.
    public List<Id> watched() {
        return estate.watched();
    }

    /// What a person calls it.
    public String name(Id id) {
        return estate.name(id);
    }

    /// The scenario in which these fail at once.
    public static Scenario failing(List<Id> components) {
        return new Scenario(
                "failure",
                components.stream()
                        .map(it -> new ScenarioStep(ScenarioStep.Action.FAIL, it, Duration.ZERO))
                        .toList());
    }

    private Run play(Scenario scenario, Detail detail) {
        var first = new Performance(estate, scenario, detail, false);
        first.play(HORIZON);
        if (!first.hasFlipped()) {
            return first.run(first.outcomes());
        }
        var other = new Performance(estate, scenario, Detail.OUTCOME, true);
        other.play(HORIZON);
        return first.run(first.outcomesOr(other));
    }

    /// A link that fails is written down as a component on the way.
    private Topology withLinksAsPieces(Topology assumed, Scenario scenario) {
        var changed = assumed;
        for (var id : targets(scenario)) {
            var link = changed.links().find(id);
            if (link.isPresent() && isPath(link.get())) {
                var it = link.get();
                changed = changed.without(Set.of(id));
                changed =
                        changed.withAll(
                                List.of(
                                        new Component(id, PIECE, nameOf(it)),
                                        new Link(it.kind(), it.from(), id),
                                        new Link(it.kind(), id, it.to())));
            }
        }
        return changed;
    }

    private String nameOf(Link link) {
        return link.name().isBlank()
                ? "The link between " + estate.name(link.from()) + " and " + estate.name(link.to())
                : link.name();
    }

    private static Set<Id> targets(Scenario scenario) {
        return new HashSet<>(
                scenario.steps().stream()
                        .flatMap(it ->
                                Stream.concat(
                                        Stream.of(it.target()), Stream.ofNullable(it.whileDown())))
                        .toList());
    }

    private boolean isPath(Link link) {
        return catalog.link(link.kind())
                .filter(it -> it.effect() == Effect.CONNECTS || it.effect() == Effect.SEES)
                .isPresent();
    }

    Estate estate() {
        return estate;
    }
}
