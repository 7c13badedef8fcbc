package faultline.export;

import faultline.scene.Mark;

/// How an SVG file holds its texts.
enum Lettering {
    /// As text, in the bundled typeface or one that the viewer has instead; each line states its
    /// width, so that other letters are stretched to the same place.
    TEXT {
        @Override
        void write(Mark.Text text, String colour, Markup svg) {
            svg.open("text")
                    .with("x", text.left())
                    .with("y", text.at().y())
                    .with("font-size", text.size())
                    .with("font-weight", text.weight().number())
                    .with("fill", colour)
                    .with("textLength", text.width())
                    .with("lengthAdjust", "spacingAndGlyphs")
                    .unless(1, "opacity", text.tag().opacity())
                    .inside();
            svg.say(text.content()).close("text").line();
        }
    },
    /// As outlines of letters, for a painter that knows nothing of scripts and fonts.
    OUTLINES {
        @Override
        void write(Mark.Text text, String colour, Markup svg) {
            svg.open("path")
                    .with("d", Letters.outline(text))
                    .with("fill", colour)
                    .unless(1, "opacity", text.tag().opacity())
                    .empty();
        }
    };

    static final String FAMILY =
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    abstract void write(Mark.Text text, String colour, Markup svg);
}
