package faultline.report;

import faultline.engine.FailureModel;
import faultline.engine.Restarts;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Level;
import faultline.model.Placement;
import faultline.model.Service;
import faultline.model.Topology;
import java.util.Comparator;
import java.util.List;

/// What the loss of each failure domain does to each service.
///
/// @param rows the domains that matter to a service, the widest kinds first
/// @param harmless how many more domains were tried whose loss leaves every service untouched
/// @param untried how many more domains there are that were not tried, since the list is long
public record FailureTable(List<Service> services, List<Row> rows, int harmless, int untried) {

    private static final int MOST = 120;

    /// What a service does after a loss.
    public enum State {
        UP("up"),
        /// Up, with an alternative less to lose.
        DEGRADED("degraded"),
        /// Down until VMs have been restarted elsewhere.
        INTERRUPTED("interrupted"),
        DOWN("down");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One failure domain: it fails, and with it what sits in it, unless that is restarted
    /// elsewhere.
    ///
    /// @param states in the order of the services
    public record Row(Component domain, List<State> states) {
        public Row {
            states = List.copyOf(states);
        }

        boolean matters() {
            return states.stream().anyMatch(it -> it != State.UP);
        }
    }

    public FailureTable {
        services = List.copyOf(services);
        rows = List.copyOf(rows);
    }

    static FailureTable of(Topology topology, Catalog catalog, List<Service> services) {
        if (services.isEmpty()) {
            return new FailureTable(services, List.of(), 0, 0);
        }
        var model = FailureModel.of(topology, catalog, Restarts.DONE);
        var atOnce = FailureModel.of(topology, catalog, Restarts.NOT_YET);
        var placement = Placement.of(topology);
        var domains = domains(topology, catalog, placement, model, services);
        var tried = domains.subList(0, Math.min(MOST, domains.size()));
        var rows =
                tried.stream()
                        .map(it -> new Row(it, states(it.id(), model, atOnce, services)))
                        .toList();
        var mattering = rows.stream().filter(Row::matters).toList();
        return new FailureTable(
                services, mattering, rows.size() - mattering.size(), domains.size() - tried.size());
    }

    /// Wide domains first; of roles, only those that a service cannot do without.
    private static List<Component> domains(
            Topology topology,
            Catalog catalog,
            Placement placement,
            FailureModel model,
            List<Service> services) {
        var lone = services.stream().flatMap(it -> model.singlePointsOf(it.id()).stream()).toList();
        return topology.components().values().stream()
                .filter(it -> isDomain(it, catalog, placement) || lone.contains(it.id()))
                .sorted(Comparator.comparing(it -> catalog.component(it.kind()).level()))
                .toList();
    }

    private static boolean isDomain(Component component, Catalog catalog, Placement placement) {
        var kind = catalog.component(component.kind());
        var holds = !placement.childrenOf(component.id()).isEmpty();
        return kind.level() != Level.ROLE && kind.level() != Level.VM && (kind.fails() || holds);
    }

    private static List<State> states(
            Id domain, FailureModel model, FailureModel atOnce, List<Service> services) {
        var failed = List.of(domain);
        var down = model.downAfter(failed);
        var interrupted = atOnce.downAfter(failed);
        var degraded = model.degradedAfter(failed);
        return services.stream()
                .map(Service::id)
                .map(id -> {
                    if (down.contains(id)) {
                        return State.DOWN;
                    } else if (interrupted.contains(id)) {
                        return State.INTERRUPTED;
                    }
                    return degraded.contains(id) ? State.DEGRADED : State.UP;
                })
                .toList();
    }
}
