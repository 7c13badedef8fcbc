package faultline.export;

import faultline.scene.Typeface;
import faultline.scene.Weight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The bundled typeface, Inter, under the SIL Open Font License 1.1.
public final class Fonts {

    /// Its widths, the same for canvas, pictures and tests.
    public static final Typeface INTER =
            Typeface.read(
                    Arrays.stream(Weight.values())
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Function.identity(), Fonts::bytes)));

    private Fonts() {}

    /// The TrueType file of one cut; the caller closes it.
    public static InputStream open(Weight weight) {
        var name = "Inter-" + cut(weight) + ".ttf";
        var file = Fonts.class.getResourceAsStream("/faultline/fonts/" + name);
        if (file == null) {
            throw new IllegalStateException(name + " is missing from the program");
        }
        return file;
    }

    private static String cut(Weight weight) {
        return switch (weight) {
            case REGULAR -> "Regular";
            case MEDIUM -> "Medium";
            case SEMIBOLD -> "SemiBold";
        };
    }

    private static byte[] bytes(Weight weight) {
        try (var file = open(weight)) {
            return file.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
