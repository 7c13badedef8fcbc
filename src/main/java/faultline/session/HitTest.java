package faultline.session;

import faultline.model.Document;
import faultline.model.Id;
import faultline.model.Point;
import faultline.scene.Hit;
import java.util.Set;

/// Says what lies under a point of a drawn document.
@FunctionalInterface
public interface HitTest {

    /// What the pointer touches there.
    ///
    /// @param selection what bears handles
    /// @param tolerance how near counts as touching, in document units
    Hit at(Document document, Set<Id> selection, Point point, double tolerance);
}
