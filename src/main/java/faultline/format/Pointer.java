package faultline.format;

import org.jspecify.annotations.Nullable;

/// The way from the root of a JSON text to one value (RFC 6901), spelled out only for a problem.
record Pointer(@Nullable Pointer parent, String step) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String field) {
        return new Pointer(this, field);
    }

    Pointer to(int index) {
        return new Pointer(this, String.valueOf(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
