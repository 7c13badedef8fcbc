package faultline.export;

import faultline.scene.Weight;

/// How an SVG file asks for the bundled typeface.
enum Lettering {
    /// As style sheets do, by family and weight, with others to fall back to.
    BY_WEIGHT {
        @Override
        void choose(Weight weight, Markup svg) {
            svg.with("font-weight", weight.number());
        }

        @Override
        void fit(double width, Markup svg) {
            svg.with("textLength", width).with("lengthAdjust", "spacingAndGlyphs");
        }

        @Override
        void say(String content, Markup svg) {
            svg.say(content);
        }
    },
    /// Each cut by its own name, as AWT registers it. What the typeface lacks is set in another
    /// font.
    BY_NAME {
        @Override
        void choose(Weight weight, Markup svg) {
            svg.with(
                    "font-family",
                    switch (weight) {
                        case REGULAR -> "Inter";
                        case MEDIUM -> "Inter Medium";
                        case SEMIBOLD -> "Inter SemiBold";
                    });
        }

        @Override
        void fit(double width, Markup svg) {}

        @Override
        void say(String content, Markup svg) {
            var from = 0;
            while (from < content.length()) {
                var to = from;
                var covered = Fonts.INTER.covers(content.codePointAt(from));
                while (to < content.length()
                        && Fonts.INTER.covers(content.codePointAt(to)) == covered) {
                    to += Character.charCount(content.codePointAt(to));
                }
                say(content.substring(from, to), covered, svg);
                from = to;
            }
        }

        private void say(String run, boolean covered, Markup svg) {
            if (covered) {
                svg.say(run);
            } else {
                svg.open("tspan").with("font-family", "sans-serif").inside();
                svg.say(run).close("tspan");
            }
        }
    };

    static final String FAMILY =
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    abstract void choose(Weight weight, Markup svg);

    /// States the width that a text takes, for viewers whose letters differ.
    abstract void fit(double width, Markup svg);

    abstract void say(String content, Markup svg);
}
