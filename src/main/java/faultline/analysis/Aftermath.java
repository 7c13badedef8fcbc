package faultline.analysis;

import faultline.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What follows when some components have failed, for every element.
///
/// @param failed what was made to fail, in drawing order
/// @param conditions of all elements that are not [Condition#UP]
/// @param reasons why each of them is so, to be read after its name
/// @param services every service, the worst off first
public record Aftermath(
        List<Id> failed,
        Map<Id, Condition> conditions,
        Map<Id, String> reasons,
        List<ServiceFate> services) {

    /// Nothing has failed.
    public static final Aftermath NONE = new Aftermath(List.of(), Map.of(), Map.of(), List.of());

    /// What becomes of one service.
    ///
    /// @param path how the failures reach it, in order, itself last; empty while it is up
    public record ServiceFate(Id service, Condition condition, String reason, List<Step> path) {
        public ServiceFate {
            path = List.copyOf(path);
        }
    }

    public Aftermath {
        failed = List.copyOf(failed);
        conditions = Map.copyOf(conditions);
        reasons = Map.copyOf(reasons);
        services = List.copyOf(services);
    }

    public Condition of(Id element) {
        return conditions.getOrDefault(element, Condition.UP);
    }

    /// How many of these elements are in that condition.
    public long count(Set<Id> among, Condition condition) {
        return among.stream().filter(it -> of(it) == condition).count();
    }
}
