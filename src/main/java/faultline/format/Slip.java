package faultline.format;

/// Something in a document that was read and kept as it stands, and is probably a slip of the pen.
///
/// @param place of the element
/// @param message one sentence, with what may have been meant
public record Slip(Place place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
