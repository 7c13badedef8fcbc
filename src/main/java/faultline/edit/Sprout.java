package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws a new component joined to one that is there, by the likeliest kind of link. Where only a
/// link fits that fits anything, none is drawn: it would state a dependency that nobody meant.
///
/// @param box where it goes, or near to where
/// @param container what it sits in; null leaves it free
public record Sprout(Id from, KindId kind, Rect box, @Nullable Id container) implements Edit {

    private static final double GAP = 48;
    private static final String ANY = "*";

    /// A direction on the drawing.
    public enum Toward {
        UP,
        RIGHT,
        DOWN,
        LEFT;

        private Rect beside(Rect box, double width, double height) {
            return switch (this) {
                case UP -> new Rect(box.x(), box.y() - GAP - height, width, height);
                case RIGHT -> new Rect(box.right() + GAP, box.y(), width, height);
                case DOWN -> new Rect(box.x(), box.bottom() + GAP, width, height);
                case LEFT -> new Rect(box.x() - GAP - width, box.y(), width, height);
            };
        }
    }

    /// One more of the same kind on that side of a component, in what that one sits in.
    public static Edit toward(Document document, Catalog catalog, Id from, Toward side) {
        var component = document.topology().component(from);
        var box = document.layout().rectOf(from);
        if (component.isEmpty() || box.isEmpty()) {
            return new Refused("Only a component has another one added beside it");
        }
        var kind = catalog.component(component.get().kind());
        var isEmpty =
                document.topology().components().values().stream()
                        .noneMatch(it -> from.equals(it.in()));
        var spot =
                isEmpty
                        ? side.beside(box.get(), box.get().width(), box.get().height())
                        : side.beside(box.get(), kind.width(), kind.height());
        return new Sprout(from, kind.id(), spot, component.get().in());
    }

    /// The kinds of component that a link other than one that fits anything would join to this one,
    /// its own kind first.
    public static List<Kind.OfComponent> kinds(Document document, Catalog catalog, Id from) {
        var start = document.topology().element(from);
        return start.stream()
                .flatMap(it ->
                        catalog.components().values().stream()
                                .filter(kind ->
                                        kind.id().equals(it.kind())
                                                || joins(catalog, it.kind(), kind.id())))
                .sorted(
                        Comparator.comparingInt(
                                kind -> rank(catalog, start.get().kind(), kind.id())))
                .toList();
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT, "Add %s beside %s", named(before, catalog), Words.name(before, from));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var missing = Words.missing(document, List.of(from));
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        var add = new Add(kind, named(document, catalog), box, container);
        return switch (add.applyTo(document, catalog)) {
            case Applied(var added) -> new Applied(joined(document, added, catalog));
            case Rejected refused -> refused;
        };
    }

    private String named(Document document, Catalog catalog) {
        return document.topology()
                .component(from)
                .filter(it -> it.kind().equals(kind))
                .map(Component::name)
                .map(name -> Numbering.free(name, " ", Numbering.names(document)::contains))
                .orElseGet(() -> Numbering.nameFor(document, catalog, kind));
    }

    private Document joined(Document before, Document added, Catalog catalog) {
        return added.topology().components().keys().stream()
                .filter(id -> !before.topology().has(id))
                .findFirst()
                .flatMap(id -> linked(added, catalog, id))
                .orElse(added);
    }

    private Optional<Document> linked(Document document, Catalog catalog, Id to) {
        return LinkChoice.between(document, catalog, from, to).stream()
                .filter(it -> !isGeneral(it.kind()))
                .map(it -> new Connect(it.kind().id(), it.from(), it.to()))
                .map(it -> it.applyTo(document, catalog))
                .filter(Applied.class::isInstance)
                .map(it -> ((Applied) it).document())
                .findFirst();
    }

    /// Its own kind, then what only some kinds are joined to, then what any cable may lead to.
    private static int rank(Catalog catalog, KindId from, KindId to) {
        var isCable =
                Stream.of(catalog.linksBetween(from, to), catalog.linksBetween(to, from))
                        .flatMap(List::stream)
                        .filter(it -> !isGeneral(it))
                        .allMatch(it -> it.effect() == Effect.CONNECTS);
        return from.equals(to) ? 0 : isCable ? 2 : 1;
    }

    private static boolean joins(Catalog catalog, KindId one, KindId other) {
        return catalog.linksBetween(one, other).stream().anyMatch(it -> !isGeneral(it))
                || catalog.linksBetween(other, one).stream().anyMatch(it -> !isGeneral(it));
    }

    private static boolean isGeneral(Kind.OfLink kind) {
        var fitsAnything = kind.from().contains(ANY) || kind.to().contains(ANY);
        return fitsAnything && kind.effect() != Effect.CONNECTS;
    }
}
