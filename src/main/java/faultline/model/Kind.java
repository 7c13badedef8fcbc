package faultline.model;

import java.util.List;
import java.util.Optional;

/// A kind of element as the catalogue describes it. A new kind is an entry there and an icon.
public sealed interface Kind {

    KindId id();

    /// For the screen, singular, in sentence case: "Hypervisor host".
    String label();

    /// The id of its icon.
    String icon();

    /// One sentence for the palette and the manual.
    String description();

    List<PropertyKind> properties();

    default Optional<PropertyKind> property(String name) {
        for (var property : properties()) {
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /// A kind of component.
    ///
    /// @param category the palette group it stands in
    /// @param in the kinds it may sit in; a component may always stand free
    /// @param level the failure-domain level
    /// @param fails whether it fails by itself, and not only with what it sits in
    /// @param forwards whether network traffic passes through it
    /// @param container whether others are usually drawn inside it
    /// @param width of a new one, in document units
    /// @param height of a new one, in document units
    /// @param facts the properties that its one line of key facts shows
    record OfComponent(
            KindId id,
            String label,
            String icon,
            String description,
            String category,
            List<KindId> in,
            Level level,
            boolean fails,
            boolean forwards,
            boolean container,
            double width,
            double height,
            List<String> facts,
            List<PropertyKind> properties)
            implements Kind {
        public OfComponent {
            in = List.copyOf(in);
            facts = List.copyOf(facts);
            properties = List.copyOf(properties);
        }
    }

    /// A kind of link.
    ///
    /// @param from the component and group kinds it may start at; `*` stands for any
    /// @param to the component and group kinds it may end at; `*` stands for any
    /// @param directed whether its ends differ
    record OfLink(
            KindId id,
            String label,
            String icon,
            String description,
            List<String> from,
            List<String> to,
            Effect effect,
            boolean directed,
            List<PropertyKind> properties)
            implements Kind {
        public OfLink {
            from = List.copyOf(from);
            to = List.copyOf(to);
            properties = List.copyOf(properties);
        }
    }

    /// A kind of group.
    ///
    /// @param category the palette group it stands in
    /// @param members the component kinds that may belong to it; `*` stands for any
    /// @param survival how many members it needs
    /// @param restsOn the group kinds whose quorum it also needs when its members are, or sit in,
    ///   members of theirs
    /// @param outlined whether it is drawn as an outline around its members
    record OfGroup(
            KindId id,
            String label,
            String icon,
            String description,
            String category,
            List<String> members,
            Survival survival,
            List<KindId> restsOn,
            boolean outlined,
            List<PropertyKind> properties)
            implements Kind {
        public OfGroup {
            members = List.copyOf(members);
            restsOn = List.copyOf(restsOn);
            properties = List.copyOf(properties);
        }
    }

    /// A kind that is there only to describe properties: of services and of the document.
    record OfRecord(
            KindId id, String label, String icon, String description, List<PropertyKind> properties)
            implements Kind {
        public OfRecord {
            properties = List.copyOf(properties);
        }
    }
}
