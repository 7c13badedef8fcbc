package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is plugged into which device of the network.
final class Cabling {

    private static final Set<String> DEVICES = Set.of("switch", "router", "firewall");

    private Cabling() {}

    /// The other ends of the component's own network links, one for each link.
    static List<Id> ends(Id id, Facts facts) {
        return facts.links(id, "network").map(link -> otherEnd(link, id)).toList();
    }

    /// The same with the links of the network teams in it.
    static List<Id> allEnds(Id id, Facts facts) {
        return Stream.concat(
                        ends(id, facts).stream(),
                        teams(id, facts).flatMap(it -> ends(it, facts).stream()))
                .toList();
    }

    private static Stream<Id> teams(Id id, Facts facts) {
        return facts.placement().childrenOf(id).stream()
                .filter(it -> it.kind().value().equals("nic-team"))
                .map(Component::id);
    }

    static Id otherEnd(Link link, Id end) {
        return link.from().equals(end) ? link.to() : link.from();
    }

    static boolean isDevice(Component component) {
        return DEVICES.contains(component.kind().value());
    }

    /// What of it is plugged in: itself, or the nearest thing it sits in.
    static Optional<Id> socketOf(Id id, Facts facts) {
        return facts.placement().chainOf(id).stream()
                .map(Component::id)
                .filter(it -> !allEnds(it, facts).isEmpty())
                .findFirst();
    }

    /// The one device that carries traffic for others, if there is nothing else among these ends.
    static Optional<Id> onlyDevice(List<Id> ends, Facts facts) {
        var devices = ends.stream().distinct().toList();
        return devices.size() == 1
                ? Optional.of(devices.getFirst())
                        .filter(it -> facts.component(it).filter(Cabling::isDevice).isPresent())
                : Optional.empty();
    }
}
