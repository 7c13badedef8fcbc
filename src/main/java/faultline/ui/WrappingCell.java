package faultline.ui;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A cell of a list as wide as the list, whose texts wrap.
abstract class WrappingCell<T> extends ListCell<T> {

    WrappingCell() {
        setPrefWidth(0);
    }

    /// What the cell shows of an item.
    protected abstract Node graphic(T item);

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : graphic(item));
    }
}
