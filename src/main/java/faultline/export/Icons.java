package faultline.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bundled icons by id. They are files of a strict kind of SVG: paths with a class and nothing
/// else.
public final class Icons {

    /// What is drawn for a kind whose icon there is none of: a plain box.
    private static final IconArt NEUTRAL =
            new IconArt(
                    List.of(
                            new IconArt.Path(
                                    "M6 6h20a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-20a2 2 0 0 1 -2 -2v-16a2 2"
                                            + " 0 0 1 2 -2z",
                                    IconArt.Ink.LINE)));

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)?");

    private Icons() {}

    /// The icon of that id, or the neutral one. Those of the user interface are in a box of 24.
    public static IconArt find(String id) {
        return read(id).orElse(NEUTRAL);
    }

    public static boolean has(String id) {
        return read(id).isPresent();
    }

    private static Optional<IconArt> read(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (var file = Icons.class.getResourceAsStream("/faultline/icons/" + id + ".svg")) {
            return file == null ? Optional.empty() : Optional.of(parse(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static IconArt parse(InputStream file) throws IOException {
        return new IconArt(
                SafeXml.elements(file, "path").stream()
                        .map(path ->
                                new IconArt.Path(
                                        path.getOrDefault("d", ""),
                                        ink(path.getOrDefault("class", ""))))
                        .toList());
    }

    private static IconArt.Ink ink(String name) {
        return IconArt.Ink.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
