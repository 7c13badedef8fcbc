package faultline.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One TrueType file, as far as a PDF file needs it: which glyph shows a character, how wide it is,
/// and the file again with the outlines of some glyphs only.
///
/// Reads the tables `head`, `hhea`, `maxp`, `hmtx`, `loca`, `glyf` and `cmap` (formats 4 and 12) as
/// the OpenType specification lays them out.
final class TrueType {

    /// The tables of a subset, in the order in which they must be listed.
    private static final List<String> KEPT =
            List.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

    private static final int COMPOSITE_WORDS = 1;
    private static final int COMPOSITE_SCALE = 8;
    private static final int COMPOSITE_MORE = 0x20;
    private static final int COMPOSITE_XY = 0x40;
    private static final int COMPOSITE_MATRIX = 0x80;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new TreeMap<>();
    private final char[] basic = new char[0x10000];
    private final Map<Integer, Integer> others = new HashMap<>();

    TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        for (var i = 0; i < unsigned(4); i++) {
            var entry = 12 + 16 * i;
            var tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
        }
        readCharacters();
    }

    /// The glyph of a character; 0, the box for what is missing, when it has none.
    int glyph(int character) {
        return character < basic.length ? basic[character] : others.getOrDefault(character, 0);
    }

    /// How wide a glyph is, in thousandths of the font size.
    int width(int glyph) {
        var given = unsigned(at("hhea") + 34);
        return thousandths(unsigned(at("hmtx") + 4 * Math.min(glyph, given - 1)));
    }

    int ascent() {
        return thousandths(file.getShort(at("hhea") + 4));
    }

    int descent() {
        return thousandths(file.getShort(at("hhea") + 6));
    }

    /// The rectangle around all glyphs: left, bottom, right, top.
    int[] box() {
        var head = at("head");
        var box = new int[4];
        for (var i = 0; i < 4; i++) {
            box[i] = thousandths(file.getShort(head + 36 + 2 * i));
        }
        return box;
    }

    /// The file without the outlines of other glyphs; glyphs keep their numbers.
    byte[] subset(Set<Integer> wanted) {
        var kept = withParts(wanted);
        var outlines = new ByteArrayOutputStream();
        var count = unsigned(at("maxp") + 4);
        var places = ByteBuffer.allocate(4 * (count + 1));
        for (var glyph = 0; glyph < count; glyph++) {
            places.putInt(outlines.size());
            if (kept.contains(glyph)) {
                outlines.write(file.array(), outline(glyph), outline(glyph + 1) - outline(glyph));
                while (outlines.size() % 4 != 0) {
                    outlines.write(0);
                }
            }
        }
        places.putInt(outlines.size());
        return written(outlines.toByteArray(), places.array());
    }

    private byte[] written(byte[] outlines, byte[] places) {
        var parts = new TreeMap<String, byte[]>();
        for (var name : KEPT) {
            if (tables.containsKey(name)) {
                parts.put(name, table(name));
            }
        }
        parts.put("glyf", outlines);
        parts.put("loca", places);
        var head = ByteBuffer.wrap(parts.getOrDefault("head", new byte[0]));
        head.putShort(50, (short) 1);
        var offset = 12 + 16 * parts.size();
        var size = offset + parts.values().stream().mapToInt(it -> padded(it.length)).sum();
        var out = ByteBuffer.allocate(size);
        var power = Integer.highestOneBit(parts.size());
        out.putInt(0x00010000).putShort((short) parts.size());
        out.putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) (16 * (parts.size() - power)));
        for (var part : parts.entrySet()) {
            out.put(part.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(checksum(part.getValue())).putInt(offset).putInt(part.getValue().length);
            offset += padded(part.getValue().length);
        }
        for (var part : parts.values()) {
            out.put(part).position(padded(out.position()));
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static int checksum(byte[] table) {
        var sum = 0;
        var words = ByteBuffer.allocate(padded(table.length)).put(table).rewind();
        while (words.hasRemaining()) {
            sum += words.getInt();
        }
        return sum;
    }

    /// With the glyphs that others are put together from.
    private Set<Integer> withParts(Set<Integer> wanted) {
        var kept = new TreeSet<>(wanted);
        kept.add(0);
        var open = new ArrayDeque<>(kept);
        while (!open.isEmpty()) {
            var glyph = open.remove();
            var at = outline(glyph);
            if (outline(glyph + 1) > at && file.getShort(at) < 0) {
                parts(at + 10).stream().filter(kept::add).forEach(open::add);
            }
        }
        return kept;
    }

    private Set<Integer> parts(int start) {
        var parts = new TreeSet<Integer>();
        var at = start;
        int flags;
        do {
            flags = unsigned(at);
            parts.add(unsigned(at + 2));
            at += 4 + ((flags & COMPOSITE_WORDS) != 0 ? 4 : 2);
            at +=
                    (flags & COMPOSITE_SCALE) != 0
                            ? 2
                            : (flags & COMPOSITE_XY) != 0
                                    ? 4
                                    : (flags & COMPOSITE_MATRIX) != 0 ? 8 : 0;
        } while ((flags & COMPOSITE_MORE) != 0);
        return parts;
    }

    private int outline(int glyph) {
        var isLong = file.getShort(at("head") + 50) == 1;
        var place =
                isLong ? file.getInt(at("loca") + 4 * glyph) : 2 * unsigned(at("loca") + 2 * glyph);
        return at("glyf") + place;
    }

    private byte[] table(String name) {
        var place = tables.getOrDefault(name, new int[] {0, 0});
        var bytes = new byte[place[1]];
        file.get(place[0], bytes);
        return bytes;
    }

    private int at(String table) {
        var place = tables.get(table);
        if (place == null) {
            throw new IllegalArgumentException("The font has no table " + table);
        }
        return place[0];
    }

    private void readCharacters() {
        var map = at("cmap");
        for (var i = 0; i < unsigned(map + 2); i++) {
            var part = map + file.getInt(map + 4 + 8 * i + 4);
            switch (unsigned(part)) {
                case 4 -> readBasic(part);
                case 12 -> readAll(part);
                default -> {}
            }
        }
    }

    private void readAll(int map) {
        for (var i = 0; i < file.getInt(map + 12); i++) {
            var group = map + 16 + 12 * i;
            var first = file.getInt(group);
            for (var character = first; character <= file.getInt(group + 4); character++) {
                put(character, file.getInt(group + 8) + character - first);
            }
        }
    }

    private void readBasic(int map) {
        var doubled = unsigned(map + 6);
        for (var i = 0; i < doubled; i += 2) {
            var last = unsigned(map + 14 + i);
            var first = unsigned(map + 16 + doubled + i);
            var delta = unsigned(map + 16 + 2 * doubled + i);
            var range = map + 16 + 3 * doubled + i;
            var offset = unsigned(range);
            for (var character = first; character <= last && character < 0xFFFF; character++) {
                var base =
                        offset == 0
                                ? character
                                : unsigned(range + offset + 2 * (character - first));
                if (base != 0) {
                    put(character, (base + delta) & 0xFFFF);
                }
            }
        }
    }

    private void put(int character, int glyph) {
        if (character < basic.length) {
            basic[character] = (char) glyph;
        } else {
            others.put(character, glyph);
        }
    }

    private int thousandths(int units) {
        return Math.round(units * 1000f / unsigned(at("head") + 18));
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }
}
