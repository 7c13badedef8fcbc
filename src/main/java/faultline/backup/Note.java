package faultline.backup;

import faultline.model.Id;
import java.util.List;

/// Something wrong with the schedule.
///
/// @param sort a word for programs, such as `two-log-owners`
/// @param about the database, then the jobs
/// @param rule the rule that judges the same in a check; empty if none does
public record Note(String sort, List<Id> about, String what, String rule) {

    public Note {
        about = List.copyOf(about);
    }
}
