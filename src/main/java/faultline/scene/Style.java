package faultline.scene;

/// What a text looks like.
///
/// @param size of the font in document units
public record Style(double size, Weight weight, Tone tone) {

    public Style in(Tone newTone) {
        return new Style(size, weight, newTone);
    }
}
