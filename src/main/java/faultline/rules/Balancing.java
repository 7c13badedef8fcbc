package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Id;
import java.util.stream.Stream;

/// What load balancers hand requests to.
final class Balancing {

    private Balancing() {}

    /// The ends of the links of a load balancer or a pair, with the members of the groups among
    /// them.
    static Stream<Id> targets(Id balancer, Facts facts) {
        return Stream.of("balances", "client-path")
                .flatMap(kind -> facts.links(balancer, kind))
                .filter(link -> link.from().equals(balancer))
                .flatMap(link -> Stream.concat(Stream.of(link.to()), members(link.to(), facts)))
                .distinct();
    }

    private static Stream<Id> members(Id target, Facts facts) {
        return facts.group(target).stream().flatMap(it -> it.members().stream());
    }
}
