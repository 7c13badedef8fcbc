package faultline.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The templates that come with the program, as the index of their folder lists them.
public final class Templates {

    private static final String FOLDER = "/faultline/templates/";
    private static final int HARDEST = 3;

    private Templates() {}

    /// All of them, in the order of the index.
    public static List<Template> all() {
        try {
            return read(Resources.text(FOLDER + "index.json"));
        } catch (NotACatalogException broken) {
            throw new IllegalStateException("The templates of this program are broken", broken);
        }
    }

    /// The one with that id, or that file name with or without its ending, in any case.
    public static Optional<Template> find(String name) {
        return all().stream().filter(it -> it.isCalled(name)).findFirst();
    }

    /// The text of its file.
    public static String text(Template template) {
        return Resources.text(FOLDER + template.file());
    }

    public static Decoded open(Template template) {
        try {
            return new DocumentCodec().decode(text(template));
        } catch (IOException broken) {
            throw new IllegalStateException("Template " + template.id() + " is broken", broken);
        }
    }

    /// Reads an index of templates, strictly.
    static List<Template> read(String json) throws NotACatalogException {
        var problems = new Problems();
        var index = Fields.ofText(json, problems);
        index.require("format", "faultline-templates");
        var templates = new ArrayList<Template>();
        index.each("templates", it -> templates.add(template(it)));
        index.refuseUnknown();
        if (problems.count() > 0) {
            throw new NotACatalogException(problems.inOrder());
        }
        return List.copyOf(templates);
    }

    private static Template template(Fields it) {
        var template =
                new Template(
                        it.required("id"),
                        it.required("file"),
                        it.required("title"),
                        it.required("description"),
                        it.required("teaches"),
                        it.constant("purpose", Template.Purpose.class)
                                .orElse(Template.Purpose.GOOD),
                        it.texts("products"),
                        it.number("difficulty").orElse(1.0).intValue());
        if (template.difficulty() < 1 || template.difficulty() > HARDEST) {
            it.giveBack("difficulty", "\"difficulty\" is 1, 2 or " + HARDEST);
        }
        it.refuseUnknown();
        return template;
    }
}
