package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The domain controllers of each domain.
final class Domains {

    private Domains() {}

    /// By the name of the domain, small; the empty name holds those that name none.
    static Map<String, List<Component>> of(Facts facts) {
        return facts.components("domain-controller")
                .collect(
                        Collectors.groupingBy(
                                it -> name(it, facts), TreeMap::new, Collectors.toList()));
    }

    private static String name(Component controller, Facts facts) {
        return facts.text(controller, "domain").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /// Those of which it is known which controllers they have: all that are named, or the only one.
    static Map<String, List<Component>> known(Facts facts) {
        var all = of(facts);
        return all.size() == 1 || !all.containsKey("") ? all : Map.of();
    }
}
