package faultline.engine;

import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What sits in what, asked downwards as well as upwards.
public final class Nesting {

    private final Survey survey;

    Nesting(Survey survey) {
        this.survey = survey;
    }

    /// What sits directly in it, in drawing order.
    public List<Component> childrenOf(Id container) {
        var children = survey.inside(container);
        children.forEach(it -> survey.looks(Aspect.SELF, it.id()));
        return Collections.unmodifiableList(children);
    }

    /// What sits in it at any depth, outer before inner.
    public Stream<Id> contentsOf(Id container) {
        var found = new ArrayList<Id>();
        var open = new ArrayDeque<Id>();
        open.add(container);
        while (!open.isEmpty()) {
            for (var child : survey.inside(open.poll())) {
                found.add(child.id());
                open.add(child.id());
            }
        }
        return found.stream();
    }

    public Optional<Component> containerOf(Id id) {
        return Optional.ofNullable(outer(id));
    }

    private @Nullable Component outer(Id id) {
        var inner = survey.known(id);
        var container = inner == null ? null : inner.in();
        return container == null ? null : survey.known(container);
    }

    /// What it sits in, from the nearest container to the outermost; without itself.
    public List<Component> ancestorsOf(Id id) {
        var path = new ArrayList<Component>(8);
        for (var outer = outer(id); outer != null; outer = outer(outer.id())) {
            path.add(outer);
        }
        return path;
    }

    /// Itself and what it sits in, from the inside out.
    public List<Component> chainOf(Id id) {
        var chain = new ArrayList<Component>(8);
        for (var place = survey.known(id); place != null; place = outer(place.id())) {
            chain.add(place);
        }
        return chain;
    }

    public boolean isInside(Id inner, Id outer) {
        for (var place = outer(inner); place != null; place = outer(place.id())) {
            if (place.id().equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
