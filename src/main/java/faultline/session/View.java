package faultline.session;

import faultline.analysis.Aftermath;
import faultline.analysis.Judged;
import faultline.model.Document;
import faultline.model.Id;
import faultline.scene.Ghosts;
import faultline.scene.Lit;
import faultline.tool.Mode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that a window shows of a session at one moment.
///
/// @param shown the document, or what the gesture under way would make of it
/// @param findings of the document shown, or of an earlier one as long as they are stale
/// @param stale whether a newer analysis is under way
/// @param undoable the name of the step that undo takes back; null if there is none
/// @param redoable the name of the step that redo takes again; null if there is none
/// @param dirty whether the document differs from what was last saved
/// @param aftermath what follows from what was made to fail; of none unless the mode is failing
/// @param ghosts what of the document shown is only proposed
/// @param analysisNanos how long the analysis of the findings took
public record View(
        Document shown,
        Set<Id> selection,
        List<Judged> findings,
        boolean stale,
        Lit lit,
        Feedback feedback,
        Mode mode,
        @Nullable String undoable,
        @Nullable String redoable,
        boolean dirty,
        Aftermath aftermath,
        Ghosts ghosts,
        long analysisNanos) {

    public View {
        selection = Set.copyOf(selection);
        findings = List.copyOf(findings);
    }
}
