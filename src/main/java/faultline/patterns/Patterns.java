package faultline.patterns;

import java.util.List;
import java.util.Optional;

/// The patterns there are.
public final class Patterns {

    /// In the order in which they are shown.
    public static final List<Pattern> ALL =
            List.of(
                    new DagPattern(),
                    new GroupPattern(),
                    new FciPattern(),
                    new HostClusterPattern(),
                    new SharePointPattern(),
                    new SmallPairPattern());

    private Patterns() {}

    public static Optional<Pattern> find(String id) {
        return ALL.stream().filter(it -> it.id().equalsIgnoreCase(id)).findFirst();
    }
}
