package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.Optional;

/// Adds the elements of a fragment under new ids and names.
///
/// @param at where the upper left corner of the fragment's bounds goes
/// @param where what the outermost of its components sit in
public record Paste(Fragment fragment, Point at, Where where) implements Edit {

    /// What pasted components sit in.
    public sealed interface Where {

        /// All in that container.
        record Into(Id container) implements Where {}

        /// None of them in anything.
        record Free() implements Where {}

        /// Each in what its original sits in, where that is there.
        record Beside() implements Where {}
    }

    @Override
    public String label(Document before, Catalog catalog) {
        var roots = fragment.roots();
        return roots.size() == 1
                ? "Add a copy of " + roots.getFirst().name()
                : "Add copies of " + roots.size() + " elements";
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        if (fragment.isEmpty()) {
            return new Rejected("There is nothing to paste");
        }
        var refusal = refusal(document, catalog);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var rebinding = new Rebinding(fragment, document);
        var roots = rebinding.roots();
        var corner = fragment.bounds().map(Rect::corner).orElse(at);
        var elements =
                rebinding.elements().stream()
                        .map(it -> roots.contains(it.id()) ? placed(it, document, catalog) : it)
                        .toList();
        var pasted =
                document.with(document.topology().withAll(elements))
                        .with(rebinding.layout(at.x() - corner.x(), at.y() - corner.y()));
        var joined = new Copies(rebinding, document, catalog).joined(fragment, pasted);
        return new Applied(Fitting.settled(joined, roots));
    }

    private Optional<String> refusal(Document document, Catalog catalog) {
        if (!(where instanceof Where.Into(var container))) {
            return Optional.empty();
        }
        return document.topology()
                .component(container)
                .map(it -> Containment.refusal(catalog, fragment.rootKinds(), it))
                .orElseGet(() -> Optional.of(container + " is no longer there"));
    }

    private Element placed(Element element, Document document, Catalog catalog) {
        if (!(element instanceof Component component)) {
            return element;
        }
        return switch (where) {
            case Where.Into(var container) -> component.inside(container);
            case Where.Free() -> component.outside();
            case Where.Beside() -> beside(component, document, catalog);
        };
    }

    private static Component beside(Component component, Document document, Catalog catalog) {
        return Optional.ofNullable(component.in())
                        .flatMap(document.topology()::component)
                        .filter(it -> catalog.maySitIn(component.kind(), it.kind()))
                        .isPresent()
                ? component
                : component.outside();
    }
}
