package faultline.scene;

import faultline.export.Fonts;
import faultline.format.Catalogs;
import faultline.format.DocumentCodec;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Rect;
import faultline.model.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Documents and pictures for tests.
public final class Examples {

    public static final Catalog CATALOG = Catalogs.builtIn();

    private Examples() {}

    /// A template that comes with the program, by its file name without the extension.
    public static Document template(String name) {
        var path = "/faultline/templates/" + name + ".faultline";
        try (var file = Examples.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("There is no template " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new DocumentCodec().decode(text).document();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Scene scene(Document document) {
        return Scene.of(Picture.of(document, CATALOG), Fonts.INTER);
    }

    static Component component(String kind, String id, String in) {
        var component = new Component(new Id(id), new KindId(kind), id.toUpperCase(Locale.ROOT));
        return in.isEmpty() ? component : component.inside(new Id(in));
    }

    static Document document(List<Component> components) {
        return Document.titled("Example").with(Topology.EMPTY.withAll(components));
    }

    static Figure figureOf(Scene scene, String id) {
        return scene.figureOf(new Id(id)).orElseThrow();
    }

    static Rect rectOf(Scene scene, String id) {
        return figureOf(scene, id).bounds();
    }

    static List<Mark> marksOf(Scene scene, String id, Layer layer) {
        var found = new ArrayList<Mark>();
        for (var mark : scene.marks()) {
            if (mark.tag().layer() == layer && new Id(id).equals(mark.tag().id())) {
                found.add(mark);
            }
        }
        return found;
    }
}
