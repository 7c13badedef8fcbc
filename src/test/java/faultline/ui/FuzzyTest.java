package faultline.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {

    private static final List<String> COMMANDS =
            List.of(
                    "Save",
                    "Save as…",
                    "Select all",
                    "Hide inspector",
                    "Go to the inspector",
                    "Align left",
                    "Align right",
                    "Add Hypervisor host",
                    "Add Host cluster",
                    "Zoom in");

    @Test
    void whatBeginsSoComesFirst() {
        assertEquals("Save", best("sa"));
        assertEquals("Save", best("save"));
        assertEquals("Hide inspector", best("hide"));
    }

    @Test
    void theFirstLettersOfWordsWillDo() {
        assertEquals("Align left", best("al"));
        assertEquals("Add Hypervisor host", best("ahh"));
        assertEquals("Select all", best("sel all"));
        assertEquals("Add Hypervisor host", best("host hyp"));
    }

    @Test
    void lettersWhoseWordsBeginOtherwiseDoNot() {
        assertFalse(Fuzzy.score("xyz", "Save").isPresent());
        assertFalse(Fuzzy.score("lgn", "Align left").isPresent());
        assertFalse(Fuzzy.score("save zoom", "Save as…").isPresent());
        assertTrue(Fuzzy.score("lign", "Align left").isPresent());
    }

    @Test
    void whileNothingIsTypedEverythingAnswers() {
        assertTrue(COMMANDS.stream().allMatch(it -> Fuzzy.score(" ", it).isPresent()));
    }

    private static String best(String typed) {
        return COMMANDS.stream()
                .filter(it -> Fuzzy.score(typed, it).isPresent())
                .max(Comparator.comparingInt(it -> Fuzzy.score(typed, it).orElseThrow()))
                .orElse("");
    }
}
