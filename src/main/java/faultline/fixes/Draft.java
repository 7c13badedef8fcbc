package faultline.fixes;

import faultline.edit.Add;
import faultline.edit.Change;
import faultline.edit.Connect;
import faultline.edit.Edit;
import faultline.edit.Fragment;
import faultline.edit.Gather;
import faultline.edit.Join;
import faultline.edit.Need;
import faultline.edit.NeedNoMore;
import faultline.edit.Outcome;
import faultline.edit.Paste;
import faultline.edit.Rehost;
import faultline.edit.Remove;
import faultline.edit.Rename;
import faultline.edit.Retarget;
import faultline.edit.TakeOut;
import faultline.edit.Unset;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Element;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Layout;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import faultline.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A fix being put together, edit by edit, each applied to what the ones before it made. As soon as
/// one is refused, nothing comes of it.
final class Draft {

    /// Between something new and what it stands beside, in document units.
    private static final double GAP = 36;

    private final Catalog catalog;
    private final List<Edit> steps = new ArrayList<>();
    private Document document;
    private int effort;
    private boolean possible = true;

    Draft(Document document, Catalog catalog) {
        this.document = document;
        this.catalog = catalog;
    }

    Document document() {
        return document;
    }

    String name(Id id) {
        return document.topology().element(id).map(Element::name).orElse(id.value());
    }

    /// The proposal; none if a step was refused or nothing changes.
    Stream<Proposal> titled(String title, String leaves) {
        return possible
                ? steps.stream()
                        .reduce(Edit::then)
                        .map(edit -> new Proposal(title, new Titled(title, edit), effort, leaves))
                        .stream()
                : Stream.empty();
    }

    Draft change(Id id, String property, Value value) {
        return make(new Change(Set.of(id), property, value), Effort.PROPERTY);
    }

    /// A property of something that is new, which is part of setting it up.
    Draft describe(Id id, String property, Value value) {
        return make(new Change(Set.of(id), property, value), Effort.NONE);
    }

    Draft unset(Id id, String property) {
        return make(new Unset(Set.of(id), property), Effort.NONE);
    }

    Draft connect(String kind, Id from, Id to) {
        return make(new Connect(new KindId(kind), from, to), Effort.NONE);
    }

    Draft retarget(Id link, Retarget.End end, Id to) {
        return make(new Retarget(link, end, to), Effort.PROPERTY);
    }

    Draft join(Id group, List<Id> members) {
        return make(new Join(group, members), Effort.RULE);
    }

    Draft rehost(Id id, Id container) {
        return make(new Rehost(Set.of(id), container), Effort.MOVE);
    }

    Draft takeOut(Id id) {
        return make(new TakeOut(Set.of(id)), Effort.NONE);
    }

    /// A new group of these.
    Id gather(String kind, String name, List<Id> members) {
        var id = added(new Gather(new KindId(kind), members), Effort.RULE, kind);
        make(new Rename(id, name), Effort.NONE);
        return id;
    }

    /// The service, and whatever else needs the one, needs the other instead.
    Draft replaceNeed(Id one, Id other) {
        for (var service : document.topology().services().values()) {
            if (service.needs().contains(one)) {
                make(new NeedNoMore(service.id(), List.of(one)), Effort.NONE);
                if (!service.needs().contains(other)) {
                    make(new Need(service.id(), List.of(other)), Effort.NONE);
                }
            }
        }
        return this;
    }

    Draft rename(Id id, String name) {
        return make(new Rename(id, name), Effort.NONE);
    }

    void remove(Id id) {
        make(new Remove(Set.of(id)), Effort.NONE);
    }

    /// Whatever service needs the one needs the other as well.
    Draft needToo(Id one, Id other) {
        for (var service : document.topology().services().values()) {
            if (service.needs().contains(one) && !service.needs().contains(other)) {
                make(new Need(service.id(), List.of(other)), Effort.NONE);
            }
        }
        return this;
    }

    /// Something new of that kind in a container, with a free name that begins like this.
    Id addIn(String kind, String stem, Id container) {
        var size = size(kind);
        var room = document.layout().rectOf(container);
        var box = room.map(it -> size.movedTo(it.corner().movedBy(16, 44))).orElse(size);
        return added(
                new Add(new KindId(kind), freeName(stem), box, container),
                effortOf(kind, Effort.SOFTWARE),
                kind);
    }

    /// Something new of that kind that stands free, beside something else.
    Id addBeside(String kind, String stem, Id other) {
        var size = size(kind);
        var outer = Placement.of(document.topology()).chainOf(other).reversed().stream();
        var box =
                outer.flatMap(it -> document.layout().rectOf(it.id()).stream())
                        .findFirst()
                        .map(it -> size.movedTo(new Point(it.right() + GAP, it.y())))
                        .orElse(size);
        return added(
                new Add(new KindId(kind), freeName(stem), box, null),
                effortOf(kind, Effort.HARDWARE),
                kind);
    }

