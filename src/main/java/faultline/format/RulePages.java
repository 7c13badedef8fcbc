package faultline.format;

/// The pages that explain the rules, in Markdown, one for each.
public final class RulePages {

    private RulePages() {}

    /// The page of the rule with that id, such as `RED-003`, which must exist.
    public static String text(String rule) {
        return Resources.text("/faultline/rules/" + rule + "/rule.md");
    }
}
