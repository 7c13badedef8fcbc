package faultline.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The steps from each old version of the format to the next. Steps are added, never changed: a
/// file of any version there has ever been can be opened.
final class Migrations {

    private record Step(String from, String to, UnaryOperator<Json.Obj> change) {}

    private static final List<Step> STEPS =
            List.of(new Step("0.9", "1.0", Migrations::fromNodesToComponents));

    private Migrations() {}

    static Json.Obj upToDate(Json.Obj file) throws NotADocumentException {
        var version = version(file);
        var current = file;
        for (var step : STEPS) {
            if (version.equals(step.from())) {
                current = step.change().apply(current);
                version = step.to();
            }
        }
        requireReadable(version, file);
        return current;
    }

    /// The version that the file states; without a statement it is of the present one.
    private static String version(Json.Obj file) throws NotADocumentException {
        var stated = file.fields().get("formatVersion");
        if (stated == null) {
            return Names.VERSION;
        }
        if (stated instanceof Json.Text(_, var text) && text.matches("\\d{1,4}\\.\\d{1,4}")) {
            return text;
        }
        throw new NotADocumentException(
                "\"formatVersion\" must be a text such as \"" + Names.VERSION + "\"",
                stated.place());
    }

    private static void requireReadable(String version, Json.Obj file)
            throws NotADocumentException {
        var comparison = Integer.compare(major(version), major(Names.VERSION));
        if (comparison == 0) {
            return;
        }
        var stated = file.fields().getOrDefault("formatVersion", file);
        throw new NotADocumentException(
                comparison > 0
                        ? "This file has format version "
                                + version
                                + ", made by a newer Faultline; this one reads versions 1.x"
                        : "No Faultline reads format version " + version,
                stated.place());
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    /// What sits in what was called `parent`, and components were called `nodes`.
    private static Json.Obj fromNodesToComponents(Json.Obj file) {
        var renamed = withName(file, "nodes", "components");
        var fields = new LinkedHashMap<>(renamed.fields());
        fields.computeIfPresent("components", (_, nodes) -> eachWithName(nodes, "parent", "in"));
        fields.remove("formatVersion");
        return new Json.Obj(file.place(), fields);
    }

    private static Json eachWithName(Json list, String oldName, String newName) {
        if (!(list instanceof Json.Arr(var place, var items))) {
            return list;
        }
        var changed = new ArrayList<Json>();
        for (var item : items) {
            changed.add(item instanceof Json.Obj it ? withName(it, oldName, newName) : item);
        }
        return new Json.Arr(place, changed);
    }

    /// Renames a field at its place, unless the new name is taken.
    private static Json.Obj withName(Json.Obj object, String oldName, String newName) {
        if (!object.fields().containsKey(oldName) || object.fields().containsKey(newName)) {
            return object;
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        object.fields()
                .forEach((name, value) -> fields.put(name.equals(oldName) ? newName : name, value));
        return new Json.Obj(object.place(), fields);
    }
}
