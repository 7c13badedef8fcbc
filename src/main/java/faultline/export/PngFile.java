package faultline.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A PNG file while it is written, band by band. Bands are packed by themselves, so that several
/// processors can do it; put together they are one stream.
final class PngFile {

    private static final int BASE = 65_521;

    /// The packed rows of one band.
    static final class Band {
        private final byte[] packed;
        private final long sum;
        private final long length;

        private Band(byte[] packed, long sum, long length) {
            this.packed = packed;
            this.sum = sum;
            this.length = length;
        }
    }

    private final OutputStream out;
    private long sum = 1;

    PngFile(OutputStream out, int width, int height) throws IOException {
        this.out = out;
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(
                "IHDR",
                head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0).array());
        chunk("IDAT", new byte[] {0x78, 0x01});
    }

    /// Packs rows of pixels as they are: drawings have large areas of one colour, which no filter
    /// makes smaller.
    ///
    /// @param pixels as 0xRRGGBB
    /// @param level of packing, from 1
    static Band packed(int[] pixels, int width, int level) {
        var rows = pixels.length / width;
        var bytes = new byte[rows * (3 * width + 1)];
        var at = 0;
        for (var row = 0; row < rows; row++) {
            bytes[at++] = 0;
            for (var i = row * width; i < (row + 1) * width; i++) {
                bytes[at++] = (byte) (pixels[i] >> 16);
                bytes[at++] = (byte) (pixels[i] >> 8);
                bytes[at++] = (byte) pixels[i];
            }
        }
        var sum = new Adler32();
        sum.update(bytes);
        return new Band(deflated(bytes, level), sum.getValue(), bytes.length);
    }

    private static byte[] deflated(byte[] bytes, int level) {
        var deflater = new Deflater(level, true);
        deflater.setInput(bytes);
        var packed = new ByteArrayOutputStream(bytes.length / 16 + 64);
        var buffer = new byte[1 << 16];
        int count;
        do {
            count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            packed.write(buffer, 0, count);
        } while (count == buffer.length);
        deflater.end();
        return packed.toByteArray();
    }

    void write(Band band) throws IOException {
        chunk("IDAT", band.packed);
        sum = joined(sum, band.sum, band.length);
    }

    /// Ends the file.
    void close() throws IOException {
        var end = ByteBuffer.allocate(6).put((byte) 3).put((byte) 0).putInt((int) sum);
        chunk("IDAT", end.array());
        chunk("IEND", new byte[0]);
    }

    /// The Adler-32 sum of two texts, one behind the other, from their own.
    private static long joined(long first, long second, long length) {
        var rest = length % BASE;
        var a = (first & 0xFFFF) + (second & 0xFFFF) + BASE - 1;
        var b = rest * (first & 0xFFFF) % BASE + (first >> 16) + (second >> 16) + BASE - rest;
        return b % BASE << 16 | a % BASE;
    }

    private void chunk(String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
