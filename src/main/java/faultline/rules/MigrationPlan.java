package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A migration plan as drawn: its steps in their order, and the way that every database takes.
///
/// Reads the whole drawing, as the target of a plan is often not in service yet.
final class MigrationPlan {

    private static final Set<String> BRINGING = Set.of("restore", "attach", "move");
    private static final Set<String> CHANGING =
            Set.of("restore", "attach", "move", "upgrade", "switch", "retire");
    private static final Set<String> REHEARSALS = Set.of("lab", "test", "dev");

    private final Group group;
    private final List<Component> steps;
    private final Facts facts;
    private final SqlServer sql;
    private final List<Move> moves;

    /// One hop of a database from one instance to the next one.
    record Move(Component step, Component database, Component from, Component to) {}

    private MigrationPlan(Group group, Facts facts) {
        this.group = group;
        this.steps = facts.members(group);
        this.facts = facts;
        this.sql = new SqlServer(facts);
        this.moves = List.copyOf(findMoves());
    }

    /// All plans for production, in drawing order.
    static Stream<MigrationPlan> all(Facts facts) {
        var drawn = facts.drawn();
        return drawn.groups("migration-plan")
                .filter(it -> drawn.text(it, "environment").filter(REHEARSALS::contains).isEmpty())
                .map(it -> new MigrationPlan(it, drawn));
    }

    Group group() {
        return group;
    }

    String name() {
        return group.name();
    }

    /// Facts about the whole drawing.
    Facts facts() {
        return facts;
    }

    List<Component> steps() {
        return steps;
    }

    boolean is(Component step, String action) {
        return facts.text(step, "action").filter(action::equals).isPresent();
    }

    /// The steps of the way there, in order.
    List<Component> forward() {
        return steps.stream().filter(it -> !is(it, "rollback")).toList();
    }

    /// The steps of the way back.
    List<Component> back() {
        return steps.stream().filter(it -> is(it, "rollback")).toList();
    }

    /// Whether some step changes what users work with.
    boolean changesAnything() {
        return forward().stream()
                .anyMatch(it -> facts.text(it, "action").filter(CHANGING::contains).isPresent());
    }

    List<Component> before(Component step) {
        return steps.subList(0, steps.indexOf(step));
    }

    /// What the step is about, as drawn.
    List<Id> touched(Component step) {
        return ends(step, "touches");
    }

    /// The steps that it is drawn to wait for.
    List<Id> awaited(Component step) {
        return ends(step, "after");
    }

    /// The user databases that it is about: themselves, or all of an instance.
    List<Component> databasesOf(Component step) {
        return touched(step).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), facts.placement().contentsOf(it)))
                .distinct()
                .flatMap(it -> facts.component(it).stream())
                .filter(it -> it.kind().value().equals("sql-database"))
                .filter(it -> !SqlServer.isSystem(it))
                .toList();
    }

    /// The hops of all databases in the order of the plan, each from where the one before brought
    /// it. Test copies go nowhere.
    List<Move> moves() {
        return moves;
    }

    private List<Move> findMoves() {
        Map<Id, Component> places = new HashMap<>();
        var found = new ArrayList<Move>();
        for (var step : forward()) {
            var target = target(step);
            if (target.isEmpty() || !brings(step)) {
                continue;
            }
            for (var database : databasesOf(step)) {
                var from =
                        Optional.ofNullable(places.get(database.id()))
                                .or(() -> sql.instanceOf(database.id()));
                from.filter(it -> !it.equals(target.get()))
                        .ifPresent(it -> found.add(new Move(step, database, it, target.get())));
                places.put(database.id(), target.get());
            }
        }
        return found;
    }

    private boolean brings(Component step) {
        return facts.text(step, "action").filter(BRINGING::contains).isPresent()
                && !facts.flag(step, "testOnly").orElse(false);
    }

    /// The instance that the step brings databases to.
    private Optional<Component> target(Component step) {
        return ends(step, "moves-to").stream()
                .flatMap(it -> sql.instanceOf(it).stream())
                .findFirst();
    }

    /// The things outside of databases that some step brings along.
    Set<String> carried() {
        return Set.copyOf(
                forward().stream()
                        .flatMap(it -> facts.texts(it, "carries").stream())
                        .distinct()
                        .toList());
    }

    private List<Id> ends(Component step, String kind) {
        return facts.links(step.id(), kind)
                .filter(link -> link.from().equals(step.id()))
                .map(link -> link.to())
                .toList();
    }
}
