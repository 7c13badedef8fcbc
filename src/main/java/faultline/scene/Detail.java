package faultline.scene;

/// How much is drawn of each element, by how large it appears.
public enum Detail {
    /// Everything.
    FULL,
    /// Names and icons, no facts.
    PLAIN,
    /// Boxes and links.
    BOXES,
    /// One spot for each component that holds nothing.
    DOTS;

    private static final double FULL_FROM = 0.6;
    private static final double PLAIN_FROM = 0.35;
    private static final double BOXES_FROM = 0.12;

    /// What can still be read at a zoom, where 1 is 100 %.
    public static Detail at(double zoom) {
        if (zoom >= FULL_FROM) {
            return FULL;
        } else if (zoom >= PLAIN_FROM) {
            return PLAIN;
        }
        return zoom >= BOXES_FROM ? BOXES : DOTS;
    }

    boolean showsNames() {
        return this == FULL || this == PLAIN;
    }
}
