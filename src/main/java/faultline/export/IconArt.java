package faultline.export;

import java.util.List;

/// An icon as it is painted: paths in a box of 32 by 32.
///
/// @param paths the lowest first
public record IconArt(List<Path> paths) {

    /// The side of the box that the paths are drawn in.
    public static final double SIDE = 32;

    /// The width of the lines in that box; caps and joins are round.
    public static final double LINE = 2;

    /// The opacity of a tint.
    public static final double TINT = 0.16;

    /// One shape.
    ///
    /// @param d SVG path data
    public record Path(String d, Ink ink) {}

    /// How a shape is painted, always in the icon's one colour.
    public enum Ink {
        /// Stroked.
        LINE,
        /// Filled.
        FILL,
        /// Filled at low opacity, to give the body depth.
        TINT
    }

    public IconArt {
        paths = List.copyOf(paths);
    }
}
