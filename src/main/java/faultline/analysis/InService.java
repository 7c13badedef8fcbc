package faultline.analysis;

import faultline.model.Component;
import faultline.model.Topology;
import java.util.Set;

/// What of a drawing works today: all but what is only planned, or already out of service.
public final class InService {

    private static final Set<String> ABSENT = Set.of("planned", "decommissioned");

    private InService() {}

    public static Topology of(Topology whole) {
        var absent =
                whole.components().values().stream()
                        .filter(it ->
                                it.properties().text("state").filter(ABSENT::contains).isPresent())
                        .map(Component::id)
                        .toList();
        return absent.isEmpty() ? whole : whole.without(absent);
    }
}
