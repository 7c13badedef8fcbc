package faultline.sim;

import faultline.model.Group;
import faultline.model.Id;
import java.util.List;

/// What the simulator has to know about a database or role that one member of a group has at a
/// time. Times in milliseconds.
///
/// @param cluster the number of the cluster it rests on
/// @param candidates who may have it
/// @param owner who has it at the beginning
/// @param takeover from the decision until it works again
/// @param sort how it behaves
record RolePlan(
        Group group,
        int place,
        int cluster,
        List<Candidate> candidates,
        int owner,
        long takeover,
        Sort sort,
        Disk disk) {

    /// How a role behaves when its owner is lost.
    enum Sort {
        DAG_DATABASE,
        AVAILABILITY_GROUP,
        MIRROR,
        SHARED_DISK
    }

    /// How the shared disks of a role are guarded.
    ///
    /// @param guard persistent, stuck or none
    /// @param restarts tries on one node before it moves on
    /// @param retry until it is tried again after every node failed
    record Disk(
            String guard, long arbitration, long defence, int restarts, long retry, boolean back) {}

    /// Who may have the role.
    ///
    /// @param place what has to be up for it
    /// @param node its node in the cluster; -1 if it is none of them
    /// @param isAutomatic whether it takes over without a person
    /// @param isSynchronous whether nothing is lost then
    /// @param missing logs that may be missing, or -1 if that is not known
    record Candidate(
            Id id,
            int place,
            int node,
            int computer,
            boolean isAutomatic,
            boolean isSynchronous,
            int rank,
            String hindrance,
            int missing) {}

    RolePlan {
        candidates = List.copyOf(candidates);
    }
}
