package faultline.model;

import org.jspecify.annotations.Nullable;

/// One thing drawn that can fail or be needed: a site, a host, a VM, a database copy.
///
/// @param in the component it sits in, whose failure is also its own; null at the top level
public record Component(
        Id id, KindId kind, String name, @Nullable Id in, Properties properties, Extras extras)
        implements Element {

    public Component {
        if (name.isBlank()) {
            throw new MalformedTopologyException("Component " + id + " has an empty name");
        }
        if (id.equals(in)) {
            throw new MalformedTopologyException(id + " sits inside itself");
        }
    }

    public Component(Id id, KindId kind, String name) {
        this(id, kind, name, null, Properties.NONE, Extras.NONE);
    }

    /// The same component inside another one.
    public Component inside(Id container) {
        return new Component(id, kind, name, container, properties, extras);
    }

    /// The same component at the top level.
    public Component outside() {
        return new Component(id, kind, name, null, properties, extras);
    }

    @Override
    public Component named(String newName) {
        return new Component(id, kind, newName, in, properties, extras);
    }

    @Override
    public Component with(Properties newProperties) {
        return new Component(id, kind, name, in, newProperties, extras);
    }

    public Component with(String property, Value value) {
        return with(properties.with(property, value));
    }
}
