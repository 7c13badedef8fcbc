package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A firewall that filters between Exchange servers, or between them and their domain controllers.
final class FilteredExchangeTraffic implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-NET-001",
                    "Filtering firewall between Exchange servers or between Exchange and DCs",
                    Severity.HIGH,
                    List.of(Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of("[R] EXDOC: plan-and-deploy/deployment-ref/network-ports.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components("firewall").anyMatch(it -> !isOpen(it, facts))
                ? new Search(facts).findings()
                : Stream.empty();
    }

    private static boolean isFirewall(Component device) {
        return device.kind().value().equals("firewall");
    }

    private static boolean isOpen(Component device, Facts facts) {
        return !isFirewall(device) || new OpenPorts(device, facts).letAll();
    }

    private static boolean mayBeOpen(Component device, Facts facts) {
        return isOpen(device, facts) || new OpenPorts(device, facts).areUnset();
    }

    /// Looks for servers that only meet through firewalls.
    private static final class Search {

        private final Facts facts;
        private final Segments open;
        private final Segments maybeOpen;
        private final Segments all;
        private final Map<List<Component>, Set<Id>> apart = new LinkedHashMap<>();
        private final Map<List<Component>, Set<Id>> doubtful = new LinkedHashMap<>();

        Search(Facts facts) {
            this.facts = facts;
            this.open = new Segments(facts, it -> isOpen(it, facts));
            this.maybeOpen = new Segments(facts, it -> mayBeOpen(it, facts));
            this.all = new Segments(facts, _ -> true);
        }

        /// The first server of each network is held against every other one, and the first of each
        /// AD site and place against the domain controllers there: what another one of them would
        /// add is said of it already.
        Stream<Finding> findings() {
            var servers = wired(new Exchange(facts).servers()).toList();
            var firstOfNetwork = new HashMap<Id, Component>();
            var firstOfSite = new HashMap<List<Object>, Component>();
            for (var server : servers) {
                var network = all.networkOf(server.id()).orElseThrow();
                hold(firstOfNetwork.computeIfAbsent(network, _ -> server), server);
                firstOfSite.putIfAbsent(place(server), server);
            }
            wired(facts.components("domain-controller"))
                    .filter(it -> !facts.flag(it, "readOnly").orElse(false))
                    .forEach(it ->
                            Optional.ofNullable(firstOfSite.get(place(it)))
                                    .ifPresent(server -> hold(server, it)));
            return Stream.concat(
                    apart.entrySet().stream().map(it -> finding(it.getKey(), it.getValue())),
                    doubtful.entrySet().stream()
                            .filter(it -> !apart.containsKey(it.getKey()))
                            .map(it -> question(it.getKey(), it.getValue())));
        }

        /// The AD site that it names, and the site that it stands in.
        private List<Object> place(Component server) {
            return List.of(facts.text(server, "adSite").orElse(""), Sites.of(server.id(), facts));
        }

        private Stream<Component> wired(Stream<Component> some) {
            return some.filter(it -> open.wiredAt(it.id()).isPresent())
                    .sorted(Comparator.comparing(Component::id));
        }

        private void hold(Component one, Component other) {
            if (open.join(one.id(), other.id()) || !all.join(one.id(), other.id())) {
                return;
            }
            var isCertain = !maybeOpen.join(one.id(), other.id());
            var firewalls =
                    all.way(one.id(), other.id()).stream()
                            .filter(it -> isCertain ? !mayBeOpen(it, facts) : !isOpen(it, facts))
                            .sorted(Comparator.comparing(Component::id))
                            .toList();
            var found =
                    (isCertain ? apart : doubtful)
                            .computeIfAbsent(firewalls, _ -> new LinkedHashSet<>());
            found.add(one.id());
            found.add(other.id());
        }

        private Finding finding(List<Component> firewalls, Set<Id> servers) {
            return report(Report.violation(INFO), firewalls, servers)
                    .says(
                            facts.names(Words.ids(firewalls))
                                    + (firewalls.size() == 1 ? " filters" : " filter")
                                    + " the traffic between "
                                    + Words.some(List.copyOf(servers), facts)
                                    + " ("
                                    + ports(firewalls)
                                    + "). Between Exchange servers, and between them and their"
                                    + " domain controllers, Microsoft supports no restriction at"
                                    + " all.")
                    .fix(
                            "Let everything through between these servers in both directions, or"
                                    + " move the firewall; only Edge servers and clients may be"
                                    + " behind one.")
                    .finding();
        }

        private String ports(List<Component> firewalls) {
            var open = new ArrayList<String>();
            firewalls.forEach(it -> open.add("open: " + new OpenPorts(it, facts)));
            return String.join("; ", open.stream().distinct().toList());
        }

        private Finding question(List<Component> firewalls, Set<Id> servers) {
            var unset =
                    firewalls.stream().filter(it -> new OpenPorts(it, facts).areUnset()).toList();
            return report(Report.question(INFO), firewalls, servers)
                    .says(
                            "Cannot tell whether the traffic between "
                                    + Words.some(List.copyOf(servers), facts)
                                    + " is filtered, because "
                                    + Words.unset(facts, "openPorts", unset)
                                    + ".")
                    .fix("Set the open ports of the firewall; \"any\" for all.")
                    .finding();
        }

        private Report report(Report report, List<Component> firewalls, Set<Id> servers) {
            return report.about(Words.ids(firewalls))
                    .about(servers)
                    .harms(Impact.of(servers, facts));
        }
    }
}
