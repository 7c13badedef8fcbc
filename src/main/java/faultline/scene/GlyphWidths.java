package faultline.scene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The advance widths of one TrueType font by character, in parts of the font size.
///
/// Reads the tables `head` (units), `hhea` and `hmtx` (widths) and `cmap` (formats 4 and 12) as the
/// OpenType specification lays them out.
final class GlyphWidths {

    private static final int FORMAT_BMP = 4;
    private static final int FORMAT_ALL = 12;

    /// How wide a character without a glyph is taken to be.
    private static final double WIDE = 1.2;

    private static final double NARROW = 0.6;

    /// By character; negative where there is no glyph.
    private final float[] basic = new float[0x10000];

    private final Map<Integer, Float> others = new HashMap<>();

    private final ByteBuffer file;

    private GlyphWidths(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes);
        Arrays.fill(basic, -1);
    }

    static GlyphWidths read(byte[] bytes) {
        try {
            var widths = new GlyphWidths(bytes);
            widths.readCharacters();
            return widths;
        } catch (IndexOutOfBoundsException cause) {
            throw new IllegalArgumentException("The font file is cut off", cause);
        }
    }

    double width(int character) {
        var known = known(character);
        return known >= 0 ? known : guess(character);
    }

    boolean covers(int character) {
        return known(character) >= 0;
    }

    private float known(int character) {
        return character < basic.length ? basic[character] : others.getOrDefault(character, -1f);
    }

    private static double guess(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL ->
                    0;
            default -> Character.isIdeographic(character) || character > 0x1F000 ? WIDE : NARROW;
        };
    }

    private void readCharacters() {
        var map = table("cmap");
        var best = -1;
        for (var i = 0; i < unsigned(map + 2); i++) {
            var candidate = map + file.getInt(map + 4 + 8 * i + 4);
            var format = unsigned(candidate);
            if (format == FORMAT_ALL || (format == FORMAT_BMP && best < 0)) {
                best = candidate;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("The font has no Unicode character map");
        }
        if (unsigned(best) == FORMAT_ALL) {
            readAll(best);
        } else {
            readBasic(best);
        }
    }

    private void readAll(int map) {
        var widths = widths();
        for (var i = 0; i < file.getInt(map + 12); i++) {
            var group = map + 16 + 12 * i;
            var first = file.getInt(group);
            var last = file.getInt(group + 4);
            for (var character = first; character <= last; character++) {
                put(character, widths[file.getInt(group + 8) + character - first]);
            }
        }
    }

    private void readBasic(int map) {
        var widths = widths();
        var doubled = unsigned(map + 6);
        for (var i = 0; i < doubled; i += 2) {
            var last = unsigned(map + 14 + i);
            var first = unsigned(map + 16 + doubled + i);
            for (var character = first; character <= last && character < 0xFFFF; character++) {
                var glyph = glyph(map + 16 + 2 * doubled + i, doubled, character, first);
                if (glyph > 0) {
                    put(character, widths[glyph]);
                }
            }
        }
    }

    private int glyph(int delta, int doubled, int character, int first) {
        var range = delta + doubled;
        var offset = unsigned(range);
        var base = offset == 0 ? character : unsigned(range + offset + 2 * (character - first));
        return base == 0 ? 0 : base + unsigned(delta) & 0xFFFF;
    }

    private void put(int character, float width) {
        if (character < basic.length) {
            basic[character] = width;
        } else {
            others.put(character, width);
        }
    }

    /// By glyph. The last width that is given holds for all glyphs after it.
    private float[] widths() {
        var units = (float) unsigned(table("head") + 18);
        var given = unsigned(table("hhea") + 34);
        var metrics = table("hmtx");
        var widths = new float[0x10000];
        for (var glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = unsigned(metrics + 4 * Math.min(glyph, given - 1)) / units;
        }
        return widths;
    }

    private int table(String name) {
        var tag = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (var i = 0; i < unsigned(4); i++) {
            var entry = 12 + 16 * i;
            if (file.getInt(entry) == tag) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table " + name);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
