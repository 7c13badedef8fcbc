package faultline.format;

import faultline.model.Catalog;
import java.io.IOException;

/// The catalogues that come with the program.
public final class Catalogs {

    private Catalogs() {}

    /// The catalogue of `icons/catalog.json`, read anew at each call: ask once and pass it on.
    public static Catalog builtIn() {
        try {
            return CatalogReader.read(Resources.text("/faultline/icons/catalog.json"));
        } catch (IOException broken) {
            throw new IllegalStateException("The catalogue of this program is broken", broken);
        }
    }
}
