package faultline.faulttree;

/// A decision diagram has outgrown what it was allowed; what was asked has no answer at that price.
///
/// Caught by whoever set the limit, and never shown.
public final class DiagramTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DiagramTooLarge() {
        super(null, null, false, false);
    }
}
