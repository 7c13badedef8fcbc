package faultline.ui;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A command of the window, wherever it is offered: in a menu, in the toolbar, by keys.
///
/// @param id names it for tests and settings
/// @param label as the menu has it now, as in "Undo Move EXCH-02"
/// @param icon of `icons/ui`; empty when it has none
/// @param keys the first one is shown
/// @param reach where its keys work
/// @param enabled whether it can be done now
record Action(
        String id,
        Supplier<String> label,
        String icon,
        List<KeyCombination> keys,
        Reach reach,
        BooleanSupplier enabled,
        Runnable run) {

    /// Where the focus must be for an action's keys to work.
    enum Reach {
        /// Anywhere in the window.
        WINDOW,
        /// Anywhere but in a field for text, where the keys write or edit.
        DRAWING,
        /// On the canvas and in the outline, where what is selected is in sight.
        ELEMENTS
    }

    Action {
        keys = List.copyOf(keys);
    }

    static Action of(String id, String label, Runnable run) {
        return new Action(id, () -> label, "", List.of(), Reach.WINDOW, () -> true, run);
    }

    Action icon(String newIcon) {
        return new Action(id, label, newIcon, keys, reach, enabled, run);
    }

    /// With keys that work anywhere, written as in "Shortcut+S".
    Action keys(String... written) {
        return new Action(id, label, icon, read(written), Reach.WINDOW, enabled, run);
    }

    /// With keys that work outside of fields for text.
    Action drawingKeys(String... written) {
        return new Action(id, label, icon, read(written), Reach.DRAWING, enabled, run);
    }

    /// With keys that work on the canvas and in the outline.
    Action elementKeys(String... written) {
        return new Action(id, label, icon, read(written), Reach.ELEMENTS, enabled, run);
    }

    Action when(BooleanSupplier condition) {
        return new Action(id, label, icon, keys, reach, condition, run);
    }

    Action named(Supplier<String> newLabel) {
        return new Action(id, newLabel, icon, keys, reach, enabled, run);
    }

    boolean isMeantBy(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    void runIfEnabled() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }

    /// Its keys as people read them, "Ctrl+Y or Ctrl+Shift+Z"; empty when it has none.
    String writtenKeys() {
        return keys.stream()
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining(" or "));
    }

    private static List<KeyCombination> read(String... written) {
        return List.of(written).stream().map(KeyCombination::valueOf).toList();
    }
}
