import org.jspecify.annotations.NullMarked;

/// Faultline: draw servers, clusters and hosts, and see where the redundancy is fake.
///
/// The module exports nothing but what its own libraries must reach by reflection. `@NullMarked`
/// here makes every type of every package non-null unless it says `@Nullable`.
@NullMarked
module faultline {
    requires com.github.weisj.jsvg;
    requires info.picocli;
    requires java.desktop;
    requires static org.jspecify;
    requires tools.jackson.core;
    requires atlantafx.base;
    requires javafx.controls;
    requires org.controlsfx.controls;

    exports faultline.ui to
            javafx.graphics;

    opens faultline.cli to
            info.picocli;
}
