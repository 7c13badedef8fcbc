package faultline.scene;

/// Knows how wide a text is when it is drawn.
public interface TextMeasure {

    /// The width in document units.
    ///
    /// @param size the font size in document units
    double width(String text, double size, Weight weight);
}
