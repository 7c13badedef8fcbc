package faultline.format;

/// The JSON Schemas (2020-12) of what Faultline reads and writes.
public final class Schemas {

    private Schemas() {}

    /// The schema of a `.faultline` document of the present format version.
    public static String document() {
        return Resources.text("/faultline/format/faultline-1.0.schema.json");
    }
}
