package faultline.export;

/// A size of paper, upright, in points.
public enum Paper {
    /// As large as the drawing: no size of paper at all.
    FIT(0, 0),
    A4(595.28, 841.89),
    A3(841.89, 1190.55),
    LETTER(612, 792);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }
}
