package faultline.sim;

import faultline.analysis.Facts;
import faultline.engine.Conditions;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads what the simulator has to know about databases and roles that move between nodes.
final class RoleReader {

    private static final RolePlan.Disk NO_DISK = new RolePlan.Disk("persistent", 0, 0, 1, 0, false);

    private final Facts facts;
    private final Conditions conditions;
    private final ClusterReader clusters;

    RoleReader(Facts facts, Conditions conditions, ClusterReader clusters) {
        this.facts = facts;
        this.conditions = conditions;
        this.clusters = clusters;
    }

    Stream<RolePlan> read(Group group) {
        var cluster = clusterOf(group);
        var candidates = candidates(group, cluster);
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        var timeout = clusters.plan(cluster).heartbeat();
        var source =
                group.kind().value().equals("exchange-database")
                        ? facts.quorumsUnder(group).getFirst()
                        : group;
        var takeover = Math.max(1000, span(source, "failoverTime", 30) - timeout);
        return Stream.of(
                new RolePlan(
                        group,
                        conditions.place(group.id()),
                        cluster,
                        candidates,
                        owner(candidates),
                        takeover,
                        sort(group),
                        disk(group)));
    }

    private int clusterOf(Group group) {
        if (group.kind().value().equals("wsfc")) {
            return clusters.number(group.id());
        }
        var under = facts.quorumsUnder(group);
        if (!under.isEmpty()) {
            return clusters.number(under.getFirst().id());
        }
        var computers =
                group.members().stream()
                        .flatMap(it -> facts.computerOf(it).stream())
                        .distinct()
                        .toList();
        return clusters.voteless(group, computers);
    }

    private static RolePlan.Sort sort(Group group) {
        return switch (group.kind().value()) {
            case "exchange-database" -> RolePlan.Sort.DAG_DATABASE;
            case "availability-group" -> RolePlan.Sort.AVAILABILITY_GROUP;
            case "mirror-pair" -> RolePlan.Sort.MIRROR;
            default -> RolePlan.Sort.SHARED_DISK;
        };
    }

    private RolePlan.Disk disk(Group group) {
        if (sort(group) != RolePlan.Sort.SHARED_DISK) {
            return NO_DISK;
        }
        return new RolePlan.Disk(
                facts.text(group, "diskReservation").orElse("persistent"),
                span(group, "arbitrationTime", 7),
                span(group, "defenceTime", 3),
                facts.amount(group, "restartsPerNode").orElse(1.0).intValue(),
                span(group, "retryPeriod", 3600),
                facts.flag(group, "failback").orElse(false));
    }

    private List<RolePlan.Candidate> candidates(Group group, int cluster) {
        var candidates = new ArrayList<RolePlan.Candidate>();
        for (var member : facts.members(group)) {
            candidates.add(candidate(group, member, cluster, candidates.size()));
        }
        return candidates;
    }

    private RolePlan.Candidate candidate(Group group, Component member, int cluster, int rank) {
        var computer =
                facts.computerOf(member.id()).map(it -> conditions.place(it.id())).orElse(-1);
        return new RolePlan.Candidate(
                member.id(),
                conditions.place(member.id()),
                computer < 0 ? -1 : clusters.plan(cluster).nodeOn(computer),
                computer,
                isAutomatic(group, member),
                isSynchronous(group, member),
                rank(group, member, rank),
                hindrance(member),
                facts.amount(member, "copyQueue").map(Double::intValue).orElse(-1));
    }

    private boolean isAutomatic(Group group, Component member) {
        return switch (sort(group)) {
            case SHARED_DISK -> true;
            case DAG_DATABASE -> hindrance(member).isEmpty();
            case AVAILABILITY_GROUP ->
                    isSynchronous(group, member)
                            && !facts.flag(group, "distributed").orElse(false)
                            && facts.text(member, "failover")
                                    .filter("automatic"::equals)
                                    .isPresent();
            case MIRROR ->
                    isSynchronous(group, member)
                            && facts.flag(group, "automatic").orElse(false)
                            && facts.witnessOf(group).isPresent();
        };
    }

    private boolean isSynchronous(Group group, Component member) {
        return switch (sort(group)) {
            case SHARED_DISK -> true;
            case DAG_DATABASE -> false;
            case AVAILABILITY_GROUP ->
                    facts.text(member, "mode").filter("synchronous"::equals).isPresent();
            case MIRROR -> facts.text(group, "safety").filter("full"::equals).isPresent();
        };
    }

    private int rank(Group group, Component member, int position) {
        return isOwner(group, member)
                ? -1
                : facts.amount(member, "preference").map(Double::intValue).orElse(position + 1);
    }

    private boolean isOwner(Group group, Component member) {
        return switch (sort(group)) {
            case DAG_DATABASE -> facts.flag(member, "active").orElse(false);
            case AVAILABILITY_GROUP -> facts.flag(member, "primary").orElse(false);
            case MIRROR, SHARED_DISK -> false;
        };
    }

    private String hindrance(Component copy) {
        if (facts.flag(copy, "activationBlocked").orElse(false)) {
            return "activation is blocked";
        }
        var lag = facts.span(copy, "replayLag").orElse(Duration.ZERO);
        var isLagged =
                !lag.isZero()
                        || facts.links(copy.id(), "replicates-to")
                                .filter(link -> link.to().equals(copy.id()))
                                .map(Link::properties)
                                .anyMatch(
                                        it -> it.text("mode").filter("lagged"::equals).isPresent());
        return isLagged ? "it is lagged" : "";
    }

    private static int owner(List<RolePlan.Candidate> candidates) {
        var owner = 0;
        for (var at = 1; at < candidates.size(); at++) {
            if (candidates.get(at).rank() < candidates.get(owner).rank()) {
                owner = at;
            }
        }
        return owner;
    }

    private long span(Group group, String property, long seconds) {
        return facts.span(group, property).orElse(Duration.ofSeconds(seconds)).toMillis();
    }
}
