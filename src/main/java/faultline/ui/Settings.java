package faultline.ui;

import faultline.model.Rect;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the window remembers from one run to the next.
///
/// @param frame where the window was on the screen; null lets the system choose
/// @param sizes of the parts of the window in pixels, by the part's name
/// @param recent files opened or saved, the latest first, at most [#RECENT]
record Settings(
        Appearance appearance,
        @Nullable Rect frame,
        boolean maximized,
        SortedMap<String, Double> sizes,
        List<Path> recent) {

    static final int RECENT = 20;
    static final Settings FIRST =
            new Settings(Appearance.SYSTEM, null, false, new TreeMap<>(), List.of());

    Settings {
        sizes = new TreeMap<>(sizes);
        recent = recent.stream().limit(RECENT).toList();
    }

    Settings with(Appearance newAppearance) {
        return new Settings(newAppearance, frame, maximized, sizes, recent);
    }

    Settings framed(@Nullable Rect newFrame, boolean nowMaximized) {
        return new Settings(appearance, newFrame, nowMaximized, sizes, recent);
    }

    Settings sized(String part, double size) {
        var moved = new TreeMap<>(sizes);
        moved.put(part, size);
        return new Settings(appearance, frame, maximized, moved, recent);
    }

    /// With the file at the top of the recent ones.
    Settings opened(Path file) {
        var others = recent.stream().filter(other -> !other.equals(file));
        return new Settings(
                appearance,
                frame,
                maximized,
                sizes,
                Stream.concat(Stream.of(file), others).toList());
    }

    Settings forgetting(Path file) {
        return new Settings(
                appearance,
                frame,
                maximized,
                sizes,
                recent.stream().filter(other -> !other.equals(file)).toList());
    }
}
