package faultline.sim;

import faultline.model.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the simulator has to know about one VM. Times in milliseconds, elements by their place.
///
/// @param home the host it is drawn on; -1 if it is drawn on none
/// @param hosts where it may be found
/// @param seats for each of them the place that is up while the VM could run there
/// @param cluster the host cluster; null if it has none
/// @param memory megabytes that must be free; 0 if that does not matter
/// @param must VMs that may never share its host, by number
/// @param should VMs that had better not
record VmPlan(
        Component vm,
        int place,
        int home,
        List<Integer> hosts,
        List<Integer> seats,
        @Nullable HaPlan cluster,
        boolean isRestarted,
        boolean isMoved,
        String restartKind,
        long boot,
        long resume,
        long memory,
        List<Integer> must,
        List<Integer> should) {

    /// Whether it goes on with its memory after its host was lost.
    boolean keepsMemory() {
        return restartKind.equals("saved-state") || restartKind.equals("snapshot-revert");
    }

    /// Whether its disks are older than the moment of the failure when it comes back.
    boolean isReverted() {
        return restartKind.equals("snapshot-revert") || restartKind.equals("replica");
    }

    /// The seat on a host; -1 if it may not run there.
    int seatOn(int host) {
        for (var at = 0; at < hosts.size(); at++) {
            if (hosts.get(at) == host) {
                return seats.get(at);
            }
        }
        return -1;
    }
}
