package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Layout;
import faultline.model.Placement;
import faultline.model.Point;
import faultline.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the boxes of a picture are and how deep they sit, outer ones before inner ones.
final class Plan {

    /// A box with the element that it shows.
    record Placed(Element element, Figure.Card card) {
        boolean isContainer() {
            return card.holds();
        }
    }

    private final Placement placement;
    private final Layout layout;
    private final Catalog catalog;
    private final Map<Id, Placed> boxes = new LinkedHashMap<>();
    private final Set<Id> context = new HashSet<>();

    Plan(Picture picture) {
        var topology = picture.document().topology();
        layout = AutoPlace.complete(picture.document(), picture.catalog());
        catalog = picture.catalog();
        placement = Placement.of(topology);
        var open = new ArrayList<>(stacked(placement.roots()));
        for (var i = 0; i < open.size(); i++) {
            var component = open.get(i);
            place(component, picture);
            open.addAll(stacked(placement.childrenOf(component.id())));
        }
        for (var service : topology.services().values()) {
            var rect = layout.rectOf(service.id()).orElseThrow();
            boxes.put(service.id(), new Placed(service, card(service.id(), rect, 0, false)));
        }
        for (var id : picture.lit().ids()) {
            placement.ancestorsOf(id).forEach(outer -> context.add(outer.id()));
        }
    }

    private void place(Component component, Picture picture) {
        var rect = layout.rectOf(component.id()).orElseThrow();
        var depth = depthOf(component.in());
        var kind = picture.catalog().component(component.kind());
        var holds =
                !placement.childrenOf(component.id()).isEmpty()
                        || (kind.container() && rect.height() > 2 * AutoPlace.TITLE);
        boxes.put(component.id(), new Placed(component, card(component.id(), rect, depth, holds)));
    }

    /// What is painted first comes first.
    private List<Component> stacked(List<Component> beside) {
        return beside.stream()
                .sorted(Comparator.comparingInt(it -> layout.standOf(it.id()).order()))
                .toList();
    }

    private int depthOf(@Nullable Id container) {
        var outer = container == null ? null : boxes.get(container);
        return outer == null ? 0 : outer.card().depth() + 1;
    }

    private static Figure.Card card(Id id, Rect rect, int depth, boolean holds) {
        var height = holds ? Math.min(AutoPlace.TITLE, rect.height()) : rect.height();
        var title = Rect.between(rect.corner(), new Point(rect.right(), rect.y() + height));
        return new Figure.Card(id, rect, depth, holds, title);
    }

    /// Components from the outside in, then services.
    List<Placed> boxes() {
        return List.copyOf(boxes.values());
    }

    Optional<Placed> find(Id id) {
        return Optional.ofNullable(boxes.get(id));
    }

    /// The box of whatever has one, drawn or not.
    Optional<Rect> rectOf(Id id) {
        return layout.rectOf(id);
    }

    /// Whether a group is drawn.
    boolean isOutlined(Group group) {
        var outlined = catalog.group(group.kind()).map(Kind.OfGroup::outlined).orElse(true);
        return outlined && (!group.members().isEmpty() || rectOf(group.id()).isPresent());
    }

    Placement placement() {
        return placement;
    }

    /// Whether something lit sits in it.
    boolean isContext(Id id) {
        return context.contains(id);
    }

    Rect bounds() {
        return Rect.around(boxes.values().stream().map(it -> it.card().rect()).toList())
                .orElse(new Rect(0, 0, 0, 0));
    }
}
