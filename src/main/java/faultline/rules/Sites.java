package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// In which site something stands, and over which sites a group is spread.
final class Sites {

    private Sites() {}

    /// The site it sits in, or whose loss takes it because what it runs on is located there.
    static Optional<Component> of(Id id, Facts facts) {
        return facts.siteOf(id)
                .or(() ->
                        Optional.of(SharedFate.of(List.of(id), Level.SITE, facts))
                                .filter(it -> it.size() == 1)
                                .map(List::getFirst));
    }

    /// The sites of the members, by id. Empty where a member's site is not drawn.
    static List<Component> of(Group group, Facts facts) {
        var each = group.members().stream().map(it -> of(it, facts)).toList();
        return each.stream().anyMatch(Optional::isEmpty)
                ? List.of()
                : each.stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted(Comparator.comparing(Component::id))
                        .toList();
    }

    /// Whether the group is spread over two sites, with no witness known to be anywhere else.
    static boolean areTwoWithoutArbiter(Group group, Facts facts) {
        var sites = of(group, facts);
        var witness = facts.witnessOf(group);
        var isElsewhere =
                witness.flatMap(it -> facts.text(it, "form")).filter("cloud"::equals).isPresent()
                        || witness.flatMap(it -> of(it.id(), facts))
                                .filter(it -> !sites.contains(it))
                                .isPresent();
        return sites.size() == 2 && !isElsewhere;
    }

    /// Whether the loss of a site is to be survived without an operator.
    static boolean failOverThemselves(Group group, Facts facts) {
        return facts.flag(group, "automaticSiteFailover").orElse(false);
    }
}
