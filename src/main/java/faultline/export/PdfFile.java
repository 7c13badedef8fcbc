package faultline.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// A PDF file while it is written: numbered objects, then the table of where they are.
final class PdfFile {

    /// A stream of so many bytes is packed in less time and a little less well.
    private static final int LARGE = 1 << 20;

    private static final int QUICK = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    PdfFile() {
        text("%PDF-1.7\n%");
        bytes.writeBytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    }

    /// A number for an object that is written later.
    int reserved() {
        places.add(-1);
        return places.size();
    }

    /// Writes an object and returns its number.
    int add(String object) {
        var number = reserved();
        put(number, object);
        return number;
    }

    void put(int number, String object) {
        places.set(number - 1, bytes.size());
        text(number + " 0 obj\n" + object + "\nendobj\n");
    }

    /// Writes a stream, packed.
    ///
    /// @param entries of its dictionary besides length and filter
    int addStream(String entries, byte[] content) {
        var packed = packed(content);
        var number = reserved();
        places.set(number - 1, bytes.size());
        text(
                number
                        + " 0 obj\n<<"
                        + entries
                        + "/Filter/FlateDecode/Length "
                        + packed.length
                        + ">>\nstream\n");
        bytes.writeBytes(packed);
        text("\nendstream\nendobj\n");
        return number;
    }

    /// Ends the file.
    byte[] closed(int catalog, int about) {
        var table = bytes.size();
        text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (var place : places) {
            var digits = Integer.toString(place);
            text("0".repeat(10 - digits.length()) + digits + " 00000 n \n");
        }
        text("trailer\n<</Size " + (places.size() + 1) + "/Root " + ref(catalog) + "/Info ");
        text(ref(about) + ">>\nstartxref\n" + table + "\n%%EOF\n");
        return bytes.toByteArray();
    }

    static String ref(int number) {
        return number + " 0 R";
    }

    /// A text for people, in the form that takes any character.
    static String words(String text) {
        var hex = new StringBuilder("<FEFF");
        text.chars().forEach(c -> hex(hex, c));
        return hex.append('>').toString();
    }

    static void hex(StringBuilder text, int number) {
        for (var shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.toUpperCase(Character.forDigit(number >> shift & 0xF, 16)));
        }
    }

    private static byte[] packed(byte[] content) {
        var deflater = new Deflater(content.length > LARGE ? QUICK : Deflater.DEFAULT_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream(content.length / 3 + 64);
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
