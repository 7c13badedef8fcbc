package faultline.format;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.PropertyKind;
import faultline.model.Service;
import faultline.model.Span;
import faultline.model.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks for what the catalogue does not know: kinds, properties, values, fields, and joints that
/// it does not foresee. All of that is allowed in a document; in one written by hand it is most
/// often a typing mistake, and rules would be silent about it.
public final class Proofreading {

    private static final List<String> FIELDS =
            List.of("id", "kind", "name", "in", "from", "to", "members", "needs", "properties");

    private final Document document;
    private final Locations locations;
    private final Catalog catalog;
    private final List<Slip> slips = new ArrayList<>();

    private Proofreading(Decoded decoded, Catalog catalog) {
        this.document = decoded.document();
        this.locations = decoded.locations();
        this.catalog = catalog;
    }

    /// The slips in the order of the text.
    public static List<Slip> of(Decoded decoded, Catalog catalog) {
        var proofreading = new Proofreading(decoded, catalog);
        decoded.document().topology().elements().forEach(proofreading::read);
        proofreading.slips.sort(
                Comparator.comparingInt((Slip slip) -> slip.place().line())
                        .thenComparingInt(slip -> slip.place().column()));
        return List.copyOf(proofreading.slips);
    }

    private void read(Element element) {
        fields(element);
        if (!isKnown(element)) {
            unknownKind(element);
            return;
        }
        catalog.kindOf(element).ifPresent(kind -> properties(element, kind));
        switch (element) {
            case Component component -> placement(component);
            case Link link -> joint(link);
            case Group group -> members(group);
            case Service _ -> {}
        }
    }

    private boolean isKnown(Element element) {
        return switch (element) {
            case Component it -> catalog.components().find(it.kind()).isPresent();
            case Link it -> catalog.link(it.kind()).isPresent();
            case Group it -> catalog.group(it.kind()).isPresent();
            case Service _ -> true;
        };
    }

    private void unknownKind(Element element) {
        var known =
                switch (element) {
                    case Link _ -> catalog.links().keys();
                    case Group _ -> catalog.groups().keys();
                    case Component _, Service _ -> catalog.components().keys();
                };
        var kind = element.kind().value();
        say(
                element,
                "there is no kind "
                        + kind
                        + " in the catalogue"
                        + Likeness.hint(kind, known.stream().map(KindId::value)));
    }

    private void fields(Element element) {
        for (var field : element.extras().fields().keySet()) {
            var hint = Likeness.close(field, FIELDS.stream());
            if (hint.isPresent()) {
                say(element, "the field " + field + " is not known; did you mean " + hint.get());
            }
        }
    }

    private void properties(Element element, Kind kind) {
        for (var property : element.properties().values().entrySet()) {
            var name = property.getKey();
            var known = kind.property(name);
            if (known.isPresent()) {
                value(element, known.get(), property.getValue());
            } else {
                var names = kind.properties().stream().map(PropertyKind::name);
                Likeness.close(name, names)
                        .ifPresent(meant ->
                                say(
                                        element,
                                        "the property "
                                                + name
                                                + " is not known; did you mean "
                                                + meant));
            }
        }
    }

    private void value(Element element, PropertyKind property, Value value) {
        if (!fits(property, value)) {
            say(element, property.name() + " takes " + wanted(property, value));
        }
    }

    private static boolean fits(PropertyKind property, Value value) {
        return switch (property.type()) {
            case TEXT -> !(value instanceof Value.Items || value instanceof Value.Opaque);
            case AMOUNT -> value instanceof Value.Amount;
            case FLAG -> value instanceof Value.Flag;
            case CHOICE -> value instanceof Value.Text(var text) && isChoice(property, text);
            case LIST -> texts(value).allMatch(text -> isChoice(property, text));
            case DURATION -> value instanceof Value.Text(var text) && Span.read(text).isPresent();
            case DATE -> value instanceof Value.Text(var text) && isDate(text);
        };
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Stream.of(text);
            case Value.Items(var items) -> items.stream().flatMap(Proofreading::texts);
            case Value.Amount _, Value.Flag _, Value.Opaque _ -> Stream.of("");
        };
    }

    private static boolean isChoice(PropertyKind property, String text) {
        return property.choices().isEmpty() || property.choices().contains(text);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static String wanted(PropertyKind property, Value value) {
        return switch (property.type()) {
            case TEXT -> "a text";
            case AMOUNT ->
                    property.unit().isEmpty() ? "a number" : "a number in " + property.unit();
            case FLAG -> "true or false, without quotes";
            case CHOICE, LIST -> choices(property, value);
            case DURATION -> "a time such as 30s, 15min, 4h or 2d";
            case DATE -> "a day such as 2026-11-22";
        };
    }

    private static String choices(PropertyKind property, Value value) {
        var odd = texts(value).filter(text -> !isChoice(property, text)).findFirst().orElse("");
        return "one of "
                + String.join(", ", property.choices())
                + (odd.isEmpty() ? "" : ", and not \"" + odd + "\"");
    }

    private void placement(Component component) {
        var container = component.in();
        if (container == null) {
            return;
        }
        document.topology()
                .component(container)
                .filter(outer -> catalog.components().find(outer.kind()).isPresent())
                .filter(outer -> !catalog.maySitIn(component.kind(), outer.kind()))
                .ifPresent(outer ->
                        say(
                                component,
                                "the catalogue does not foresee "
                                        + component.kind()
                                        + " inside "
                                        + outer.kind()));
    }

    private void joint(Link link) {
        var from = known(link.from());
        var to = known(link.to());
        if (from != null && to != null && !catalog.mayJoin(link.kind(), from.kind(), to.kind())) {
            say(
                    link,
                    "the catalogue does not foresee a link "
                            + link.kind()
                            + " from "
                            + from.kind()
                            + " to "
                            + to.kind());
        }
    }

    private void members(Group group) {
        for (var id : group.members()) {
            var member = known(id);
            if (member != null && !catalog.mayBelongTo(member.kind(), group.kind())) {
                say(
                        group,
                        "the catalogue does not foresee "
                                + member.kind()
                                + " as a member of "
                                + group.kind());
            }
        }
    }

    private @Nullable Element known(Id id) {
        return document.topology().element(id).filter(this::isKnown).orElse(null);
    }

    private void say(Element element, String message) {
        var place = locations.of(element.id()).orElse(Place.START);
        slips.add(new Slip(place, element.id() + ": " + message));
    }
}
