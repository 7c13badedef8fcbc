package faultline.ui;

import faultline.format.DocumentCodec;
import faultline.model.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bundled templates.
final class TemplateShelf {

    /// One of them.
    record Template(String title, String file) {}

    private static final Template FOUNDING =
            new Template(
                    "Exchange 2010 on a VMware HA cluster: the incident",
                    "t01-exchange-incident.faultline");

    List<Template> all() {
        return List.of(FOUNDING);
    }

    Document read(Template template) throws IOException {
        var name = "/faultline/templates/" + template.file();
        try (var file = TemplateShelf.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("The template " + template.title() + " is not bundled.");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new DocumentCodec().decode(text).document();
        }
    }

    Template founding() {
        return FOUNDING;
    }
}
