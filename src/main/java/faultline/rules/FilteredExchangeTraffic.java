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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
        private final Map<Set<Id>, Component> zones = new LinkedHashMap<>();
        private final Map<List<Component>, Set<Id>> apart = new LinkedHashMap<>();
        private final Map<List<Component>, Set<Id>> doubtful = new LinkedHashMap<>();

        Search(Facts facts) {
            this.facts = facts;
            this.open = new Segments(facts, it -> isOpen(it, facts));
            this.maybeOpen = new Segments(facts, it -> mayBeOpen(it, facts));
            this.all = new Segments(facts, _ -> true);
        }

        /// One server stands for all that are wired alike; each is held against the first one and
        /// against the domain controllers that it uses.
        Stream<Finding> findings() {
            var servers = wired(new Exchange(facts).servers());
            servers.forEach(it -> zones.putIfAbsent(open.around(it.id()), it));
            var first = zones.values().stream().limit(1).toList();
            first.forEach(one -> zones.values().forEach(other -> hold(one, other)));
            var controllers = new LinkedHashMap<List<Object>, Component>();
            wired(facts.components("domain-controller"))
                    .filter(it -> !facts.flag(it, "readOnly").orElse(false))
                    .forEach(it ->
                            controllers.putIfAbsent(
                                    List.of(
                                            open.around(it.id()),
                                            site(it),
                                            Sites.of(it.id(), facts)),
                                    it));
            wired(new Exchange(facts).servers())
                    .filter(distinctly())
                    .forEach(server ->
                            controllers.values().stream()
                                    .filter(it -> uses(server, it))
                                    .forEach(it -> hold(server, it)));
            return Stream.concat(
                    apart.entrySet().stream().map(it -> finding(it.getKey(), it.getValue())),
                    doubtful.entrySet().stream()
                            .filter(it -> !apart.containsKey(it.getKey()))
                            .map(it -> question(it.getKey(), it.getValue())));
        }

        private Stream<Component> wired(Stream<Component> some) {
            return some.filter(it -> open.wiredAt(it.id()).isPresent())
                    .sorted(Comparator.comparing(Component::id));
        }

        /// Passes one server of each zone, AD site and place.
        private Predicate<Component> distinctly() {
            var seen = new HashSet<List<Object>>();
            return it ->
                    seen.add(List.of(open.around(it.id()), site(it), Sites.of(it.id(), facts)));
        }

        private String site(Component server) {
            return facts.text(server, "adSite").orElse("");
        }

        /// A domain controller of the same AD site and not in another place.
        private boolean uses(Component server, Component controller) {
            var here = Sites.of(server.id(), facts);
            var there = Sites.of(controller.id(), facts);
            return site(server).equals(site(controller))
                    && (here.isEmpty() || there.isEmpty() || here.equals(there));
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
