package faultline.ui;

import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.format.RulePages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the window tells about rules: their titles, and why what they find hurts. Each rule's page
/// is read when it is first asked for.
final class RuleBook {

    private static final String REASON = "## Why it hurts";

    private final List<Rule> rules;
    private final List<RuleInfo> infos;
    private final Map<String, RuleInfo> byId;
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    RuleBook(Collection<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.infos = rules.stream().map(Rule::info).toList();
        this.byId =
                rules.stream()
                        .map(Rule::info)
                        .collect(Collectors.toMap(RuleInfo::id, info -> info));
    }

    /// All rules, in the order of their catalogue.
    List<RuleInfo> all() {
        return infos;
    }

    Collection<Rule> rules() {
        return rules;
    }

    boolean has(String rule) {
        return byId.containsKey(rule);
    }

    /// The whole page of a rule that exists, in Markdown.
    String page(String rule) {
        return pages.computeIfAbsent(rule, RulePages::text);
    }

    /// How many rules there are.
    int size() {
        return byId.size();
    }

    String title(String rule) {
        return Optional.ofNullable(byId.get(rule)).map(RuleInfo::title).orElse(rule);
    }

    /// Why what the rule finds hurts; empty when its page does not say.
    String why(String rule) {
        return reasons.computeIfAbsent(rule, it -> byId.containsKey(it) ? section(page(it)) : "");
    }

    /// The reason out of a rule's page, with each paragraph on one line.
    static String section(String page) {
        var lines =
                page.lines()
                        .dropWhile(line -> !line.equals(REASON))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .collect(Collectors.joining("\n"));
        return Stream.of(lines.strip().split("\n\\s*\n"))
                .map(paragraph -> paragraph.replace('\n', ' '))
                .collect(Collectors.joining("\n\n"));
    }
}
