package faultline.ui;

import faultline.model.Id;
import java.util.Set;
import javafx.scene.Node;

/// One of the failures being played through, with the way to mend it.
final class FailedCell extends WrappingCell<Id> {

    private final Workbench bench;

    FailedCell(Workbench bench) {
        this.bench = bench;
    }

    @Override
    protected Node graphic(Id id) {
        return new ElementLine(bench, id).removable("Mend", () -> bench.session().fail(Set.of(id)));
    }
}
