package faultline.model;

import java.util.List;
import java.util.Optional;

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
        List<Scenario> scenarios,
        Extras extras) {

    /// The kind that describes a document's own properties.
    public static final KindId KIND = new KindId("document");

    public Document {
        acceptances = List.copyOf(acceptances);
        scenarios = List.copyOf(scenarios);
    }

    public static Document titled(String title) {
        return new Document(
                title,
                "",
                Properties.NONE,
                Topology.EMPTY,
                Layout.NONE,
                List.of(),
                List.of(),
                Extras.NONE);
    }

    public Document with(Topology newTopology) {
        return new Document(
                title,
                description,
                properties,
                newTopology,
                layout,
                acceptances,
                scenarios,
                extras);
    }

    public Document with(Layout newLayout) {
        return new Document(
                title,
                description,
                properties,
                topology,
                newLayout,
                acceptances,
                scenarios,
                extras);
    }

    public Document accepting(List<Acceptance> newAcceptances) {
        return new Document(
                title,
                description,
                properties,
                topology,
                layout,
                newAcceptances,
                scenarios,
                extras);
    }

    public Document titledAnew(String newTitle, String newDescription, Properties newProperties) {
        return new Document(
                newTitle,
                newDescription,
                newProperties,
                topology,
                layout,
                acceptances,
                scenarios,
                extras);
    }

    /// With these scenarios instead of its own.
    public Document playing(List<Scenario> newScenarios) {
        return new Document(
                title,
                description,
                properties,
                topology,
                layout,
                acceptances,
                newScenarios,
                extras);
    }

    /// The scenario of that name, in any case.
    public Optional<Scenario> scenario(String name) {
        return scenarios.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
    }
}
