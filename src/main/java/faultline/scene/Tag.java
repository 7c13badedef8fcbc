package faultline.scene;

import faultline.model.Id;
import org.jspecify.annotations.Nullable;

/// Whose mark it is and what part of the picture.
///
/// @param id the element that it shows; null for what shows none
/// @param opacity of the whole mark, from 0 to 1
public record Tag(Layer layer, @Nullable Id id, double opacity) {

    static Tag of(Layer layer) {
        return new Tag(layer, null, 1);
    }

    static Tag of(Layer layer, Id id, double opacity) {
        return new Tag(layer, id, opacity);
    }

    Tag on(Layer newLayer) {
        return new Tag(newLayer, id, opacity);
    }
}
