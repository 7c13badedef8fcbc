package faultline.scene;

/// A choice of colours: what each [Tone] looks like.
public enum Theme {
    LIGHT,
    DARK,
    HIGH_CONTRAST,
    PRINT;

    /// The colour as `#RRGGBB` in sRGB.
    public String hex(Tone tone) {
        return tone.hex(this);
    }
}
