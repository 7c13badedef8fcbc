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
/// @param mapped whether the small map is shown
/// @param used ids of the commands chosen by name, the latest first, at most [#USED]
record Settings(
        Appearance appearance,
        @Nullable Rect frame,
        boolean maximized,
        SortedMap<String, Double> sizes,
        List<Path> recent,
        boolean mapped,
        List<String> used) {

    static final int RECENT = 20;
    static final int USED = 12;
    static final Settings FIRST =
            new Settings(
                    Appearance.SYSTEM, null, false, new TreeMap<>(), List.of(), false, List.of());

    Settings {
        sizes = new TreeMap<>(sizes);
        recent = recent.stream().limit(RECENT).toList();
        used = used.stream().limit(USED).toList();
    }

    Settings with(Appearance newAppearance) {
        return new Settings(newAppearance, frame, maximized, sizes, recent, mapped, used);
    }

    Settings framed(@Nullable Rect newFrame, boolean nowMaximized) {
        return new Settings(appearance, newFrame, nowMaximized, sizes, recent, mapped, used);
    }

    Settings sized(String part, double size) {
        var moved = new TreeMap<>(sizes);
        moved.put(part, size);
        return new Settings(appearance, frame, maximized, moved, recent, mapped, used);
    }

    /// With the file at the top of the recent ones.
    Settings opened(Path file) {
        var others = recent.stream().filter(other -> !other.equals(file));
        return new Settings(
                appearance,
                frame,
                maximized,
                sizes,
                Stream.concat(Stream.of(file), others).toList(),
                mapped,
                used);
    }

    Settings forgetting(Path file) {
        return new Settings(
                appearance,
                frame,
                maximized,
                sizes,
                recent.stream().filter(other -> !other.equals(file)).toList(),
                mapped,
                used);
    }

    Settings turningMap() {
        return new Settings(appearance, frame, maximized, sizes, recent, !mapped, used);
    }

    /// With the command at the top of those used.
    Settings using(String command) {
        var others = used.stream().filter(other -> !other.equals(command));
        return new Settings(
                appearance,
                frame,
                maximized,
                sizes,
                recent,
                mapped,
                Stream.concat(Stream.of(command), others).toList());
    }
}
