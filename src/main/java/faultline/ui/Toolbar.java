package faultline.ui;

import faultline.session.View;
import faultline.tool.Mode;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// The most used commands as icons, with their names and keys in tooltips.
final class Toolbar extends ToolBar {

    /// A button and what it does.
    private record Tool(ButtonBase button, Action action, Tooltip tooltip) {}

    private final Workbench bench;
    private final List<Tool> tools = new ArrayList<>();

    Toolbar(Commands commands, Workbench bench) {
        this.bench = bench;
        setId("toolbar");
        setAccessibleText("Toolbar");
        group(commands.files());
        group(commands.saving());
        separate();
        group(commands.history());
        separate();
        group(commands.clipboard());
        separate();
        commands.tools().forEach(this::choice);
        separate();
        group(commands.zooming());
        commands.panes().stream().filter(it -> it.id().equals("grid")).forEach(this::button);
        bench.shows(this::show);
    }

    /// Puts something at the right end.
    void end(Node node) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getItems().addAll(space, node);
    }

    private void group(List<Action> actions) {
        actions.stream().filter(it -> !it.icon().isEmpty()).forEach(this::button);
    }

    private void separate() {
        getItems().add(new Separator());
    }

    private void button(Action action) {
        add(action, new Button());
    }

    /// A double click on the tool that connects keeps it in the hand.
    private void choice(Action action) {
        var button = new ToggleButton();
        add(action, button);
        if (action.id().equals("connect-tool")) {
            button.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    bench.session().use(new Mode.Connecting(null, Mode.Span.KEPT));
                }
            });
        }
    }

    private void add(Action action, ButtonBase button) {
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(400));
        button.setGraphic(IconNodes.ui(action.icon()));
        button.getStyleClass().setAll("tool");
        button.setId("tool-" + action.id());
        button.setTooltip(tooltip);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.runIfEnabled());
        tools.add(new Tool(button, action, tooltip));
        getItems().add(button);
    }

    private void show(View view) {
        for (var tool : tools) {
            var label = tool.action().label().get();
            var key = tool.action().keys().isEmpty() ? "" : shownKey(tool.action());
            tool.tooltip().setText(label + key);
            tool.button().setAccessibleText(label);
            tool.button().setDisable(!tool.action().enabled().getAsBoolean());
            if (tool.button() instanceof ToggleButton toggle) {
                toggle.setSelected(tool.action().id().equals(tool(view.mode())));
            }
        }
    }

    private static String shownKey(Action action) {
        return "  " + action.keys().getFirst().getDisplayText();
    }

    private static String tool(Mode mode) {
        return switch (mode) {
            case Mode.Selecting() -> "select-tool";
            case Mode.Connecting _ -> "connect-tool";
            case Mode.Failing() -> "fail-tool";
            case Mode.Adding _ -> "";
        };
    }
}
