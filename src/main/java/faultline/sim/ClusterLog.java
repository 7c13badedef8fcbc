package faultline.sim;

import faultline.model.Id;
import java.util.List;
import java.util.function.Supplier;

/// What one cluster says about itself and its nodes.
record ClusterLog(World world, ClusterPlan plan) {

    void say(int node, Basis basis, String what) {
        say(id(node), basis, () -> world.estate().name(id(node)) + " " + what);
    }

    void say(Id about, Basis basis, Supplier<String> what) {
        world.journal().say(world, Layer.CLUSTER, about, basis, what);
    }

    String names(List<Integer> nodes) {
        return world.estate().facts().names(nodes.stream().map(this::id).toList());
    }

    Id id(int node) {
        return plan.nodes().get(node).id();
    }

    /// Says how to go on without the votes that are missing.
    void adviseForce(int node) {
        var isDag = plan.group().kind().value().equals("dag");
        world.journal()
                .todo(
                        plan.group().id(),
                        Basis.QUORUM,
                        "Make sure that the lost nodes are off, then force quorum of "
                                + plan.group().name()
                                + " on "
                                + world.estate().name(id(node)),
                        isDag
                                ? "Stop-DatabaseAvailabilityGroup -ConfigurationOnly;"
                                        + " Stop-Service clussvc;"
                                        + " Restore-DatabaseAvailabilityGroup"
                                : "Start-ClusterNode -FixQuorum");
    }
}
