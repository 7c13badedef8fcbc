package faultline.tool;

import faultline.model.Point;
import faultline.scene.Hit;
import java.util.Set;

/// Something that the pointer did, at a place in document units.
public sealed interface Pointer {

    /// Something that happened at a place.
    sealed interface Placed extends Pointer {

        Point at();

        /// What lies there in the document as it is, whatever the gesture previews. For a drag or
        /// release of a tool that is not aiming, the canvas.
        Hit over();

        Set<Modifier> held();
    }

    /// The first button went down.
    ///
    /// @param clicks 1, or 2 for the second press of a double click
    record Press(Point at, Hit over, Set<Modifier> held, int clicks) implements Placed {

        public Press {
            held = Set.copyOf(held);
        }
    }

    /// The pointer moved with the first button down.
    record Drag(Point at, Hit over, Set<Modifier> held) implements Placed {

        public Drag {
            held = Set.copyOf(held);
        }
    }

    /// The first button went up.
    record Release(Point at, Hit over, Set<Modifier> held) implements Placed {

        public Release {
            held = Set.copyOf(held);
        }
    }

    /// The pointer moved with no button down.
    record Hover(Point at, Hit over, Set<Modifier> held) implements Placed {

        public Hover {
            held = Set.copyOf(held);
        }
    }

    /// The person thought better of it: Esc, or the pointer left for good.
    record Cancel() implements Pointer {}
}
