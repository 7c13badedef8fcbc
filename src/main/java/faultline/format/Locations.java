package faultline.format;

import faultline.model.Id;
import java.util.Map;
import java.util.Optional;

/// Where each element of a document stands in the text that it was read from.
public record Locations(Map<Id, Place> places) {

    public Locations {
        places = Map.copyOf(places);
    }

    public Optional<Place> of(Id id) {
        return Optional.ofNullable(places.get(id));
    }
}
