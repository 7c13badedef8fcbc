package faultline.sim;

import faultline.model.Group;
import faultline.model.Id;
import java.util.List;

/// What the simulator has to know about the nodes of one cluster. Times in milliseconds.
///
/// @param place the group's; -1 where a role of the cluster speaks for it, or it is not drawn
/// @param nodes the members, in drawing order
/// @param witness the place of the witness; -1 if none votes
/// @param ways for each pair of nodes the place that is up while they can reach each other, -1
///   where the drawing does not tell; the last of each row is the way to the witness
/// @param isVoteless whether no quorum is drawn, so that it is taken as given
/// @param isDynamic whether votes of nodes that left are dropped
/// @param isWitnessDynamic whether the witness votes only while it makes the number odd
record ClusterPlan(
        Group group,
        int place,
        List<Node> nodes,
        Id witnessId,
        int witness,
        List<List<Integer>> ways,
        boolean isVoteless,
        boolean isDynamic,
        boolean isWitnessDynamic,
        long heartbeat,
        long join,
        long stale) {

    /// A member and the computer it is, or runs on.
    ///
    /// @param isDenied whether its vote was taken away on purpose
    record Node(Id id, int place, int computer, boolean isDenied) {}

    ClusterPlan {
        nodes = List.copyOf(nodes);
    }

    /// The number of the node that runs on this computer; -1 if none does.
    int nodeOn(int computer) {
        for (var node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).computer() == computer) {
                return node;
            }
        }
        return -1;
    }
}
