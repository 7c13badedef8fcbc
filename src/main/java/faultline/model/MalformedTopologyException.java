package faultline.model;

/// Somebody tried to build a topology that cannot exist; the message says why, for a person.
///
/// Readers of foreign content catch it once, at their boundary, and turn it into a problem with a
/// place; anywhere else it is our mistake.
public final class MalformedTopologyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MalformedTopologyException(String message) {
        super(message);
    }
}
