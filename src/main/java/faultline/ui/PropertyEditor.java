package faultline.ui;

import faultline.model.PropertyKind;
import faultline.model.Value;
import faultline.scene.Wording;
import javafx.scene.Node;

/// The part of the inspector in which one property is changed.
interface PropertyEditor {

    /// Where an editor sends what was entered.
    interface Target {

        /// It was entered and fits.
        void set(Value value);

        /// It was emptied.
        void unset();

        /// It does not fit, for this reason; an empty reason takes back an earlier one.
        void refuse(String reason);
    }

    Node node();

    void show(Common common);

    /// The editor for a property's type.
    static PropertyEditor of(PropertyKind kind, Target target) {
        return switch (kind.type()) {
            case FLAG -> new FlagEditor(kind, target);
            case CHOICE ->
                    kind.choices().isEmpty()
                            ? new WrittenEditor(kind, target)
                            : new ChoiceEditor(kind, target);
            case LIST ->
                    kind.choices().isEmpty()
                            ? new WrittenEditor(kind, target)
                            : new ItemsEditor(kind, target);
            case TEXT, AMOUNT, DURATION, DATE -> new WrittenEditor(kind, target);
        };
    }

    /// What holds when nobody sets it, for the reader.
    static String whenUnset(PropertyKind kind) {
        var usual = kind.usual();
        return usual == null ? "Not set" : "Usually " + Wording.value(usual, kind);
    }

    /// The same, for the place of the value itself.
    static String usual(PropertyKind kind) {
        var usual = kind.usual();
        return switch (usual) {
            case null -> "Not set";
            case Value.Amount(var number) -> number.toPlainString();
            case Value it -> Wording.value(it, kind);
        };
    }
}
