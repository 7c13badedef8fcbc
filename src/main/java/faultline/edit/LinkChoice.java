package faultline.edit;

import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A kind of link that may join two elements, and which way round.
public record LinkChoice(Kind.OfLink kind, Id from, Id to) {

    private static final String ANY = "*";

    /// All that may join these two, the likeliest first: what says most about the two kinds, as it
    /// was drawn before the other way round, and then in catalogue order. Empty if one of them is
    /// not there.
    public static List<LinkChoice> between(Document document, Catalog catalog, Id a, Id b) {
        var first = document.topology().element(a);
        var second = document.topology().element(b);
        if (first.isEmpty() || second.isEmpty() || a.equals(b)) {
            return List.of();
        }
        var straight = one(catalog, first.get(), second.get());
        var reversed =
                one(catalog, second.get(), first.get()).stream()
                        .filter(choice -> choice.kind.directed());
        var forwarding =
                Stream.of(first.get(), second.get()).filter(it -> forwards(catalog, it)).count();
        return Stream.concat(straight.stream(), reversed)
                .sorted(Comparator.comparingInt(choice -> choice.rank(forwarding)))
                .toList();
    }

    /// Why a link of that kind may not lead from the one to the other; empty when it may.
    static Optional<String> refusal(
            Document document, Catalog catalog, KindId kind, Id from, Id to) {
        var topology = document.topology();
        var start = topology.element(from);
        var end = topology.element(to);
        if (start.isEmpty() || end.isEmpty()) {
            return Words.missing(document, List.of(from, to));
        }
        if (from.equals(to)) {
            return Optional.of(Words.name(document, from) + " cannot be joined to itself");
        }
        if (topology.links().has(from) || topology.links().has(to)) {
            return Optional.of("A link cannot end at a link");
        }
        if (catalog.mayJoin(kind, start.get().kind(), end.get().kind())) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "No link '%s' leads from %s to %s",
                        label(catalog, kind),
                        Words.aKind(catalog, start.get()),
                        Words.aKind(catalog, end.get())));
    }

    static String label(Catalog catalog, KindId kind) {
        return catalog.link(kind).map(Kind::label).orElse(kind.value());
    }

    private static List<LinkChoice> one(Catalog catalog, Element from, Element to) {
        return catalog.linksBetween(from.kind(), to.kind()).stream()
                .map(kind -> new LinkChoice(kind, from.id(), to.id()))
                .toList();
    }

    private static boolean forwards(Catalog catalog, Element element) {
        return catalog.components()
                .find(element.kind())
                .filter(Kind.OfComponent::forwards)
                .isPresent();
    }

    private int rank(long forwarding) {
        var isWire = kind.effect() == Effect.CONNECTS;
        var isGeneral = kind.from().contains(ANY) && kind.to().contains(ANY);
        var isStorage = kind.effect() == Effect.SEES;
        if (forwarding == 2) {
            return isWire ? 0 : 1;
        } else if (forwarding == 1 && (isWire || isStorage)) {
            return isWire ? 1 : 2;
        }
        var isDown = kind.effect() != Effect.NONE;
        return isGeneral ? 3 : isDown ? 0 : 1;
    }
}
