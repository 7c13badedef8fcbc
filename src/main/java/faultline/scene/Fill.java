package faultline.scene;

/// How an area is filled.
///
/// @param opacity from 0, which draws nothing, to 1
public record Fill(Tone tone, double opacity) {

    public static final Fill NONE = new Fill(Tone.CANVAS, 0);

    public static Fill of(Tone tone) {
        return new Fill(tone, 1);
    }

    public boolean isVisible() {
        return opacity > 0;
    }
}
