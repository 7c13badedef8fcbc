package faultline.fixes;

import faultline.analysis.Analysis;
import faultline.analysis.Finding;
import faultline.edit.Edit;
import faultline.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the set of fixes with the least effort after which nothing is left to mend.
///
/// Fixes act upon each other, so every combination is made and judged anew. The cheapest unfinished
/// combination is always continued first, by each fix that makes one particular finding go away,
/// since some fix of the set must: the first finished combination is the cheapest there is, as long
/// as fixes do not depend on their order. Beyond a number of combinations it is finished greedily,
/// and said not to be proven.
public final class Cheapest {

    private final Fixer fixer;
    private final Goal goal;
    private final int combinations;
    private final BooleanSupplier overtaken;

    /// A combination of fixes, and what the document is then.
    private record State(
            Document document, Analysis analysis, List<Fix> done, Set<String> titles, int effort) {

        State after(Fix fix) {
            var all = new ArrayList<>(done);
            all.add(fix);
            var names = new TreeSet<>(titles);
            names.add(fix.title());
            return new State(
                    fix.outlook().document(),
                    fix.outlook().after(),
                    all,
                    names,
                    effort + fix.effort());
        }
    }

    /// @param combinations how many are continued at most before it becomes greedy
    /// @param overtaken whether nobody waits for the result any more
    public Cheapest(Fixer fixer, Goal goal, int combinations, BooleanSupplier overtaken) {
        this.fixer = fixer;
        this.goal = goal;
        this.combinations = combinations;
        this.overtaken = overtaken;
    }

    public Plan of(Document document) {
        var analysis = fixer.analyse(document);
        var start = new State(document, analysis, List.of(), Set.of(), 0);
        var known = choices(start, goal.open(document, analysis));
        var hopeless = new HashSet<String>();
        known.forEach((finding, fixes) -> {
            if (fixes.isEmpty()) {
                hopeless.add(key(finding));
            }
        });
        var open =
                new PriorityQueue<State>(
                        Comparator.comparingInt(State::effort)
                                .thenComparing(it -> it.titles().toString()));
        var reached = new HashMap<Set<String>, Integer>();
        open.add(start);
        for (var tried = 0; !open.isEmpty() && tried < combinations; tried++) {
            var state = open.remove();
            var todo = todo(state, hopeless);
            if (todo.isEmpty()) {
                return plan(start, state, Plan.Certainty.PROVEN);
            }
            if (overtaken.getAsBoolean()) {
                return plan(start, state, Plan.Certainty.NOT_PROVEN);
            }
            var choices = state.done().isEmpty() ? known : choices(state, todo);
            for (var fix : removing(state, todo, choices)) {
                var next = state.after(fix);
                var before = reached.get(next.titles());
                if (before == null || next.effort() < before) {
                    reached.put(next.titles(), next.effort());
                    open.add(next);
                }
            }
        }
        return plan(start, greedy(start, hopeless), Plan.Certainty.NOT_PROVEN);
    }

    /// The fixes by which one finding goes, whichever finding they answer: the one with the fewest.
    private static List<Fix> removing(
            State state, List<Finding> todo, Map<Finding, List<Fix>> choices) {
        var fixes =
                choices.values().stream()
                        .flatMap(List::stream)
                        .filter(it -> !state.titles().contains(it.title()))
                        .collect(
                                Collectors.toMap(
                                        Fix::title,
                                        it -> it,
                                        (first, second) -> first,
                                        LinkedHashMap::new))
                        .values();
        return todo.stream()
                .map(finding ->
                        fixes.stream().filter(it -> it.outlook().isWithout(finding)).toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /// What is offered for each of the findings.
    private Map<Finding, List<Fix>> choices(State state, List<Finding> todo) {
        Map<Finding, List<Fix>> choices = new LinkedHashMap<>();
        for (var finding : todo) {
            choices.put(finding, fixer.offered(state.document(), state.analysis(), finding));
        }
        return choices;
    }

    /// Step by step the fix with the most findings gone for its effort.
    private State greedy(State start, Set<String> hopeless) {
        var state = start;
        var left = new HashSet<>(hopeless);
        for (var todo = todo(state, left); !todo.isEmpty(); todo = todo(state, left)) {
            var now = state;
            var count = goal.open(state.document(), state.analysis()).size();
            var best =
                    choices(state, todo).values().stream()
                            .flatMap(List::stream)
                            .filter(it -> !now.titles().contains(it.title()))
                            .max(
                                    Comparator.<Fix>comparingDouble(it -> worth(it, count))
                                            .thenComparing(Fix::title, Comparator.reverseOrder()));
            if (best.filter(it -> worth(it, count) > 0).isEmpty()) {
                todo.forEach(it -> left.add(key(it)));
            } else {
                state = state.after(best.get());
            }
        }
        return state;
    }

    private double worth(Fix fix, int before) {
        var after = goal.open(fix.outlook().document(), fix.outlook().after()).size();
        return (before - after) / (double) Math.max(1, fix.effort());
    }

    private Plan plan(State start, State end, Plan.Certainty certainty) {
        var edit = end.done().stream().map(Fix::edit).reduce(Edit::then);
        var title =
                end.done().size() == 1
                        ? end.done().getFirst().title()
                        : "Cheapest set of " + end.done().size() + " fixes";
        return new Plan(
                end.done(),
                edit.map(it -> new Titled(title, it)).orElse(null),
                new Outlook(end.document(), start.analysis(), end.analysis()),
                goal.open(end.document(), end.analysis()),
                certainty);
    }

    private List<Finding> todo(State state, Set<String> hopeless) {
        return goal.open(state.document(), state.analysis()).stream()
                .filter(it -> !hopeless.contains(key(it)))
                .toList();
    }

    /// What a finding is about, whatever its evidence.
    private static String key(Finding finding) {
        return String.join(
                " ",
                Stream.of(
                                finding.rule(),
                                finding.subjects().getFirst().value(),
                                finding.service() == null ? "" : finding.service().value())
                        .toList());
    }
}
