package faultline.format;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Index;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts drafted components into their containers. One whose container is missing, or would sit
/// inside itself, stands at the top level, and its `in` is left over.
final class Containment {

    private final Map<Id, Draft> drafts = new LinkedHashMap<>();
    private final Map<Id, Id> containers = new HashMap<>();

    private Containment(List<Draft> components) {
        components.forEach(draft -> drafts.put(draft.id(), draft));
    }

    static Index<Id, Component> placed(List<Draft> components) {
        var containment = new Containment(components);
        containment.findContainers();
        containment.breakRings();
        return Index.of(components.stream().map(containment::component).toList(), Element::id);
    }

    private void findContainers() {
        for (var draft : drafts.values()) {
            draft.fields().id("in").ifPresent(container -> contain(draft, container));
        }
    }

    private void contain(Draft draft, Id container) {
        if (drafts.containsKey(container)) {
            containers.put(draft.id(), container);
        } else {
            draft.fields()
                    .giveBack(
                            "in",
                            draft.id()
                                    + " sits in "
                                    + container
                                    + ", and there is no such component");
        }
    }

    private void breakRings() {
        var sound = new HashSet<Id>();
        for (var start : drafts.keySet()) {
            var path = new LinkedHashSet<Id>();
            @Nullable Id at = start;
            while (at != null && !sound.contains(at) && path.add(at)) {
                var outer = containers.get(at);
                if (outer != null && path.contains(outer)) {
                    free(at);
                }
                at = containers.get(at);
            }
            sound.addAll(path);
        }
    }

    private void free(Id id) {
        containers.remove(id);
        var draft = drafts.get(id);
        if (draft != null) {
            draft.fields().giveBack("in", id + " sits inside itself");
        }
    }

    private Component component(Draft draft) {
        return new Component(
                draft.id(),
                draft.kind(),
                draft.name(),
                containers.get(draft.id()),
                draft.properties(),
                draft.fields().rest());
    }
}
