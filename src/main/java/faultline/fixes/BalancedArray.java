package faultline.fixes;

import java.util.Set;
import java.util.stream.Stream;

/// Puts a pair of load balancers in front of servers that share only a name.
final class BalancedArray implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("EXCH-CAS-002");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.groups("cas-array")
                .flatMap(array -> {
                    var draft = about.draft();
                    Balancers.before(about, draft, array.id());
                    return Balancers.proposal(
                            draft, "Put a pair of load balancers in front of " + array.name());
                });
    }
}
