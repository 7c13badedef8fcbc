package faultline.compare;

import static faultline.format.JsonText.lines;
import static faultline.format.JsonText.list;
import static faultline.format.JsonText.quoted;

import faultline.analysis.Finding;
import faultline.engine.Availability;
import faultline.format.Figure;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Link;
import faultline.model.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A difference as JSON that other programs read: `faultline-diff` 1.0.
public final class DifferenceJson {

    private static final double RESOLUTION = 1e-6;

    private DifferenceJson() {}

    /// Writes a difference.
    ///
    /// @param before how the caller named the older document
    /// @param after how the caller named the newer one
    public static String write(Difference difference, String before, String after) {
        var fields = new ArrayList<String>();
        fields.add(field("format", quoted("faultline-diff")));
        fields.add(field("formatVersion", quoted("1.0")));
        fields.add(field("before", quoted(before)));
        fields.add(field("after", quoted(after)));
        fields.add(field("moved", String.valueOf(difference.isMoved())));
        fields.add(
                field(
                        "about",
                        array(difference.about().stream().map(DifferenceJson::field).toList())));
        fields.add(
                field(
                        "elements",
                        array(
                                difference.elements().stream()
                                        .map(DifferenceJson::element)
                                        .toList())));
        fields.add(
                field(
                        "accepted",
                        array(difference.accepted().stream().map(DifferenceJson::field).toList())));
        fields.add(field("gained", findings(difference.gained())));
        fields.add(field("lost", findings(difference.lost())));
        fields.add(
                field(
                        "services",
                        array(
                                difference.services().stream()
                                        .map(DifferenceJson::service)
                                        .toList())));
        return "{\n  " + String.join(",\n  ", fields) + "\n}\n";
    }

    private static String array(List<String> items) {
        return lines(items, "    ");
    }

    private static String element(ElementChange change) {
        var element = change.element();
        return object(
                field("change", quoted(change.sort().word())),
                field("sort", quoted(sort(element))),
                field("id", quoted(element.id().value())),
                field("kind", quoted(element.kind().value())),
                field("name", quoted(element.name())),
                field(
                        "fields",
                        list(change.fields().stream().map(DifferenceJson::field).toList())));
    }

    private static String sort(Element element) {
        return switch (element) {
            case Component _ -> "component";
            case Link _ -> "link";
            case Group _ -> "group";
            case Service _ -> "service";
        };
    }

    private static String field(FieldChange change) {
        return object(
                field("what", quoted(change.what())),
                field("before", quoted(change.before())),
                field("after", quoted(change.after())));
    }

    private static String findings(List<Finding> findings) {
        return array(
                findings.stream()
                        .map(it ->
                                object(
                                        field("rule", quoted(it.rule())),
                                        field("severity", quoted(it.severity().word())),
                                        field("verdict", quoted(it.verdict().word())),
                                        field("message", quoted(it.message())),
                                        field(
                                                "subjects",
                                                list(
                                                        it.subjects().stream()
                                                                .map(id -> quoted(id.value()))
                                                                .toList())),
                                        field("fingerprint", quoted(it.fingerprint()))))
                        .toList());
    }

    private static String service(ServiceChange change) {
        return object(
                field("id", quoted(change.service().id().value())),
                field("before", availability(change.before())),
                field("after", availability(change.after())),
                field("singlePointsBefore", Integer.toString(change.pointsBefore())),
                field("singlePointsAfter", Integer.toString(change.pointsAfter())));
    }

    private static String availability(@Nullable Availability availability) {
        if (availability == null) {
            return "null";
        }
        var figure = Figure.complement(availability.unavailability(), RESOLUTION);
        return object(
                field("low", figure.low().toPlainString()),
                field("expected", figure.expected().toPlainString()),
                field("high", figure.high().toPlainString()));
    }

    private static String object(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String field(String name, String json) {
        return quoted(name) + ": " + json;
    }
}
