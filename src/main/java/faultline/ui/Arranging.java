package faultline.ui;

import faultline.edit.Align;
import faultline.edit.Edit;
import faultline.edit.Gather;
import faultline.edit.Lock;
import faultline.edit.Refused;
import faultline.edit.Remove;
import faultline.edit.Stack;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The commands that bring what is selected in order: in line, upon each other, into groups.
record Arranging(Workbench bench) {

    List<Action> aligning() {
        return Align.ways().stream().map(this::align).toList();
    }

    List<Action> stacking() {
        return List.of(
                stack(
                        "front",
                        "Bring to front",
                        Stack.To.FRONT,
                        "Shortcut+Shift+F",
                        "Shortcut+Shift+Close Bracket"),
                stack(
                        "forward",
                        "Bring forward",
                        Stack.To.FORWARD,
                        "Shortcut+Close Bracket",
                        "Shortcut+Alt+Shift+F"),
                stack(
                        "backward",
                        "Send backward",
                        Stack.To.BACKWARD,
                        "Shortcut+Open Bracket",
                        "Shortcut+Alt+Shift+B"),
                stack(
                        "back",
                        "Send to back",
                        Stack.To.BACK,
                        "Shortcut+Shift+B",
                        "Shortcut+Shift+Open Bracket"),
                Action.of("lock", "Lock", this::turnLock)
                        .named(() -> isLocked() ? "Unlock" : "Lock")
                        .icon("lock")
                        .drawingKeys("Shortcut+L", "Shortcut+Shift+L")
                        .when(this::isSelected));
    }

    List<Action> grouping() {
        return List.of(
                Action.of("group", "Group", () -> bench.commit(gathered()))
                        .drawingKeys("Shortcut+G")
                        .when(this::isSelected),
                Action.of("ungroup", "Ungroup", () -> bench.commit(new Remove(groups())))
                        .drawingKeys("Shortcut+Shift+U")
                        .when(() -> !groups().isEmpty()));
    }

    List<Action> all() {
        return Stream.of(aligning(), stacking(), grouping()).flatMap(List::stream).toList();
    }

    private Action align(Align.How how) {
        var id = how.name().toLowerCase(Locale.ROOT);
        var most = how == Align.How.ACROSS || how == Align.How.DOWN ? 3 : 2;
        return Action.of(
                        "align-" + id, how.label(), () -> bench.commit(new Align(selection(), how)))
                .when(() -> selection().size() >= most);
    }

    private Action stack(String id, String label, Stack.To to, String... keys) {
        return Action.of(id, label, () -> bench.commit(new Stack(selection(), to)))
                .drawingKeys(keys)
                .when(this::isSelected);
    }

    private void turnLock() {
        bench.commit(new Lock(selection(), isLocked() ? Lock.Hold.FREE : Lock.Hold.LOCKED));
    }

    private boolean isLocked() {
        return isSelected() && selection().stream().allMatch(document().layout()::isLocked);
    }

    /// A group of the kind that says most about what is selected.
    private Edit gathered() {
        var members = selection().stream().sorted().toList();
        var fitting =
                bench.catalog().groups().values().stream()
                        .filter(kind -> members.stream().allMatch(id -> mayBelong(id, kind)))
                        .toList();
        return fitting.stream()
                .filter(kind -> !kind.members().contains("*"))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .<Edit>map(kind -> new Gather(kind.id(), members))
                .orElseGet(() -> new Refused("No kind of group takes all of these"));
    }

    private boolean mayBelong(Id id, Kind.OfGroup kind) {
        return document()
                .topology()
                .component(id)
                .filter(it -> bench.catalog().mayBelongTo(it.kind(), kind.id()))
                .isPresent();
    }

    /// The groups that are selected, and those all of whose members are.
    private Set<Id> groups() {
        return document().topology().groups().values().stream()
                .filter(it -> isChosen(it.id(), it.members()))
                .map(it -> it.id())
                .collect(Collectors.toSet());
    }

    private boolean isChosen(Id group, List<Id> members) {
        return selection().contains(group)
                || (!members.isEmpty() && selection().containsAll(members));
    }

    private boolean isSelected() {
        return !selection().isEmpty();
    }

    private Set<Id> selection() {
        return bench.session().selection();
    }

    private Document document() {
        return bench.session().document();
    }
}
