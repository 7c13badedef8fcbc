package faultline.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The bytes of a file as text: UTF-8, with or without a byte order mark.
public final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String NUL =
            "This is no text: it holds NUL bytes, as UTF-16 and damaged files do";

    private SourceText() {}

    /// The text of a file.
    ///
    /// @throws NotADocumentException when it is no text
    /// @throws IOException when it cannot be read; see [DiskFault]
    public static String read(Path file) throws IOException {
        return of(new LocalDisk().read(file));
    }

    /// The text of a stream, read to its end.
    public static String read(InputStream in) throws IOException {
        return of(in.readNBytes(JsonReader.MAX_TEXT + 1));
    }

    /// Decodes strictly: a byte that is not UTF-8 is an error with a place, never a question mark.
    public static String of(byte[] bytes) throws NotADocumentException {
        if (bytes.length > JsonReader.MAX_TEXT) {
            throw new NotADocumentException("The file is larger than 256 MB", Place.START);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new NotADocumentException(
                    "This file is UTF-16; save it as UTF-8 to open it", Place.START);
        }
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new NotADocumentException(NUL, placeOf(bytes, i));
            }
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        try {
            return checked(decoder.decode(in).toString());
        } catch (CharacterCodingException _) {
            throw new NotADocumentException(
                    "This file is not UTF-8 text", placeOf(bytes, in.position()));
        }
    }

    /// Without its byte order mark; refused where a NUL shows that it was never text.
    static String checked(String text) throws NotADocumentException {
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new NotADocumentException(NUL, place(text.substring(0, nul)));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Place placeOf(byte[] bytes, int position) {
        var sound = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, position));
        return place(sound);
    }

    /// The place that follows after the text.
    private static Place place(CharSequence before) {
        var line = 1;
        var column = 1;
        for (var i = 0; i < before.length(); i++) {
            column++;
            if (before.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Place(line, column);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2
                && Byte.toUnsignedInt(bytes[0]) == first
                && Byte.toUnsignedInt(bytes[1]) == second;
    }
}
