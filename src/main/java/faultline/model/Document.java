package faultline.model;

import java.util.List;

/// All that one `.faultline` file holds.
///
/// @param properties author, version and the like, of the catalogue's kind `document`
public record Document(
        String title,
        String description,
        Properties properties,
        Topology topology,
        Layout layout,
        List<Acceptance> acceptances,
        Extras extras) {

    /// The kind that describes a document's own properties.
    public static final KindId KIND = new KindId("document");

    public Document {
        acceptances = List.copyOf(acceptances);
    }

    public static Document titled(String title) {
        return new Document(
                title, "", Properties.NONE, Topology.EMPTY, Layout.NONE, List.of(), Extras.NONE);
    }

    public Document with(Topology newTopology) {
        return new Document(
                title, description, properties, newTopology, layout, acceptances, extras);
    }

    public Document with(Layout newLayout) {
        return new Document(
                title, description, properties, topology, newLayout, acceptances, extras);
    }

    public Document accepting(List<Acceptance> newAcceptances) {
        return new Document(
                title, description, properties, topology, layout, newAcceptances, extras);
    }

    public Document titledAnew(String newTitle, String newDescription, Properties newProperties) {
        return new Document(
                newTitle, newDescription, newProperties, topology, layout, acceptances, extras);
    }
}
