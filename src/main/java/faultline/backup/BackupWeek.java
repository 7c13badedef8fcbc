package faultline.backup;

import java.util.List;

/// The backups of a document over a week, and what follows from them.
public record BackupWeek(List<JobPlan> jobs, List<LogCurve> curves, List<Note> notes) {

    public BackupWeek {
        jobs = List.copyOf(jobs);
        curves = List.copyOf(curves);
        notes = List.copyOf(notes);
    }
}
