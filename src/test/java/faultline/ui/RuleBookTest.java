package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import faultline.analysis.Rule;
import faultline.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

    private final RuleBook book = new RuleBook(Rules.ALL);

    static List<String> rules() {
        return Rules.ALL.stream().map(Rule::info).map(info -> info.id()).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhyItHurts(String rule) {
        assertFalse(book.why(rule).isBlank());
        assertFalse(book.why(rule).contains("#"));
    }

    @Test
    void paragraphsAreUnwrappedAndKeptApart() {
        var page =
                """
                # X
                ## Why it hurts

                One
                sentence.

                Another.

                ## How to fix it
                Not this.
                """;
        assertEquals("One sentence.\n\nAnother.", RuleBook.section(page));
    }

    @Test
    void anUnknownRuleIsCalledByItsId() {
        assertEquals("XYZ-001", book.title("XYZ-001"));
        assertEquals("", book.why("XYZ-001"));
    }
}
