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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A firewall between clients and SQL Server that does not let in the port in use.
final class ClosedPort implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-NET-001",
                    "Instance or endpoint unreachable through the drawn firewall",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "SQL Server, all versions",
                    List.of(
                            "[R] SQLDOC:"
                                    + " configure-the-windows-firewall-to-allow-sql-server-access.md",
                            "founding text"));

    private static final int BROWSER = 1434;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        Map<Component, List<Crossing>> byFirewall = new LinkedHashMap<>();
        Crossing.all(facts)
                .forEach(it ->
                        byFirewall.computeIfAbsent(it.firewall(), _ -> new ArrayList<>()).add(it));
        return byFirewall.entrySet().stream()
                .flatMap(entry -> check(entry.getKey(), entry.getValue(), facts));
    }

    private static Stream<Finding> check(
            Component firewall, List<Crossing> crossings, Facts facts) {
        var open = new OpenPorts(firewall, facts);
        if (open.areUnset()) {
            var unset = Words.unset(facts, "openPorts", List.of(firewall));
            return Stream.of(question(firewall, crossings, List.of(unset)));
        }
        var findings =
                crossings.stream()
                        .flatMap(it -> {
                            var closed = closed(it, open, facts);
                            return closed.isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(finding(it, closed, open, facts));
                        })
                        .toList();
        var unset = crossings.stream().flatMap(it -> unset(it, open, facts)).distinct().toList();
        return findings.isEmpty() && !unset.isEmpty()
                ? Stream.of(question(firewall, crossings, unset))
                : findings.stream();
    }

    /// What would have to pass and does not.
    private static List<String> closed(Crossing crossing, OpenPorts open, Facts facts) {
        var instance = crossing.instance();
        var closed = new ArrayList<String>();
        if (isDynamic(instance, facts)) {
            if (!open.letDynamic()) {
                closed.add("the port of the instance, another one at each start");
            }
        } else {
            port(instance, "port", facts)
                    .filter(it -> !open.letTcp(it))
                    .forEach(it -> closed.add("TCP " + it));
        }
        if (crossing.asksBrowser() && !open.letUdp(BROWSER)) {
            closed.add("UDP " + BROWSER + ", at which its clients ask for the port");
        }
        if (crossing.hasPartners()) {
            port(instance, "endpointPort", facts)
                    .filter(it -> !open.letTcp(it))
                    .forEach(it -> closed.add("TCP " + it + ", the endpoint of its partners"));
        }
        return closed;
    }

    private static boolean isDynamic(Component instance, Facts facts) {
        return facts.flag(instance, "dynamicPort").orElse(false);
    }

    private static Stream<Integer> port(Component instance, String property, Facts facts) {
        return facts.amount(instance, property).stream().map(Double::intValue);
    }

    private static Stream<String> unset(Crossing crossing, OpenPorts open, Facts facts) {
        var instance = crossing.instance();
        var unset = new ArrayList<String>();
        if (open.letDynamic()) {
            return Stream.empty();
        }
        if (!isDynamic(instance, facts) && port(instance, "port", facts).findAny().isEmpty()) {
            unset.add("port");
        }
        if (crossing.hasPartners() && port(instance, "endpointPort", facts).findAny().isEmpty()) {
            unset.add("endpointPort");
        }
        return unset.stream().map(it -> Words.unset(facts, it, List.of(instance)));
    }

    private static Finding finding(
            Crossing crossing, List<String> closed, OpenPorts open, Facts facts) {
        var instance = crossing.instance();
        var users = crossing.users();
        return Report.violation(INFO)
                .says(
                        "Firewall "
                                + crossing.firewall().name()
                                + " lets in "
                                + open
                                + " only, but not "
                                + Words.list(closed)
                                + (users.isEmpty()
                                        ? ": " + instance.name() + " cannot be reached through it."
                                        : ": "
                                                + Words.some(users, facts)
                                                + " cannot reach "
                                                + instance.name()
                                                + "."))
                .about(crossing.firewall().id())
                .about(instance.id())
                .shows(users)
                .harms(Impact.of(List.of(instance.id()), facts))
                .fix(fix(crossing, facts))
                .finding();
    }

    private static String fix(Crossing crossing, Facts facts) {
        return (isDynamic(crossing.instance(), facts)
                        ? "Give " + crossing.instance().name() + " a fixed port, and let it in"
                        : "Let these ports in")
                + " with an inbound rule on "
                + crossing.firewall().name()
                + "; replies need no outbound rule. With the port in the connection string, UDP "
                + BROWSER
                + " can stay closed.";
    }

    private static Finding question(
            Component firewall, List<Crossing> crossings, List<String> unset) {
        List<Id> instances = crossings.stream().map(it -> it.instance().id()).distinct().toList();
        return Report.question(INFO)
                .says(
                        "Cannot tell whether SQL Server is reached through firewall "
                                + firewall.name()
                                + ", because "
                                + Words.list(unset)
                                + ".")
                .about(firewall.id())
                .shows(instances)
                .fix("Set the open ports of the firewall, and the ports of the instances.")
                .finding();
    }
}
