package faultline.sim;

import faultline.model.Component;
import faultline.model.Id;
import java.util.Set;

/// What of a story's events the vendor does not support: said when it happens, not before.
record Support(World world, Stage stage) {

    /// A VM that a hypervisor brought back carries software that may not be brought back so.
    void judge() {
        var machines = stage.machines();
        for (var vm = 0; vm < machines.size(); vm++) {
            var plan = machines.plan(vm);
            var isResumed = stage.computers().resumes(plan.place()) > 0;
            var isReverted = stage.computers().isReverted(plan.place());
            var isMoved = machines.hostOf(vm) != plan.home();
            if (isResumed || isReverted || isMoved) {
                judge(plan.vm(), isResumed, isReverted);
            }
        }
    }

    private void judge(Component vm, boolean isResumed, boolean isReverted) {
        var facts = world.estate().facts();
        for (Id id : (Iterable<Id>) facts.placement().contentsOf(vm.id())::iterator) {
            var inside = facts.component(id).orElseThrow();
            var journal = world.journal();
            if (inside.kind().value().equals("exchange-server")) {
                if (isResumed || isReverted) {
                    journal.unsupported(
                            id,
                            Basis.SAVED_STATE,
                            inside.name() + " came back with an old state: Exchange has to boot");
                } else if (isRtm(inside) && facts.groupsWith(id, "dag").findAny().isPresent()) {
                    journal.unsupported(
                            id,
                            Basis.SUPPORT_RTM,
                            inside.name()
                                    + " was moved by the hypervisor, which Exchange 2010 without"
                                    + " service pack does not support in a DAG");
                }
            } else if (isReverted
                    && Set.of("sql-instance", "replica").contains(inside.kind().value())) {
                journal.unsupported(
                        id,
                        Basis.SUPPORT_REPLICA,
                        inside.name() + " came back as a replica of its VM");
            }
        }
    }

    private boolean isRtm(Component exchange) {
        var facts = world.estate().facts();
        return facts.text(exchange, "version").filter("2010"::equals).isPresent()
                && facts.text(exchange, "servicePack").filter("RTM"::equals).isPresent();
    }
}
