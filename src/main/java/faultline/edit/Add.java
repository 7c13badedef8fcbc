package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Rect;
import faultline.model.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws a new component, group or service.
///
/// @param name null for the kind's own with a number
/// @param box a box that is not drawn within the container moves to a free place there
/// @param container what a component sits in; null leaves it free
public record Add(KindId kind, @Nullable String name, Rect box, @Nullable Id container)
        implements Edit {

    public Add(KindId kind, Rect box) {
        this(kind, null, box, null);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return "Add " + named(before, catalog);
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var refusal = refusal(document, catalog);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var element = element(document, catalog);
        var spot = container == null ? box : within(document, container);
        return new Applied(
                Fitting.settled(
                        document.with(document.topology().with(element))
                                .with(document.layout().with(element.id(), spot)),
                        List.of(element.id())));
    }

    private Optional<String> refusal(Document document, Catalog catalog) {
        if (catalog.link(kind).isPresent()) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "'%s' is a link: draw it from one element to another",
                            LinkChoice.label(catalog, kind)));
        }
        var boundless = Fitness.boundless("The name", name == null ? "" : name);
        if (boundless.isPresent() || container == null) {
            return boundless;
        }
        var outer = document.topology().component(container);
        if (outer.isEmpty()) {
            return Optional.of(container + " is no longer there");
        }
        return isComponent(catalog)
                ? Containment.refusal(catalog, List.of(kind), outer.get())
                : Optional.of("Only components sit in others");
    }

    private Element element(Document document, Catalog catalog) {
        var called = named(document, catalog);
        var id = document.topology().freeId(Id.near(called));
        if (kind.equals(Service.KIND)) {
            return new Service(id, called, List.of());
        } else if (!isComponent(catalog)) {
            return new Group(id, kind, called, List.of());
        }
        var component = new Component(id, kind, called);
        return container == null ? component : component.inside(container);
    }

    private Rect within(Document document, Id outer) {
        var room = document.layout().rectOf(outer);
        return room.isEmpty() || room.get().meets(box)
                ? box
                : box.movedTo(Fitting.freeSpot(document, outer, box));
    }

    private String named(Document document, Catalog catalog) {
        return name == null || name.isBlank()
                ? Numbering.nameFor(document, catalog, kind)
                : name.strip();
    }

    private boolean isComponent(Catalog catalog) {
        return !kind.equals(Service.KIND) && catalog.group(kind).isEmpty();
    }
}
