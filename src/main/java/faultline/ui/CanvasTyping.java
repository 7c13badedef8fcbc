package faultline.ui;

import faultline.tool.Mode;
import java.util.List;
import javafx.scene.input.KeyEvent;

/// What writing on the canvas does: a letter or digit begins a new name for the selected element,
/// `/` looks for a command and `?` shows the keys.
final class CanvasTyping {

    private final Workbench bench;
    private final InPlaceName naming;
    private final List<Action> help;

    /// @param help the actions named `commands` and `shortcuts`
    CanvasTyping(Workbench bench, DesignerCanvas canvas, InPlaceName naming, List<Action> help) {
        this.bench = bench;
        this.naming = naming;
        this.help = help;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::onPressed);
        canvas.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /// The keys of tools are letters of a name while something is selected.
    private void onPressed(KeyEvent event) {
        if (event.getCode().isLetterKey() && isPlain(event) && canName()) {
            event.consume();
        }
    }

    private void onTyped(KeyEvent event) {
        var typed = event.getCharacter();
        if (!isPlain(event) || typed.length() != 1) {
            return;
        }
        switch (typed) {
            case "/" -> run("commands");
            case "?" -> run("shortcuts");
            default -> {
                if (!isLetterOrDigit(event) || !canName()) {
                    return;
                }
                bench.session().startNaming(bench.session().selection().iterator().next());
                naming.write(typed);
            }
        }
        event.consume();
    }

    /// Shift with a digit fits the drawing, also where that writes the digit.
    private static boolean isLetterOrDigit(KeyEvent event) {
        var typed = event.getCharacter().charAt(0);
        return Character.isLetter(typed) || (Character.isDigit(typed) && !event.isShiftDown());
    }

    private boolean canName() {
        return bench.session().selection().size() == 1
                && bench.view().mode() instanceof Mode.Selecting;
    }

    private void run(String id) {
        help.stream().filter(it -> it.id().equals(id)).forEach(Action::runIfEnabled);
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
