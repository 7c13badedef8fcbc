package faultline.compare;

import faultline.format.ValueText;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Properties;
import faultline.model.Service;
import faultline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Merges three versions of one element, field by field.
///
/// @param base null when both sides have added it
/// @param conflicts is added to
record ElementMerge(
        @Nullable Element base, Element ours, Element theirs, List<Conflict> conflicts) {

    Element merged() {
        var name = text("name", Element::name);
        var kind = new KindId(text("kind", it -> it.kind().value()));
        var properties = properties();
        return switch (ours) {
            case Component it when theirs instanceof Component ->
                    new Component(it.id(), kind, name, in(), properties, extras(Component::extras));
            case Link it when theirs instanceof Link -> link(it, kind, name, properties);
            case Group it when theirs instanceof Group ->
                    new Group(
                            it.id(),
                            kind,
                            name,
                            ids(Group::members),
                            properties,
                            extras(Group::extras));
            case Service it when theirs instanceof Service ->
                    new Service(
                            it.id(),
                            name,
                            ids(Service::needs),
                            properties,
                            extras(Service::extras));
            default -> {
                conflict("what it is", sort(base), sort(ours), sort(theirs));
                yield ours;
            }
        };
    }

    private Element link(Link it, KindId kind, String name, Properties properties) {
        var from = new Id(text("from", e -> ((Link) e).from().value()));
        var to = new Id(text("to", e -> ((Link) e).to().value()));
        return from.equals(to)
                ? it
                : new Link(it.id(), kind, name, from, to, properties, extras(Link::extras));
    }

    private @Nullable Id in() {
        var in =
                text(
                        "sits in",
                        it -> it instanceof Component c && c.in() != null ? "" + c.in() : "");
        return in.isEmpty() ? null : new Id(in);
    }

    private String text(String what, Function<Element, String> field) {
        var merged =
                ThreeWay.value(
                        base == null || !base.getClass().equals(ours.getClass())
                                ? null
                                : field.apply(base),
                        field.apply(ours),
                        theirs.getClass().equals(ours.getClass())
                                ? field.apply(theirs)
                                : field.apply(ours),
                        (was, here, there) ->
                                conflict(what, plain(was), plain(here), plain(there)));
        return merged == null ? "" : merged;
    }

    private Properties properties() {
        return Properties.of(
                ThreeWay.maps(
                        base == null ? Map.of() : base.properties().values(),
                        ours.properties().values(),
                        theirs.properties().values(),
                        name ->
                                (was, here, there) ->
                                        conflict(name, shown(was), shown(here), shown(there))));
    }

    @SuppressWarnings("unchecked")
    private <E extends Element> Extras extras(Function<E, Extras> field) {
        return new Extras(
                ThreeWay.maps(
                        base != null && base.getClass().equals(ours.getClass())
                                ? field.apply((E) base).fields()
                                : Map.of(),
                        field.apply((E) ours).fields(),
                        field.apply((E) theirs).fields(),
                        name ->
                                (was, here, there) ->
                                        conflict(name, plain(was), plain(here), plain(there))));
    }

    @SuppressWarnings("unchecked")
    private <E extends Element> List<Id> ids(Function<E, List<Id>> field) {
        return ThreeWay.lists(
                base != null && base.getClass().equals(ours.getClass())
                        ? field.apply((E) base)
                        : List.of(),
                field.apply((E) ours),
                field.apply((E) theirs));
    }

    private void conflict(String what, String was, String here, String there) {
        conflicts.add(new Conflict(ours.id(), what, was, here, there));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shown(@Nullable Value value) {
        return value == null ? "" : ValueText.write(value);
    }

    static String sort(@Nullable Element element) {
        return switch (element) {
            case null -> "";
            case Component _ -> "a component";
            case Link _ -> "a link";
            case Group _ -> "a group";
            case Service _ -> "a service";
        };
    }
}
