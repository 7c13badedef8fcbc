package faultline.report;

import faultline.engine.Availability;
import faultline.engine.CutList;
import faultline.model.Id;
import faultline.model.Service;
import java.util.List;

/// What was worked out about one service.
///
/// @param cuts its minimal cut sets of one and two components
public record ServiceHealth(Service service, Availability availability, CutList cuts) {

    /// Whether it is down although nothing has failed.
    public boolean isDownAsDrawn() {
        return cuts.sets().equals(List.of(List.of()));
    }

    /// The components whose failure alone takes it down.
    public List<Id> singlePoints() {
        return cuts.ofSize(1).stream().map(List::getFirst).toList();
    }
}
