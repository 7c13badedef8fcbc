package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import faultline.rules.Rules;
import faultline.ui.RulePage.Block;
import faultline.ui.RulePage.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulePageTest {

    @Test
    void aPageFallsIntoHeadingsParagraphsAndPoints() {
        var page =
                RulePage.read(
                        """
                        # RED-003 Members may drift

                        ## When it keeps silent

                        One line
                        and its end.

                        * When all are on one host:
                          RED-002 says that.
                        """);
        assertEquals(
                List.of(
                        new Block.Title("RED-003 Members may drift"),
                        new Block.Heading("When it keeps silent"),
                        new Block.Paragraph(List.of(new Run.Plain("One line and its end."))),
                        new Block.Point(
                                List.of(
                                        new Run.Plain("When all are on one host: "),
                                        new Run.Reference("RED-002"),
                                        new Run.Plain(" says that.")))),
                page.blocks());
    }

    @Test
    void everyRuleHasAPageThatBeginsWithItsIdAndHoldsNoMarkup() {
        var book = new RuleBook(Rules.ALL);
        assertEquals(Rules.ALL.size(), book.all().size());
        for (var info : book.all()) {
            var blocks = RulePage.read(book.page(info.id())).blocks();
            assertTrue(
                    blocks.getFirst() instanceof Block.Title title
                            && title.text().startsWith(info.id() + " "));
            assertTrue(blocks.size() > 4, info::id);
            for (var block : blocks) {
                assertFalse(text(block).contains("`") || text(block).startsWith("#"), info::id);
            }
        }
    }

    @Test
    void pagesLeadToOtherRules() {
        var book = new RuleBook(Rules.ALL);
        var links =
                book.all().stream()
                        .flatMap(info -> RulePage.read(book.page(info.id())).blocks().stream())
                        .flatMap(block -> runs(block).stream())
                        .filter(Run.Reference.class::isInstance)
                        .filter(run -> book.has(run.text()))
                        .count();
        assertTrue(links > 20, () -> "only " + links);
    }

    private static List<Run> runs(Block block) {
        return switch (block) {
            case Block.Title _, Block.Heading _ -> List.of();
            case Block.Paragraph(var runs) -> runs;
            case Block.Point(var runs) -> runs;
        };
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Title(var text) -> text;
            case Block.Heading(var text) -> text;
            case Block.Paragraph _, Block.Point _ ->
                    String.join("", runs(block).stream().map(Run::text).toList());
        };
    }
}
