package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Service;
import faultline.model.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whether the hypervisor brings a server back soon enough for the services that it took down.
final class Comeback {

    private final Facts facts;
    private final Id server;
    private final List<Service> services;

    private Comeback(Facts facts, Id server, List<Service> services) {
        this.facts = facts;
        this.server = server;
        this.services = services;
    }

    /// Of a server, measured against those of the services that are more than best effort.
    static Comeback of(Id server, Impact impact, Facts facts) {
        var counting =
                impact.services().stream()
                        .filter(it ->
                                facts.text(it, "criticality")
                                        .filter("best-effort"::equals)
                                        .isEmpty())
                        .toList();
        return new Comeback(facts, server, counting.isEmpty() ? impact.services() : counting);
    }

    /// Whether it is restarted, and every service that suffers states an RTO which that meets.
    boolean isInTime() {
        return time().isPresent()
                && !services.isEmpty()
                && services.stream().allMatch(it -> fits(it).orElse(false));
    }

    private Optional<Component> cluster() {
        return facts.vmOf(server).flatMap(it -> facts.clusterOf(it.id()));
    }

    private Optional<Duration> time() {
        return facts.vmOf(server).flatMap(facts::restartTime);
    }

    /// What the hypervisor does about it and whether that is soon enough; empty where it does
    /// nothing.
    String sentence() {
        return time().map(it ->
                        cluster().map(Component::name).orElse("")
                                + " starts its VM again in "
                                + Words.about(it)
                                + verdict()
                                + ".")
                .orElseGet(this::doubt);
    }

    private String doubt() {
        return cluster()
                .filter(cluster -> facts.flag(cluster, "haEnabled").isEmpty())
                .map(cluster ->
                        "Whether "
                                + cluster.name()
                                + " starts its VM again elsewhere is not known: "
                                + Words.unset(facts, "haEnabled", List.of(cluster))
                                + ".")
                .orElse("");
    }

    private String verdict() {
        var late = services.stream().filter(it -> fits(it).equals(Optional.of(false))).toList();
        var open = services.stream().filter(it -> fits(it).isEmpty()).toList();
        if (services.isEmpty()) {
            return "; no service is drawn whose RTO would say whether that is soon enough";
        }
        if (!late.isEmpty()) {
            return ", too late for " + withRto(late);
        }
        return open.isEmpty()
                ? ", within the RTO of " + withRto(services)
                : ", but "
                        + Words.list(open.stream().map(Service::name).toList())
                        + (open.size() == 1 ? " states" : " state")
                        + " no RTO";
    }

    private String withRto(List<Service> some) {
        return Words.list(
                some.stream()
                        .map(it ->
                                it.name()
                                        + " ("
                                        + facts.span(it, "rto").map(Span::write).orElse("none")
                                        + ")")
                        .toList());
    }

    private Optional<Boolean> fits(Service service) {
        return facts.span(service, "rto")
                .flatMap(rto -> time().map(needed -> needed.compareTo(rto) <= 0));
    }
}
