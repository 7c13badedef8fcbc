package faultline.report;

import faultline.export.Archive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// The parts of an office document by name. Reading has limits, since the file may be anybody's.
final class Zipped {

    private static final int MOST_PARTS = 4_000;
    private static final int MOST_BYTES = 200_000_000;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Zipped read(byte[] file) throws IOException {
        var zipped = new Zipped();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(left);
                left -= bytes.length;
                if (left <= 0 || zipped.parts.size() == MOST_PARTS) {
                    throw new IOException("the template is larger than can be read");
                }
                if (!entry.isDirectory()) {
                    zipped.parts.put(entry.getName(), bytes);
                }
            }
        }
        return zipped;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    byte[] bytes(String name) throws IOException {
        var part = parts.get(name);
        if (part == null) {
            throw new IOException("the template is no Word document: it lacks " + name);
        }
        return part;
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    void put(String name, byte[] bytes) {
        parts.put(name, bytes);
    }

    void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    byte[] written() {
        var archive = new Archive();
        parts.forEach(archive::with);
        return archive.closed();
    }
}
