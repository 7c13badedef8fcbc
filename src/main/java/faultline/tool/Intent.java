package faultline.tool;

import faultline.edit.Edit;
import faultline.edit.LinkChoice;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What something that the pointer did means.
public sealed interface Intent {

    /// Nothing; what is shown stays as it is.
    record Nothing() implements Intent {}

    /// The gesture is over and led to nothing.
    record Rest() implements Intent {}

    /// The gesture is over and led to nothing, for that reason.
    record Refuse(String reason) implements Intent {}

    /// Exactly these are selected now.
    record Select(Set<Id> ids) implements Intent {
        public Select {
            ids = Set.copyOf(ids);
        }
    }

    /// To be shown, not done: what a release here would do.
    ///
    /// @param ghost what is shown where the edit is refused; null for the document as it is
    /// @param target what would newly contain or be joined to the elements; null if nothing
    /// @param held what is selected meanwhile; empty for what was
    record Preview(Edit edit, @Nullable Edit ghost, @Nullable Id target, Set<Id> held)
            implements Intent {
        public Preview {
            held = Set.copyOf(held);
        }
    }

    /// To be done.
    ///
    /// @param held what is selected then; empty for what was, or what is new
    record Commit(Edit edit, Set<Id> held) implements Intent {
        public Commit {
            held = Set.copyOf(held);
        }
    }

    /// A rubber band.
    ///
    /// @param caught what a release would select
    record Marquee(Rect rect, Set<Id> caught) implements Intent {
        public Marquee {
            caught = Set.copyOf(caught);
        }
    }

    /// A link under way that has no end yet.
    ///
    /// @param refusal why what lies there cannot be its end; null if nothing lies there
    record ShowLink(Id from, Point to, @Nullable String refusal) implements Intent {}

    /// A link to be drawn.
    ///
    /// @param others what it could be instead
    record Draw(LinkChoice choice, List<LinkChoice> others) implements Intent {
        public Draw {
            others = List.copyOf(others);
        }
    }

    /// A link that was dropped where nothing is: something new may be put there.
    record Extend(Id from, Point at) implements Intent {}

    /// The person wants to write the name of an element.
    record Name(Id id) implements Intent {}

    /// That component fails, or works again if it had failed; only in play.
    record Fail(Id id) implements Intent {}

    /// The person wants to know what is wrong with an element.
    record Explain(Id id) implements Intent {}
}
