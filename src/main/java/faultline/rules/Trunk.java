package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The network links between two sites.
///
/// @param one the site whose id comes first
record Trunk(Component one, Component other, List<Link> links) {

    private static final KindId NETWORK = new KindId("network");

    Trunk {
        links = List.copyOf(links);
    }

    /// One for each pair of sites that a network link joins.
    static List<Trunk> all(Facts facts) {
        Map<List<Component>, List<Link>> byPair = new LinkedHashMap<>();
        for (var link : facts.links().toList()) {
            if (link.kind().equals(NETWORK)) {
                var pair = sites(link, facts);
                if (pair.size() == 2) {
                    byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(link);
                }
            }
        }
        return byPair.entrySet().stream()
                .map(it -> new Trunk(it.getKey().getFirst(), it.getKey().getLast(), it.getValue()))
                .toList();
    }

    private static List<Component> sites(Link link, Facts facts) {
        return Stream.of(link.from(), link.to())
                .flatMap(it -> facts.siteOf(it).stream())
                .distinct()
                .sorted((first, second) -> first.id().compareTo(second.id()))
                .toList();
    }

    /// The device on one side that every link ends on.
    Optional<Id> commonDevice(Facts facts) {
        return Stream.of(one, other)
                .map(site ->
                        links.stream()
                                .flatMap(link -> Stream.of(link.from(), link.to()))
                                .filter(it -> facts.siteOf(it).filter(site::equals).isPresent())
                                .toList())
                .flatMap(ends -> Cabling.onlyDevice(ends, facts).stream())
                .filter(it ->
                        facts.component(it)
                                .filter(device -> facts.flag(device, "stack").orElse(false))
                                .isEmpty())
                .findFirst();
    }

    Optional<String> commonCarrier(Facts facts) {
        var carriers =
                links.stream()
                        .map(it -> facts.text(it, "carrier").orElse("").strip())
                        .distinct()
                        .toList();
        var isOne =
                carriers.stream().map(it -> it.toLowerCase(Locale.ROOT)).distinct().count() == 1;
        return isOne && !carriers.getFirst().isEmpty()
                ? carriers.stream().sorted().findFirst()
                : Optional.empty();
    }

    /// The links without a carrier, if others have one and all that are known are the same.
    List<Link> unsaid(Facts facts) {
        var known = links.stream().filter(it -> facts.text(it, "carrier").isPresent()).toList();
        var carriers = known.stream().flatMap(it -> facts.text(it, "carrier").stream()).distinct();
        return known.size() == links.size() || carriers.count() != 1
                ? List.of()
                : links.stream().filter(it -> facts.text(it, "carrier").isEmpty()).toList();
    }

    /// The groups and host clusters spread over both sites.
    List<Group> stretched(Facts facts) {
        return Redundancy.groups(facts)
                .filter(it -> facts.quorumsUnder(it).isEmpty())
                .filter(it -> Sites.of(it, facts).containsAll(List.of(one, other)))
                .toList();
    }
}
