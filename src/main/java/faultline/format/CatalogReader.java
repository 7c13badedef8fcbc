package faultline.format;

import faultline.model.Catalog;
import faultline.model.Effect;
import faultline.model.Index;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Survival;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads the catalogue of kinds, strictly: an unknown field or kind in it is a mistake.
public final class CatalogReader {

    private static final String FORMAT = "faultline-catalogue";
    private static final String VERSION = "1.0";

    private final Fields fields;
    private final Problems problems;
    private final PropertyKindReader properties;
    private final Set<KindId> ids = new HashSet<>();
    private final Map<Kind, Fields> kinds = new LinkedHashMap<>();

    private CatalogReader(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        this.properties = new PropertyKindReader(problems);
    }

    public static Catalog read(String json) throws NotACatalogException {
        var problems = new Problems();
        return new CatalogReader(Fields.ofText(json, problems), problems).checked();
    }

    private Catalog checked() throws NotACatalogException {
        fields.require("format", FORMAT);
        fields.require("formatVersion", VERSION);
        properties.readShared(fields);
        var catalog =
                new Catalog(
                        all("categories", CatalogReader::category),
                        kinds("components", this::component),
                        kinds("links", this::link),
                        kinds("groups", this::group),
                        kinds("records", this::record));
        fields.refuseUnknown();
        new CatalogCheck(catalog).check(kinds);
        if (problems.count() > 0) {
            throw new NotACatalogException(problems.inOrder());
        }
        return catalog;
    }

    private <K extends Kind> Index<KindId, K> kinds(String section, Function<Fields, K> reading) {
        return Index.of(all(section, it -> noted(reading.apply(it), it)), Kind::id);
    }

    private <K extends Kind> K noted(K kind, Fields it) {
        if (!ids.add(kind.id())) {
            it.refuse("There are two kinds \"" + kind.id() + "\"");
        }
        kinds.put(kind, it);
        return kind;
    }

    private <T> List<T> all(String section, Function<Fields, T> reading) {
        var all = new ArrayList<T>();
        fields.each(
                section,
                it -> {
                    all.add(reading.apply(it));
                    it.refuseUnknown();
                    return true;
                });
        return all;
    }

    private static Catalog.Category category(Fields it) {
        return new Catalog.Category(it.required("id"), it.required("label"));
    }

    private Kind.OfComponent component(Fields it) {
        var size = size(it);
        return new Kind.OfComponent(
                id(it),
                it.required("label"),
                icon(it),
                it.required("description"),
                it.required("category"),
                it.texts("in").stream().map(KindId::new).toList(),
                it.constant("level", Level.class).orElse(Level.ROLE),
                it.flag("fails").orElse(true),
                it.flag("forwards").orElse(false),
                it.flag("container").orElse(false),
                size.getFirst(),
                size.getLast(),
                it.texts("facts"),
                properties.readFor(it));
    }

    private Kind.OfLink link(Fields it) {
        return new Kind.OfLink(
                id(it),
                it.required("label"),
                icon(it),
                it.required("description"),
                it.texts("from"),
                it.texts("to"),
                it.constant("effect", Effect.class).orElse(Effect.NONE),
                it.flag("directed").orElse(true),
                properties.readFor(it));
    }

    private Kind.OfGroup group(Fields it) {
        return new Kind.OfGroup(
                id(it),
                it.required("label"),
                icon(it),
                it.required("description"),
                it.required("category"),
                it.texts("members"),
                it.constant("survival", Survival.class).orElse(Survival.ANY),
                it.texts("restsOn").stream().map(KindId::new).toList(),
                it.flag("outlined").orElse(true),
                properties.readFor(it));
    }

    private Kind.OfRecord record(Fields it) {
        return new Kind.OfRecord(
                id(it),
                it.required("label"),
                icon(it),
                it.text("description").orElse(""),
                properties.readFor(it));
    }

    private static KindId id(Fields it) {
        return new KindId(it.required("id"));
    }

    /// The icon that is named; without one, that of the kind's own id.
    private static String icon(Fields it) {
        return it.words("icon").orElse(it.text("id").orElse(""));
    }

    private static List<Double> size(Fields it) {
        var size = new ArrayList<Double>();
        for (var side : it.list("size")) {
            if (side instanceof Json.Num number && number.value() > 0) {
                size.add(number.value());
            }
        }
        if (size.size() != 2) {
            it.giveBack("size", "\"size\" must be [width, height], both above 0");
            return List.of(0.0, 0.0);
        }
        return size;
    }
}