    /// Copies of these components alone, without what else sits in them, in the place of the
    /// originals or in a container; the ids of the copies in the same order.
    List<Id> twins(List<Id> originals, @Nullable Id container) {
        var elements =
                originals.stream()
                        .flatMap(id -> document.topology().component(id).stream())
                        .map(it -> (Element) it)
                        .toList();
        var ids = Set.copyOf(originals);
        var strangers = new HashSet<>(document.layout().boxes().keys());
        strangers.removeAll(ids);
        var boxes = document.layout().boxes().without(strangers);
        var fragment = new Fragment(elements, new Layout(boxes, Layout.NONE.routes(), Extras.NONE));
        var corner =
                fragment.bounds()
                        .map(it -> new Point(it.right() + GAP, it.y()))
                        .orElse(new Point(0, 0));
        var where = container == null ? new Paste.Where.Beside() : new Paste.Where.Into(container);
        var before = document.topology();
        var at = container == null ? corner : inside(container, corner);
        make(new Paste(fragment, at, where), Effort.NONE);
        var copies =
                document.topology().components().keys().stream()
                        .filter(id -> !before.components().has(id))
                        .toList();
        var balancer = originals.size() == 1 ? Effort.HARDWARE : Effort.SOFTWARE;
        elements.forEach(it -> effort += effortOf(it.kind().value(), balancer).points());
        return copies.size() == originals.size() ? copies : refused(originals);
    }

    /// The same links for one element as for another, of these kinds, to the same other ends.
    Draft linksLike(Id model, Id other, Set<String> kinds) {
        for (var link : List.copyOf(document.topology().links().values())) {
            if (link.touches(model) && kinds.contains(link.kind().value())) {
                var from = link.from().equals(model) ? other : link.from();
                var to = link.to().equals(model) ? other : link.to();
                linkLike(link, from, to);
            }
        }
        return this;
    }

    private void linkLike(Link link, Id from, Id to) {
        var isThere =
                document.topology().links().values().stream()
                        .anyMatch(it ->
                                it.kind().equals(link.kind())
                                        && it.from().equals(from)
                                        && it.to().equals(to));
        if (isThere || from.equals(to)) {
            return;
        }
        var before = document.topology();
        connect(link.kind().value(), from, to);
        document.topology().links().keys().stream()
                .filter(id -> !before.links().has(id))
                .findFirst()
                .ifPresent(id ->
                        link.properties()
                                .values()
                                .forEach((property, value) -> describe(id, property, value)));
    }

    Draft make(Edit edit, Effort each) {
        if (possible) {
            switch (edit.applyTo(document, catalog)) {
                case Outcome.Applied(var result) -> {
                    document = result;
                    steps.add(edit);
                    effort += each.points();
                }
                case Outcome.Rejected _ -> possible = false;
            }
        }
        return this;
    }

    /// The element of a kind that an edit adds.
    private Id added(Edit edit, Effort each, String kind) {
        var before = document.topology();
        make(edit, each);
        return document.topology()
                .elements()
                .filter(it -> it.kind().value().equals(kind) && !before.has(it.id()))
                .map(Element::id)
                .findFirst()
                .orElseGet(() -> refused(List.of(new Id("none"))).getFirst());
    }

    private List<Id> refused(List<Id> ids) {
        possible = false;
        return ids;
    }

    private Point inside(Id container, Point otherwise) {
        return document.layout()
                .rectOf(container)
                .map(it -> it.corner().movedBy(16, 44))
                .orElse(otherwise);
    }

    private Rect size(String kind) {
        var known = catalog.component(new KindId(kind));
        return new Rect(0, 0, known.width(), known.height());
    }

    /// @param balancer what a load balancer takes, which may be a box or a program
    private Effort effortOf(String kind, Effort balancer) {
        var known = catalog.component(new KindId(kind));
        return switch (known.level()) {
            case VM -> Effort.VM;
            case SITE -> Effort.SITE;
            case HOST, ARRAY, NETWORK, POWER ->
                    kind.equals("load-balancer") ? balancer : Effort.HARDWARE;
            case DATASTORE -> Effort.MOVE;
            default -> kind.equals("backup-job") ? Effort.RULE : Effort.SOFTWARE;
        };
    }

    /// The stem with the first number that makes it a name nobody has.
    private String freeName(String stem) {
        var taken =
                document.topology()
                        .elements()
                        .filter(it -> !(it instanceof Link))
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        if (!stem.endsWith("-") && !taken.contains(stem.toLowerCase(Locale.ROOT))) {
            return stem;
        }
        for (var number = 1; ; number++) {
            var name =
                    stem.endsWith("-")
                            ? String.format(Locale.ROOT, "%s%02d", stem, number)
                            : stem + " " + (number + 1);
            if (!taken.contains(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }
}
