package faultline.scene;

import java.util.List;

/// How a line is drawn.
///
/// @param width in document units; 0 draws nothing
/// @param dashes lengths of dashes and gaps in turn; empty is solid. Caps are round, so that a dash
///   of length 0 is a dot
/// @param opacity from 0 to 1
public record Stroke(Tone tone, double width, List<Double> dashes, double opacity) {

    public static final Stroke NONE = new Stroke(Tone.CANVAS, 0, List.of(), 0);

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    public static Stroke solid(Tone tone, double width) {
        return new Stroke(tone, width, List.of(), 1);
    }

    public static Stroke dashed(Tone tone, double width) {
        return new Stroke(tone, width, List.of(5.0, 4.0), 1);
    }

    public static Stroke dotted(Tone tone, double width) {
        return new Stroke(tone, width, List.of(0.0, 2.5 * width), 1);
    }

    public Stroke faded(double newOpacity) {
        return new Stroke(tone, width, dashes, newOpacity);
    }

    public boolean isVisible() {
        return width > 0 && opacity > 0;
    }
}
