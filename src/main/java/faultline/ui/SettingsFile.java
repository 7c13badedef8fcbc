package faultline.ui;

import faultline.format.WholeFile;
import faultline.model.Rect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings as a file of lines `name = value`. What it does not understand counts as not set: a
/// damaged file costs the window's size and never its start.
final class SettingsFile {

    private final Path file;

    SettingsFile(Path folder) {
        this.file = folder.resolve("settings");
    }

    Path folder() {
        return file.resolveSibling("");
    }

    Settings read() {
        try {
            return Files.exists(file) ? parse(Files.readAllLines(file)) : Settings.FIRST;
        } catch (IOException unreadable) {
            return Settings.FIRST;
        }
    }

    void write(Settings settings) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = String.join("\n", lines(settings)) + "\n";
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> lines(Settings settings) {
        var lines = new ArrayList<String>();
        lines.add("appearance = " + settings.appearance().name());
        var frame = settings.frame();
        if (frame != null) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "frame = %s %s %s %s",
                            frame.x(),
                            frame.y(),
                            frame.width(),
                            frame.height()));
        }
        lines.add("maximized = " + settings.maximized());
        settings.sizes().forEach((name, at) -> lines.add("size." + name + " = " + at));
        settings.recent().forEach(path -> lines.add("recent = " + path));
        lines.add("map = " + settings.mapped());
        settings.used().forEach(command -> lines.add("command = " + command));
        return lines;
    }

    static Settings parse(List<String> lines) {
        var sizes = new TreeMap<String, Double>();
        var recent = new ArrayList<Path>();
        var appearance = Appearance.SYSTEM;
        @Nullable Rect frame = null;
        var maximized = false;
        var mapped = false;
        var used = new ArrayList<String>();
        for (var line : lines) {
            var parts = line.split(" = ", 2);
            var value = parts.length < 2 ? "" : parts[1].strip();
            switch (parts[0].strip()) {
                case "appearance" -> appearance = Appearance.read(value);
                case "frame" -> frame = rect(value).orElse(null);
                case "maximized" -> maximized = value.equals("true");
                case "map" -> mapped = value.equals("true");
                case "command" -> used.add(value);
                case "recent" -> path(value).ifPresent(recent::add);
                case String name when name.startsWith("size.") ->
                        numbers(value)
                                .ifPresent(it ->
                                        sizes.put(name.substring("size.".length()), it.getFirst()));
                default -> {}
            }
        }
        return new Settings(appearance, frame, maximized, sizes, recent, mapped, used);
    }

    private static Optional<Rect> rect(String text) {
        return numbers(text)
                .filter(it -> it.size() == 4 && it.get(2) > 0 && it.get(3) > 0)
                .map(it -> new Rect(it.get(0), it.get(1), it.get(2), it.get(3)));
    }

    private static Optional<List<Double>> numbers(String text) {
        try {
            var numbers = Stream.of(text.split(" ")).map(Double::valueOf).toList();
            return Optional.of(numbers).filter(all -> all.stream().allMatch(Double::isFinite));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
