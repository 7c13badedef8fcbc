package faultline.sim;

import faultline.analysis.Facts;
import faultline.engine.Conditions;
import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;
import java.util.Map;

/// One topology prepared for stories: what needs what, and for each layer what it has to know.
/// Never changes; every run shares it.
///
/// @param vms virtual machines, by number
/// @param servers physical computers that boot, by place
/// @param serverBoots how long each of them boots, in milliseconds
/// @param services what has to start after a boot
/// @param watched services and groups of clients whose outages are counted
record Estate(
        Topology topology,
        Facts facts,
        Conditions conditions,
        List<VmPlan> vms,
        List<Integer> servers,
        List<Long> serverBoots,
        List<Starting> services,
        List<ClusterPlan> clusters,
        List<RolePlan> roles,
        List<Id> watched,
        Map<Id, Long> lateClients) {

    /// Software that needs a while after its computer has booted, in milliseconds.
    ///
    /// @param computer the place of the VM or server it runs on
    record Starting(Id id, int place, int computer, long time) {}

    int place(Id id) {
        return conditions.place(id);
    }

    String name(Id id) {
        return facts.name(id);
    }

    String nameAt(int place) {
        return facts.name(conditions.at(place));
    }
}
