package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Members of one DAG with different Exchange or Windows versions, or in different domains.
final class UnlikeDagMembers implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-013",
                    "Mixed Exchange versions, Windows versions or domains in one DAG",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: high-availability/database-availability-groups.md",
                            "[R] EXDOC: high-availability/plan-ha.md"));

    /// What has to be alike in all members, and what says so.
    private enum Trait {
        EXCHANGE("version", "Exchange", "the same Exchange version"),
        WINDOWS("os", "", "the same operating system"),
        DOMAIN("domain", "domain", "the same domain");

        private final String property;
        private final String prefix;
        private final String words;

        Trait(String property, String prefix, String words) {
            this.property = property;
            this.prefix = prefix;
            this.words = words;
        }

        private Stream<? extends Element> bearer(Component member, Facts facts) {
            return this == WINDOWS ? facts.computerOf(member.id()).stream() : Stream.of(member);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag").flatMap(dag -> check(dag, facts));
    }

    private static Stream<Finding> check(Group dag, Facts facts) {
        var differences = new ArrayList<String>();
        var unsaid = new ArrayList<String>();
        var concerned = new ArrayList<Trait>();
        for (var trait : Trait.values()) {
            var values = values(trait, dag, facts);
            if (values.size() > 1) {
                concerned.add(trait);
                differences.add(words(trait, values, facts));
            } else if (values.size() == 1) {
                var silent = silent(trait, dag, facts);
                if (!silent.isEmpty()) {
                    unsaid.add(Words.unset(facts, trait.property, silent));
                }
            }
        }
        if (!differences.isEmpty()) {
            return Stream.of(finding(dag, differences, concerned, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(dag, unsaid));
    }

    /// The members by what they say.
    private static Map<String, List<Component>> values(Trait trait, Group dag, Facts facts) {
        var values = new TreeMap<String, List<Component>>();
        for (var member : facts.members(dag)) {
            trait.bearer(member, facts)
                    .flatMap(it -> facts.text(it, trait.property).stream())
                    .map(it -> trait == Trait.DOMAIN ? it.toLowerCase(Locale.ROOT) : it)
                    .forEach(it -> values.computeIfAbsent(it, _ -> new ArrayList<>()).add(member));
        }
        return values;
    }

    private static List<? extends Element> silent(Trait trait, Group dag, Facts facts) {
        return facts.members(dag).stream()
                .flatMap(it -> trait.bearer(it, facts))
                .filter(it -> facts.text(it, trait.property).isEmpty())
                .toList();
    }

    /// "EX1 and EX2 Exchange 2016, EX3 Exchange 2019".
    private static String words(Trait trait, Map<String, List<Component>> values, Facts facts) {
        return values.entrySet().stream()
                .map(entry ->
                        Words.some(Words.ids(entry.getValue()), facts)
                                + ": "
                                + (trait.prefix.isEmpty() ? "" : trait.prefix + " ")
                                + value(trait, entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Trait trait, String value) {
        if (trait != Trait.WINDOWS) {
            return value;
        }
        return value.replace("windows-server-", "Windows Server ").replace("-r2", " R2");
    }

    private static Finding finding(
            Group dag, List<String> differences, List<Trait> traits, Facts facts) {
        return Report.violation(INFO)
                .says(
                        "The members of "
                                + dag.name()
                                + " are not alike ("
                                + String.join("; ", differences)
                                + "), but all members of a DAG must have "
                                + Words.list(traits.stream().map(it -> it.words).toList())
                                + ".")
                .about(dag.id())
                .about(dag.members())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(
                        "Build a new DAG of servers that are alike and move the mailboxes there; a"
                                + " member cannot be upgraded in place.")
                .finding();
    }

    private static Finding question(Group dag, List<String> unsaid) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether all members of "
                                + dag.name()
                                + " are alike, because "
                                + Words.list(unsaid)
                                + ".")
                .about(dag.id())
                .about(dag.members())
                .fix("Set what is missing; all members of a DAG must be alike.")
                .finding();
    }
}
