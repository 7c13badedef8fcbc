package faultline.format;

import faultline.analysis.Severity;
import faultline.model.Acceptance;
import faultline.model.Document;
import faultline.model.Layout;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads one document of the present format version, keeping what it can.
final class DocumentReader {

    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::word).toList();

    private final Problems problems = new Problems();
    private final Fields fields;

    private DocumentReader(Json.Obj file) {
        fields = new Fields(file, Pointer.ROOT, problems);
    }

    static Decoded read(Json.Obj file) {
        return new DocumentReader(file).decoded();
    }

    private Decoded decoded() {
        fields.take("format");
        takeVersion();
        var title = fields.text("title").orElse(Names.UNTITLED);
        var description = fields.text("description").orElse("");
        var properties = fields.properties();
        var elements = new TopologyReader(fields);
        var topology = elements.read();
        var acceptances = acceptances();
        var scenarios = ScenarioReader.read(fields);
        var layout = fields.object("layout").map(new LayoutReader(problems)::read);
        var document =
                new Document(
                        title,
                        description,
                        properties,
                        topology,
                        layout.orElse(Layout.NONE),
                        acceptances,
                        scenarios,
                        fields.rest());
        return new Decoded(document, problems.inOrder(), new Locations(elements.places()));
    }

    /// A newer minor version is left over, so that it is written back with the fields it added.
    private void takeVersion() {
        if (fields.value("formatVersion").orElse(null) instanceof Json.Text(_, var version)
                && version.equals(Names.VERSION)) {
            fields.take("formatVersion");
        }
    }

    private List<Acceptance> acceptances() {
        var acceptances = new ArrayList<Acceptance>();
        fields.each("acceptances", it -> acceptance(it).map(acceptances::add).orElse(false));
        return acceptances;
    }

    /// An acceptance that cannot be read in full is none: its finding had better be seen again.
    private Optional<Acceptance> acceptance(Fields given) {
        var before = problems.count();
        given.need("reason", "An acceptance");
        given.need("owner", "An acceptance");
        var rule = given.text("rule").orElse("");
        var on = given.id("on").orElse(null);
        if (rule.isBlank()) {
            given.need("fingerprint", "An acceptance without a rule");
        }
        var fingerprint = given.words("fingerprint").orElse(null);
        var severity = severity(given);
        var reason = given.words("reason").orElse("");
        var owner = given.words("owner").orElse("");
        var ticket = given.text("ticket").orElse(null);
        var until = until(given);
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(
                        new Acceptance(
                                fingerprint,
                                rule,
                                on,
                                severity,
                                reason,
                                owner,
                                ticket,
                                until,
                                given.rest()));
    }

    private static @Nullable String severity(Fields given) {
        var word = given.text("severity").orElse(null);
        if (word == null || SEVERITIES.contains(word)) {
            return word;
        }
        given.giveBack("severity", "\"severity\" must be one of " + String.join(", ", SEVERITIES));
        return null;
    }

    private static @Nullable LocalDate until(Fields given) {
        var text = given.text("until");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeException _) {
            given.giveBack("until", "\"until\" must be a day such as 2027-01-31");
            return null;
        }
    }
}
