package faultline.model;

/// A typed connection between two elements; what its failure means is the link kind's affair.
///
/// @param name a label, may be empty
/// @param from a component, group or service
/// @param to a component or group; for directed kinds, the one that is needed, reached or copied to
public record Link(
        Id id, KindId kind, String name, Id from, Id to, Properties properties, Extras extras)
        implements Element {

    public Link {
        if (from.equals(to)) {
            throw new MalformedTopologyException("Link " + id + " joins " + from + " to itself");
        }
    }

    public Link(KindId kind, Id from, Id to) {
        this(usualId(kind, from, to), kind, "", from, to, Properties.NONE, Extras.NONE);
    }

    /// The id of a link that nobody named: its kind and ends. Parallel links get `:2`, `:3`...
    public static Id usualId(KindId kind, Id from, Id to) {
        var word = kind.value();
        var usable = Id.isAllowed(word) ? word : Id.near(word).value();
        return new Id(Id.cut(usable + ":" + from + ":" + to, 190));
    }

    public boolean touches(Id end) {
        return from.equals(end) || to.equals(end);
    }

    /// The other end, seen from one of them.
    public Id across(Id end) {
        return from.equals(end) ? to : from;
    }

    public Link between(Id newFrom, Id newTo) {
        return new Link(id, kind, name, newFrom, newTo, properties, extras);
    }

    @Override
    public Link named(String newName) {
        return new Link(id, kind, newName, from, to, properties, extras);
    }

    @Override
    public Link with(Properties newProperties) {
        return new Link(id, kind, name, from, to, newProperties, extras);
    }
}
