package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.GatheringRule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Clients use the name of one member where a name exists that follows the group.
final class ClientsPinned implements GatheringRule<Component, ClientsPinned.Pin> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "RED-010",
                    "Clients pinned to one member",
                    Severity.HIGH,
                    List.of(Concern.AVAILABILITY),
                    "Exchange name spaces, listeners and network names of SQL Server, LDAP to one"
                            + " domain controller",
                    List.of(
                            "[R] SQLDOC: listeners-client-connectivity-application-failover.md",
                            "[Rx] solarz.net quoting TechNet, Understanding RPC Client Access"));

    private static final Set<String> CLIENTS =
            Set.of("client-group", "application", "web-server", "edge-server", "internet");
    private static final Set<String> NAMED =
            Set.of("cas-array", "pool", "lb-pair", "dc-set", "availability-group");
    private static final int FEWEST_WITHOUT_LISTENER = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Component> subjects(Facts facts) {
        return facts.each().filter(it -> CLIENTS.contains(it.kind().value()));
    }

    @Override
    public Stream<Pin> gather(Component subject, Facts facts) {
        return pins(subject, facts);
    }

    @Override
    public Stream<Finding> conclude(List<Pin> gathered, Facts facts) {
        Map<Group, List<Pin>> byGroup = new LinkedHashMap<>();
        gathered.forEach(
                pin -> byGroup.computeIfAbsent(pin.group(), _ -> new ArrayList<>()).add(pin));
        return byGroup.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), facts));
    }

    /// A client that names the member of a group.
    record Pin(Component client, Component member, Group group) {}

    private static Stream<Pin> pins(Component client, Facts facts) {
        var links =
                facts.links(client.id(), "client-path")
                        .filter(link -> link.from().equals(client.id()))
                        .filter(link -> facts.text(link, "use").filter("user"::equals).isPresent())
                        .toList();
        var ends = links.stream().map(Link::to).toList();
        return links.stream().flatMap(link -> pinsOf(client, link, ends, facts));
    }

    private static Stream<Pin> pinsOf(Component client, Link link, List<Id> ends, Facts facts) {
        var group = facts.group(link.to());
        if (group.isPresent()) {
            return namedIn(link, group.get(), facts)
                    .map(it -> new Pin(client, it, group.get()))
                    .stream();
        }
        return facts.component(link.to()).stream()
                .flatMap(member ->
                        groupsOf(member, facts)
                                .filter(it -> !knowsOthers(it, ends, facts))
                                .map(it -> new Pin(client, member, it)));
    }

    /// The member whose own name the link bears although it leads to the group.
    private static Optional<Component> namedIn(Link link, Group group, Facts facts) {
        var address = facts.text(link, "address").map(ClientsPinned::label);
        return group.members().size() < 2 || address.isEmpty()
                ? Optional.empty()
                : group.members().stream()
                        .flatMap(it -> facts.component(facts.serverOf(it)).stream())
                        .filter(it ->
                                Stream.concat(Stream.of(it), facts.computerOf(it.id()).stream())
                                        .map(Component::name)
                                        .map(ClientsPinned::label)
                                        .anyMatch(address.get()::equals))
                        .findFirst();
    }

    /// The first part of a host name, small: "n1" of "N1.contoso.local".
    private static String label(String name) {
        return name.strip().toLowerCase(Locale.ROOT).split("[.\\\\,:]", 2)[0];
    }

    /// The groups with a name of their own that stand behind the server.
    private static Stream<Group> groupsOf(Component server, Facts facts) {
        var replicas =
                facts.placement().childrenOf(server.id()).stream()
                        .filter(it -> !isReadable(it, facts))
                        .map(Component::id);
        return Stream.concat(Stream.of(server.id()), replicas)
                .flatMap(facts::groupsWith)
                .filter(it -> NAMED.contains(it.kind().value()))
                .filter(it -> it.members().size() > 1)
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .filter(it -> hasName(it, facts))
                .distinct();
    }

    /// Whether it is a secondary replica that serves reports.
    private static boolean isReadable(Component replica, Facts facts) {
        return facts.flag(replica, "readable").orElse(false)
                && !facts.flag(replica, "primary").orElse(false);
    }

    /// An availability group of two without a listener can be reached by the string for mirroring.
    private static boolean hasName(Group group, Facts facts) {
        return !group.kind().value().equals("availability-group")
                || facts.text(group, "listener").isPresent()
                || group.members().size() >= FEWEST_WITHOUT_LISTENER;
    }

    /// Whether the client goes to the group or to another member as well.
    private static boolean knowsOthers(Group group, List<Id> ends, Facts facts) {
        return ends.contains(group.id())
                || group.members().stream()
                                .map(it -> ends.contains(it) ? it : facts.serverOf(it))
                                .distinct()
                                .filter(ends::contains)
                                .count()
                        > 1;
    }

    private static Finding finding(Group group, List<Pin> pins, Facts facts) {
        var clients = pins.stream().map(Pin::client).map(Component::id).distinct().toList();
        var members = pins.stream().map(Pin::member).map(Component::id).distinct().toList();
        return Report.violation(INFO)
                .says(
                        facts.names(clients)
                                + (clients.size() == 1 ? " goes" : " go")
                                + " to "
                                + facts.names(members)
                                + " by "
                                + (members.size() == 1 ? "its" : "their")
                                + " own name and not by that of "
                                + group.name()
                                + ": when "
                                + group.name()
                                + " fails over to another member, these clients do not follow.")
                .about(group.id())
                .about(members)
                .about(clients)
                .harms(Impact.of(members, facts))
                .fix(fix(group, facts))
                .finding();
    }

    private static String fix(Group group, Facts facts) {
        return switch (group.kind().value()) {
            case "availability-group" ->
                    facts.text(group, "listener")
                            .map(it -> "Let them use the listener " + it + ".")
                            .orElse("Create a listener and let them use it.");
            case "fci" -> "Let them use the network name of the instance.";
            case "dc-set" -> "Let them find a domain controller by the domain or the site.";
            default -> "Let them use the name of " + group.name() + ".";
        };
    }
}
