package faultline.model;

import java.util.List;

/// A set of components that stand in for each other across the placement tree: a DAG, a WSFC, a
/// database with its copies, an anti-affinity rule.
///
/// @param members components, each once, in drawing order; may be empty while somebody is drawing
public record Group(
        Id id, KindId kind, String name, List<Id> members, Properties properties, Extras extras)
        implements Element {

    public Group {
        members = List.copyOf(members);
        if (name.isBlank()) {
            throw new MalformedTopologyException("Group " + id + " has an empty name");
        }
        if (members.stream().distinct().count() < members.size()) {
            throw new MalformedTopologyException("Group " + id + " names a member twice");
        }
    }

    public Group(Id id, KindId kind, String name, List<Id> members) {
        this(id, kind, name, members, Properties.NONE, Extras.NONE);
    }

    public Group of(List<Id> newMembers) {
        return new Group(id, kind, name, newMembers, properties, extras);
    }

    @Override
    public Group named(String newName) {
        return new Group(id, kind, newName, members, properties, extras);
    }

    @Override
    public Group with(Properties newProperties) {
        return new Group(id, kind, name, members, newProperties, extras);
    }

    public Group with(String property, Value value) {
        return with(properties.with(property, value));
    }
}
