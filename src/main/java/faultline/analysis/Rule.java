package faultline.analysis;

import java.util.stream.Stream;

/// One anti-pattern: a pure function from facts to findings. It keeps nothing between calls and
/// knows no other rule.
public interface Rule {

    RuleInfo info();

    Stream<Finding> check(Facts facts);
}
