package faultline.backup;

import faultline.model.Component;
import faultline.model.Id;
import java.util.List;

/// One backup job over a week.
///
/// @param starts minutes of the week, from Monday midnight on; empty where the drawing says nothing
/// @param runtime minutes
/// @param covers the databases that it saves, in drawing order
public record JobPlan(
        Component job, BackupKind kind, List<Integer> starts, int runtime, List<Id> covers) {

    public JobPlan {
        starts = List.copyOf(starts);
        covers = List.copyOf(covers);
    }
}
