package faultline.ui;

import faultline.analysis.RuleInfo;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the window tells about rules: their titles, and why what they find hurts.
final class RuleBook {

    private final Map<String, RuleInfo> byId;
    private final Function<String, String> reasons;

    /// @param reasons why what a rule finds hurts, by the rule's id; empty when nothing is written
    RuleBook(Collection<RuleInfo> rules, Function<String, String> reasons) {
        this.byId = rules.stream().collect(Collectors.toMap(RuleInfo::id, it -> it));
        this.reasons = reasons;
    }

    String title(String rule) {
        return Optional.ofNullable(byId.get(rule)).map(RuleInfo::title).orElse(rule);
    }

    String why(String rule) {
        return reasons.apply(rule);
    }
}
