package faultline.engine;

import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Index;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Topology;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a memo what is not the same after an edit.
final class Changes {

    private final Topology before;
    private final Topology after;
    private final Catalog catalog;
    private final Memo memo;

    Changes(Topology before, Topology after, Catalog catalog, Memo memo) {
        this.before = before;
        this.after = after;
        this.catalog = catalog;
        this.memo = memo;
    }

    void tell(Difference difference) {
        memo.nextRound();
        tell(difference.components(), Survey.All.COMPONENTS);
        tell(difference.links(), Survey.All.LINKS);
        tell(difference.groups(), Survey.All.GROUPS);
        tell(difference.services(), Survey.All.SERVICES);
        each(difference.components(), Topology::components).forEach(this::tell);
        each(difference.links(), Topology::links).forEach(this::tell);
        each(difference.groups(), Topology::groups).forEach(this::tell);
        rolls(difference);
    }

    /// Both what was and what is there under each id.
    private <E extends Element> Stream<E> each(Set<Id> ids, Function<Topology, Index<Id, E>> sort) {
        return ids.stream()
                .flatMap(id ->
                        Stream.of(before, after).flatMap(it -> sort.apply(it).find(id).stream()));
    }

    private void tell(Set<Id> changed, Survey.All sort) {
        if (!changed.isEmpty()) {
            memo.changed(Aspect.KIND, sort);
            changed.forEach(id -> memo.changed(Aspect.SELF, id));
        }
    }

    private void tell(Component component) {
        memo.changed(Aspect.KIND, component.kind());
        memo.changed(Aspect.KIND, catalog.component(component.kind()).level());
        var container = component.in();
        var isMoved =
                !before.component(component.id())
                        .map(Changes::standing)
                        .equals(after.component(component.id()).map(Changes::standing));
        if (container != null && isMoved) {
            memo.changed(Aspect.INSIDE, container);
        }
    }

    private record Standing(@Nullable Id in, KindId kind) {}

    private static Standing standing(Component component) {
        return new Standing(component.in(), component.kind());
    }

    private void tell(Link link) {
        memo.changed(Aspect.KIND, link.kind());
        memo.changed(Aspect.LINKS, link.from());
        memo.changed(Aspect.LINKS, link.to());
    }

    private void tell(Group group) {
        memo.changed(Aspect.KIND, group.kind());
        group.members().forEach(it -> memo.changed(Aspect.GROUPS, it));
    }

    /// Which elements of which kinds there are.
    private void rolls(Difference difference) {
        if (difference.isReshaped()) {
            each(difference.components(), Topology::components).forEach(this::roll);
            each(difference.groups(), Topology::groups).forEach(this::roll);
            for (var sort : Survey.All.values()) {
                memo.changed(Aspect.ROLL, sort);
            }
        }
    }

    private void roll(Element element) {
        memo.changed(Aspect.ROLL, element.kind());
        if (element instanceof Component component) {
            memo.changed(Aspect.ROLL, catalog.component(component.kind()).level());
        }
    }
}
