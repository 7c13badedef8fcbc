package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Id;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The VMs on which Exchange runs, in versions that are supported on VMs at all.
final class ExchangeVms {

    private ExchangeVms() {}

    static List<Component> of(Facts facts) {
        var exchange = new Exchange(facts);
        return facts.components("exchange-server")
                .filter(it -> !exchange.isVersion(it, "2007"))
                .flatMap(it -> facts.vmOf(it.id()).stream())
                .distinct()
                .toList();
    }

    /// The VMs in lists of those in one host cluster, or else on one host.
    static Stream<List<Component>> byPlatform(Collection<Component> vms, Facts facts) {
        return vms.stream()
                .collect(
                        Collectors.groupingBy(
                                it ->
                                        facts.clusterOf(it.id())
                                                .or(() -> facts.hostOf(it.id()))
                                                .map(Component::id)
                                                .orElse(it.id()),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream();
    }

    /// The Exchange servers in these VMs.
    static List<Id> serversIn(List<Component> vms, Facts facts) {
        return vms.stream()
                .flatMap(it -> facts.placement().contentsOf(it.id()))
                .filter(id ->
                        facts.component(id)
                                .filter(it -> it.kind().value().equals("exchange-server"))
                                .isPresent())
                .toList();
    }
}
