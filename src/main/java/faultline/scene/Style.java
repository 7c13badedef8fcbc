package faultline.scene;

/// What a text looks like.
///
/// @param size of the font in document units
public record Style(double size, Weight weight, Tone tone) {

    static final Style NAME = new Style(13, Weight.SEMIBOLD, Tone.TEXT);
    static final Style FACTS = new Style(11, Weight.REGULAR, Tone.MUTED);

    public Style in(Tone newTone) {
        return new Style(size, weight, newTone);
    }
}
