package faultline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// A stream whose lines end with a line feed alone, on every system, so that the same call prints
/// the same bytes everywhere. Carriage returns are left out.
final class UnixLines extends FilterOutputStream {

    private UnixLines(OutputStream out) {
        super(out);
    }

    static PrintStream of(PrintStream out) {
        return new PrintStream(new UnixLines(out), true, out.charset());
    }

    @Override
    public void write(int octet) throws IOException {
        if (octet != '\r') {
            out.write(octet);
        }
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        var kept = new byte[length];
        var count = 0;
        for (var i = offset; i < offset + length; i++) {
            if (octets[i] != '\r') {
                kept[count++] = octets[i];
            }
        }
        out.write(kept, 0, count);
    }
}
