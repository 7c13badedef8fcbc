package faultline.ui;

import faultline.format.Templates;
import faultline.model.KindId;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/// The menu bar, and the menu that the canvas opens under the pointer.
final class MenuStrip {

    private final Commands commands;
    private final Workbench bench;
    private final Filing filing;
    private final Memory memory;
    private final MenuBar bar = new MenuBar();

    MenuStrip(Commands commands, Workbench bench, Filing filing, Memory memory) {
        this.commands = commands;
        this.bench = bench;
        this.filing = filing;
        this.memory = memory;
        bar.setUseSystemMenuBar(true);
        bar.setId("menu-bar");
    }

    MenuBar bar() {
        return bar;
    }

    /// Fills the bar.
    void fill(Wardrobe wardrobe, Consumer<KindId> adder, Welcome welcome) {
        var view = Menus.of("View", commands.zooming(), commands.panes(), commands.problems());
        view.getItems().addAll(new SeparatorMenuItem(), themes(wardrobe));
        bar.getMenus()
                .setAll(
                        file(welcome),
                        Menus.of(
                                "Edit",
                                commands.history(),
                                commands.clipboard(),
                                commands.selecting(),
                                commands.mending()),
                        view,
                        insert(adder),
                        Menus.of(
                                "Arrange",
                                commands.arranging().aligning(),
                                commands.arranging().stacking(),
                                commands.arranging().grouping()),
                        Menus.of("Help", commands.help()));
    }

    ContextMenu contextMenu() {
        var menu = new ContextMenu();
        Stream.of(
                        commands.mending(),
                        commands.clipboard(),
                        commands.selecting(),
                        commands.tools(),
                        commands.zooming())
                .forEach(group -> {
                    if (!menu.getItems().isEmpty()) {
                        menu.getItems().add(new SeparatorMenuItem());
                    }
                    group.forEach(it -> menu.getItems().add(Menus.itemWithKeys(it)));
                });
        menu.setOnShowing(_ -> menu.getItems().forEach(Menus::refresh));
        return menu;
    }

    private Menu file(Welcome welcome) {
        var file = Menus.of("File", commands.files(), commands.saving(), commands.leaving());
        var templates = new Menu("New from template");
        templates.setId("menu-templates");
        Templates.all()
                .forEach(template -> {
                    var item = new MenuItem(template.title());
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> welcome.open(template));
                    templates.getItems().add(item);
                });
        file.getItems().add(1, templates);
        file.getItems().add(3, recent());
        return file;
    }

    private Menu recent() {
        var recent = new Menu("Open recent");
        recent.getItems().add(new MenuItem("None yet"));
        recent.setOnShowing(_ -> recent.getItems().setAll(recentItems()));
        return recent;
    }

    private List<MenuItem> recentItems() {
        var items =
                memory.settings().recent().stream()
                        .map(file -> {
                            var item = new MenuItem(file.toString());
                            item.setMnemonicParsing(false);
                            item.setDisable(!Files.exists(file));
                            item.setOnAction(_ -> filing.open(file));
                            return item;
                        })
                        .toList();
        if (items.isEmpty()) {
            var none = new MenuItem("None yet");
            none.setDisable(true);
            return List.of(none);
        }
        return items;
    }

    private static Menu themes(Wardrobe wardrobe) {
        var menu = new Menu("Theme");
        menu.setId("menu-theme");
        var group = new ToggleGroup();
        for (var appearance : Appearance.values()) {
            var item = new RadioMenuItem(appearance.label());
            item.setToggleGroup(group);
            item.setOnAction(_ -> wardrobe.choose(appearance));
            item.setUserData(appearance);
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ ->
                group.getToggles()
                        .forEach(it -> it.setSelected(it.getUserData() == wardrobe.appearance())));
        return menu;
    }

    private Menu insert(Consumer<KindId> adder) {
        var menu = Menus.of("Insert", commands.inserting(), commands.tools());
        menu.getItems().add(new SeparatorMenuItem());
        for (var shelf : PaletteEntry.shelves(bench.catalog())) {
            var sub = new Menu(shelf.label());
            for (var entry : shelf.entries()) {
                var item = new MenuItem(entry.label(), IconNodes.kind(entry.icon(), 16));
                item.getStyleClass().add(entry.style());
                item.setOnAction(_ -> adder.accept(entry.kind()));
                sub.getItems().add(item);
            }
            menu.getItems().add(sub);
        }
        return menu;
    }
}
