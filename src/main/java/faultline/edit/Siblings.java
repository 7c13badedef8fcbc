package faultline.edit;

import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is drawn on one level: the components in one container; or, outside of all, the components
/// that sit in nothing and the services.
final class Siblings {

    private Siblings() {}

    /// @param container null for what sits in nothing
    static List<Id> of(Topology topology, @Nullable Id container) {
        var components =
                topology.components().values().stream()
                        .filter(it -> Objects.equals(it.in(), container))
                        .map(Component::id);
        return (container == null
                        ? Stream.concat(components, topology.services().keys().stream())
                        : components)
                .toList();
    }
}
