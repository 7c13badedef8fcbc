package faultline.session;

import faultline.edit.LinkChoice;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.scene.Hit;
import faultline.tool.Guides.Guide;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a gesture shows besides the document.
///
/// @param refusal why the last thing tried, or the one under way, may not be; null if nothing was
/// @param target what would take up or be joined to what the pointer carries
/// @param marquee the rubber band
/// @param wire the link under way that has no end yet
/// @param offer what else the link just drawn could be
/// @param naming the element whose name is being written in place
/// @param deleted what the last action deleted
/// @param loose a link that was dropped where nothing is
/// @param guides what the elements in the hand are in line with
/// @param hovered what the pointer is over
public record Feedback(
        @Nullable String refusal,
        @Nullable Id target,
        @Nullable Rect marquee,
        @Nullable Wire wire,
        @Nullable Offer offer,
        @Nullable Id naming,
        @Nullable Deleted deleted,
        @Nullable Loose loose,
        List<Guide> guides,
        Hit hovered) {

    public Feedback {
        guides = List.copyOf(guides);
    }

    /// Nothing to show.
    public static final Feedback NONE =
            new Feedback(
                    null, null, null, null, null, null, null, null, List.of(), new Hit.OnCanvas());

    /// A link that is drawn from an element to the pointer.
    public record Wire(Id from, Point to) {}

    /// A link that was just drawn, and what it could be as well, the likeliest first.
    public record Offer(Id link, List<LinkChoice> choices) {
        public Offer {
            choices = List.copyOf(choices);
        }
    }

    /// A link whose other end is to be something new.
    ///
    /// @param kinds what that may be, the likeliest first
    public record Loose(Id from, Point at, List<Kind.OfComponent> kinds) {
        public Loose {
            kinds = List.copyOf(kinds);
        }
    }

    /// What is gone.
    ///
    /// @param what "EXCH-01 and 2 inside it"
    /// @param count of the elements, without links
    public record Deleted(String what, int count) {}

    /// Nothing but what the pointer is over.
    Feedback rested() {
        return NONE.over(hovered);
    }

    Feedback over(Hit hit) {
        return new Feedback(
                refusal, target, marquee, wire, offer, naming, deleted, loose, guides, hit);
    }

    Feedback refusing(String reason) {
        return new Feedback(reason, null, null, null, null, null, null, null, List.of(), hovered);
    }

    Feedback guidedBy(List<Guide> lines) {
        return new Feedback(
                refusal, target, marquee, wire, offer, naming, deleted, loose, lines, hovered);
    }

    Feedback aimingAt(Id container) {
        return new Feedback(
                null, container, null, null, null, null, null, null, List.of(), hovered);
    }

    Feedback catching(Rect band) {
        return new Feedback(null, null, band, null, null, null, null, null, List.of(), hovered);
    }

    Feedback wiring(Wire link, @Nullable String reason) {
        return new Feedback(reason, null, null, link, null, null, null, null, List.of(), hovered);
    }

    Feedback offering(Offer others) {
        return new Feedback(null, null, null, null, others, null, null, null, List.of(), hovered);
    }

    Feedback without(Deleted gone) {
        return new Feedback(null, null, null, null, null, null, gone, null, List.of(), hovered);
    }

    Feedback loosening(Loose link) {
        return new Feedback(null, null, null, null, null, null, null, link, List.of(), hovered);
    }

    Feedback naming(Id element) {
        return new Feedback(null, null, null, null, null, element, null, null, List.of(), hovered);
    }
}
