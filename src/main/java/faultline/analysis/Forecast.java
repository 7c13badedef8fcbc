package faultline.analysis;

import faultline.engine.Cascade;
import faultline.engine.FailureModel;
import faultline.model.Catalog;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Survival;
import faultline.model.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells what follows when components of one topology fail, as often as it is asked.
///
/// It speaks of two instants: of the failure itself, and of the time after hypervisors have started
/// VMs again elsewhere. What is down only in between is [Condition#RESTARTING]. Lives on one
/// thread; what is expensive is worked out when first asked, and once.
public final class Forecast {

    private final Facts facts;

    /// @param topology the whole drawing; what is only planned or out of service is left out
    public Forecast(Topology topology, Catalog catalog) {
        this.facts = new Facts(InService.of(topology), topology, catalog);
    }

    /// What follows when all of these fail together; ids that are no component count nothing.
    public Aftermath after(Collection<Id> failures) {
        return new Telling(ids(failures)).aftermath();
    }

    private List<Id> ids(Collection<Id> failures) {
        return facts.inDrawingOrder(failures).stream().map(it -> it.id()).toList();
    }

    /// One answer while it is worked out.
    private final class Telling {

        private final List<Id> failed;
        private final Cascade soon;
        private final Cascade late;
        private final Set<Id> brieflyDown;
        private final Set<Id> down;
        private final Spreading soonTold;
        private final Spreading lateTold;
        private final Map<Id, Condition> conditions = new HashMap<>();
        private final Map<Id, String> reasons = new HashMap<>();

        Telling(List<Id> failed) {
            this.failed = failed;
            this.soon = facts.atOnce().cascade(failed);
            this.late = facts.afterRestarts().cascade(failed);
            this.brieflyDown = soon.down();
            this.down = late.down();
            this.soonTold = new Spreading(facts, soon, Set.copyOf(failed));
            this.lateTold = new Spreading(facts, late, Set.copyOf(failed));
        }

        Aftermath aftermath() {
            if (!failed.isEmpty()) {
                degraded(facts.atOnce());
                degraded(facts.afterRestarts());
            }
            brieflyDown.forEach(id -> note(id, passing(id), soonTold.reason(id) + untilBack(id)));
            down.forEach(id -> note(id, lastingly(id), lateTold.reason(id)));
            failed.forEach(id -> note(id, Condition.FAILED, "failed"));
            var services =
                    facts.services()
                            .map(this::fate)
                            .sorted(
                                    Comparator.comparing(Aftermath.ServiceFate::condition)
                                            .reversed())
                            .toList();
            return new Aftermath(failed, conditions, reasons, services);
        }

        private void degraded(FailureModel model) {
            model.degradedAfter(failed).forEach(id -> note(id, Condition.DEGRADED, worse(id)));
        }

        private void note(Id id, Condition condition, String reason) {
            conditions.put(id, condition);
            reasons.put(id, reason);
        }

        private Condition lastingly(Id id) {
            return hasLostItsMajority(id, down) ? Condition.QUORUM_LOST : Condition.DOWN;
        }

        private Condition passing(Id id) {
            return hasLostItsMajority(id, brieflyDown)
                    ? Condition.QUORUM_LOST
                    : Condition.RESTARTING;
        }

        private String untilBack(Id id) {
            return passing(id) == Condition.QUORUM_LOST ? ", until its VMs are back" : "";
        }

        private boolean hasLostItsMajority(Id id, Set<Id> lost) {
            return facts.topology().group(id).filter(it -> hasVotesLeft(it, lost)).isPresent();
        }

        private boolean hasVotesLeft(Group group, Set<Id> lost) {
            var survival = facts.catalog().group(group.kind()).map(kind -> kind.survival());
            var left = facts.votes(group).leftAfter(lost);
            return survival.filter(Survival.MAJORITY::equals).isPresent()
                    && left > 0
                    && left < facts.votes(group).majority();
        }

        /// What an element that is up has lost.
        private String worse(Id id) {
            var lost =
                    facts.topology().group(id).map(Group::members).orElse(List.of()).stream()
                            .filter(soon::has)
                            .toList();
            return lost.isEmpty() ? "has less to spare" : "lost " + facts.names(lost);
        }

        private Aftermath.ServiceFate fate(Service service) {
            var id = service.id();
            var condition = conditions.getOrDefault(id, Condition.UP);
            var path =
                    switch (condition) {
                        case UP, DEGRADED -> List.<Step>of();
                        case RESTARTING -> soonTold.pathTo(id);
                        case QUORUM_LOST, DOWN, FAILED -> lateTold.pathTo(id);
                    };
            return new Aftermath.ServiceFate(
                    id, condition, reasons.getOrDefault(id, "is up"), path);
        }
    }
}
