package faultline.analysis;

import faultline.engine.Memo;
import faultline.model.Element;
import faultline.model.Id;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one rule has found so far, and what of it has to be found again.
abstract sealed class Docket {

    /// In the order in which the rule says it.
    abstract List<Finding> findings();

    static Docket of(Rule rule, Facts facts) {
        return rule instanceof GatheringRule<?, ?> gathering
                ? new Gathered<>(gathering, facts)
                : new Whole(rule, facts);
    }

    /// Of a rule that looks at everything at once.
    private static final class Whole extends Docket {

        private final Memo.Answer<List<Finding>> answer;

        Whole(Rule rule, Facts facts) {
            this.answer = facts.memo().answer(() -> Analyser.asked(rule, facts), () -> {});
        }

        @Override
        List<Finding> findings() {
            return answer.get();
        }
    }

    /// Of a rule that looks at one element at a time.
    private static final class Gathered<E extends Element, P> extends Docket {

        private final GatheringRule<E, P> rule;
        private final Facts facts;
        private final Memo.Answer<List<Id>> subjects;
        private final Set<Id> forgotten = new HashSet<>();
        private final Map<Id, List<P>> telling = new HashMap<>();
        private Map<Id, Memo.Answer<List<P>>> answers = new HashMap<>();
        private List<Id> order = List.of();
        private @Nullable List<P> gathered;
        private Memo.@Nullable Answer<List<Finding>> conclusion;

        Gathered(GatheringRule<E, P> rule, Facts facts) {
            this.rule = rule;
            this.facts = facts;
            this.subjects =
                    facts.memo()
                            .answer(() -> rule.subjects(facts).map(Element::id).toList(), () -> {});
        }

        @Override
        List<Finding> findings() {
            try {
                if (!subjects.isKnown()) {
                    list();
                }
                forgotten.removeIf(this::isFoundAgain);
                return conclusion(gathered()).get();
            } catch (RuntimeException | StackOverflowError mistake) {
                return Failure.of(rule.info(), facts.topology(), mistake).toList();
            }
        }

        private List<P> gathered() {
            var known = gathered;
            if (known == null) {
                known =
                        order.stream()
                                .flatMap(it -> telling.getOrDefault(it, List.of()).stream())
                                .toList();
                gathered = known;
                forgetConclusion();
            }
            return known;
        }

        private void forgetConclusion() {
            var past = conclusion;
            if (past != null) {
                past.drop();
                conclusion = null;
            }
        }

        private Memo.Answer<List<Finding>> conclusion(List<P> parts) {
            var known = conclusion;
            if (known == null) {
                known = facts.memo().answer(() -> rule.conclude(parts, facts).toList(), () -> {});
                conclusion = known;
            }
            return known;
        }

        private void list() {
            order = subjects.get();
            gathered = null;
            var before = answers;
            answers = HashMap.newHashMap(order.size());
            for (var id : order) {
                var known = before.remove(id);
                answers.put(id, known == null ? answer(id) : known);
            }
            before.forEach((id, gone) -> {
                gone.drop();
                telling.remove(id);
                forgotten.remove(id);
            });
        }

        private Memo.Answer<List<P>> answer(Id id) {
            forgotten.add(id);
            return facts.memo().answer(() -> look(id), () -> forgotten.add(id));
        }

        @SuppressWarnings("unchecked") // the subjects of this rule are its elements
        private List<P> look(Id id) {
            var subject = (E) facts.element(id).orElseThrow();
            return rule.gather(subject, facts).toList();
        }

        private boolean isFoundAgain(Id id) {
            var answer = answers.get(id);
            var now = answer == null ? List.<P>of() : answer.get();
            var before = now.isEmpty() ? telling.remove(id) : telling.put(id, now);
            if (!now.equals(before == null ? List.of() : before)) {
                gathered = null;
            }
            return true;
        }
    }
}
