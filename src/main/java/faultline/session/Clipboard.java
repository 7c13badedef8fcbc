package faultline.session;

import faultline.edit.Containment;
import faultline.edit.Edit;
import faultline.edit.Fitting;
import faultline.edit.Fragment;
import faultline.edit.Paste;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Layout;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.tool.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was copied last, and how often it was pasted since.
final class Clipboard {

    /// How far a copy stands from its original, in document units.
    static final double OFFSET = 2 * Stage.GRID;

    private Fragment fragment = new Fragment(List.of(), Layout.NONE);
    private int steps;

    Fragment fragment() {
        return fragment;
    }

    /// Keeps it, unless it is empty; the first paste stands beside the original.
    Fragment copy(Fragment copied) {
        if (!copied.isEmpty()) {
            fragment = copied;
            steps = 1;
        }
        return copied;
    }

    /// Keeps it, unless it is empty; the first paste stands where the original was.
    Fragment cut(Fragment taken) {
        copy(taken);
        steps = 0;
        return taken;
    }

    /// The edit that adds a fragment to a document.
    ///
    /// @param selection if it is one container that may contain all of the fragment, it goes there
    Edit paste(Fragment pasted, Document document, Catalog catalog, Set<Id> selection) {
        var bounds = pasted.bounds().orElse(new Rect(0, 0, 0, 0));
        var container = container(pasted, document, catalog, selection);
        if (container.isPresent()) {
            var spot = Fitting.freeSpot(document, container.get(), bounds);
            return new Paste(pasted, spot, new Paste.Where.Into(container.get()));
        }
        var by = OFFSET * steps++;
        var at = new Point(bounds.x() + by, bounds.y() + by);
        return new Paste(pasted, at, new Paste.Where.Beside());
    }

    private static Optional<Id> container(
            Fragment pasted, Document document, Catalog catalog, Set<Id> selection) {
        var kinds = pasted.rootKinds();
        return selection.stream()
                .filter(_ -> selection.size() == 1 && !kinds.isEmpty())
                .flatMap(id -> document.topology().component(id).stream())
                .filter(it -> Containment.refusal(catalog, kinds, it).isEmpty())
                .map(Component::id)
                .findFirst();
    }
}
