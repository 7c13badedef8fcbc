package faultline.ui;

import faultline.format.Templates;
import faultline.model.KindId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// All that can be looked for by name: the commands, every kind that can be added, the templates
/// and the themes.
record Offers(Commands commands, Consumer<KindId> adder, Welcome welcome, Wardrobe wardrobe) {

    /// What comes first while nothing is typed: who is used to another program finds its side panel
    /// under the key that opens the list.
    private static final String FIRST = "pane-inspector";

    List<Action> all() {
        var all = new ArrayList<>(commands.all());
        all.removeIf(it -> it.id().equals("commands") || it.label().get().isEmpty());
        all.sort(Comparator.comparingInt(it -> it.id().equals(FIRST) ? 0 : 1));
        for (var shelf : PaletteEntry.shelves(commands.bench().catalog())) {
            for (var entry : shelf.entries()) {
                all.add(
                        Action.of(
                                "add-" + entry.kind(),
                                "Add " + entry.label(),
                                () -> adder.accept(entry.kind())));
            }
        }
        for (var template : Templates.all()) {
            all.add(
                    Action.of(
                            "template-" + template.id(),
                            "New from template: " + template.title(),
                            () -> welcome.open(template)));
        }
        for (var appearance : Appearance.values()) {
            all.add(
                    Action.of(
                            "theme-" + appearance.name(),
                            "Theme: " + appearance.label(),
                            () -> wardrobe.choose(appearance)));
        }
        return all;
    }
}
