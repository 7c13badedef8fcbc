package faultline.ui;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Menus made of actions; what can be done, and under which name, is asked when a menu opens.
final class Menus {

    private Menus() {}

    /// A menu of actions in groups with lines between them.
    @SafeVarargs
    static Menu of(String label, List<Action>... groups) {
        var menu = new Menu(label);
        for (var group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(item(action)));
        }
        keepUpToDate(menu);
        return menu;
    }

    /// Has the items of a menu say what holds whenever it opens.
    static void keepUpToDate(Menu menu) {
        menu.setOnShowing(_ -> menu.getItems().forEach(Menus::refresh));
    }

    static MenuItem item(Action action) {
        var item = new MenuItem(action.label().get());
        item.setId("menu-" + action.id());
        item.setMnemonicParsing(false);
        item.setUserData(action);
        if (!action.icon().isEmpty()) {
            item.setGraphic(IconNodes.ui(action.icon()));
        }
        if (action.reach() == Action.Reach.WINDOW && !action.keys().isEmpty()) {
            item.setAccelerator(action.keys().getFirst());
        }
        item.setOnAction(_ -> action.runIfEnabled());
        return item;
    }

    /// An item that names its key wherever that works. Only for menus that install no keys.
    static MenuItem itemWithKeys(Action action) {
        var item = item(action);
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }

    static void refresh(MenuItem item) {
        if (item.getUserData() instanceof Action action) {
            item.setText(action.label().get());
            item.setDisable(!action.enabled().getAsBoolean());
        }
    }
}
