package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A firewall through which an instance of SQL Server has to be reached: that of its own computer,
/// one that its clients are drawn to go through, or the only way to it through the network.
///
/// @param users who goes through it; empty where the drawing names nobody
/// @param asksBrowser whether some of them ask SQL Server Browser for the port
/// @param hasPartners whether other instances reach its endpoint through the firewall
record Crossing(
        Component firewall,
        Component instance,
        List<Id> users,
        boolean asksBrowser,
        boolean hasPartners) {

    Crossing {
        users = List.copyOf(users);
    }

    /// All that the drawing proves, each firewall and instance once.
    static List<Crossing> all(Facts facts) {
        var firewalls = facts.components("firewall").toList();
        if (firewalls.isEmpty()) {
            return List.of();
        }
        var found = new Crossings(facts);
        firewalls.forEach(found::atHome);
        firewalls.forEach(found::drawn);
        found.throughNetwork();
        return found.all();
    }

    /// Gathers them.
    private static final class Crossings {

        private final Facts facts;
        private final SqlServer sql;
        private final Set<Id> partners;
        private final Map<List<Id>, Crossing> found = new LinkedHashMap<>();

        Crossings(Facts facts) {
            this.facts = facts;
            this.sql = new SqlServer(facts);
            this.partners = partners();
        }

        List<Crossing> all() {
            return List.copyOf(found.values());
        }

        /// The instances that talk to others over their endpoints.
        private Set<Id> partners() {
            return Stream.concat(facts.groups("availability-group"), facts.groups("mirror-pair"))
                    .filter(it -> it.members().size() > 1)
                    .flatMap(it -> Stream.concat(it.members().stream(), witness(it)))
                    .flatMap(it -> sql.instanceOf(it).stream())
                    .map(Component::id)
                    .collect(Collectors.toSet());
        }

        private Stream<Id> witness(Group group) {
            return facts.witnessOf(group).stream().map(Component::id);
        }

        /// A firewall inside the computer of the instance: everybody from elsewhere meets it.
        void atHome(Component firewall) {
            var computer = firewall.in();
            if (computer == null || facts.computerOf(firewall.id()).isEmpty()) {
                return;
            }
            facts.placement()
                    .contentsOf(computer)
                    .flatMap(id -> facts.component(id).stream())
                    .filter(it -> it.kind().value().equals("sql-instance"))
                    .filter(it -> facts.computerOf(it.id()).equals(facts.computerOf(firewall.id())))
                    .forEach(it -> atHome(firewall, it));
        }

        private void atHome(Component firewall, Component instance) {
            var links = uses(instance);
            var outside =
                    links.stream()
                            .filter(it ->
                                    !facts.computerOf(it.from())
                                            .equals(facts.computerOf(instance.id())))
                            .toList();
            var hasPartners = partners.contains(instance.id());
            if (links.isEmpty() || !outside.isEmpty() || hasPartners) {
                note(firewall, instance, outside, hasPartners);
            }
        }

        /// Who is drawn to use the instance, what lies in it, or the groups that it belongs to.
        private List<Link> uses(Component instance) {
            var inside = facts.placement().contentsOf(instance.id());
            return Stream.concat(Stream.of(instance.id()), inside)
                    .flatMap(it ->
                            Stream.of(Effect.REACHES, Effect.REACHES_ANY, Effect.NEEDS_ALL)
                                    .flatMap(effect -> facts.linksTo(it, effect)))
                    .toList();
        }

        /// A firewall that is itself drawn as a part of the way of the clients.
        void drawn(Component firewall) {
            facts.linksFrom(firewall.id(), Effect.REACHES)
                    .forEach(link ->
                            instancesAt(link.to())
                                    .forEach(it -> note(firewall, it, List.of(link), false)));
        }

        /// The only way through the network of a client that uses nothing else.
        void throughNetwork() {
            facts.links()
                    .filter(it -> it.kind().value().equals("client-path"))
                    .filter(it -> facts.linksFrom(it.from(), Effect.REACHES).count() == 1)
                    .filter(it -> facts.linksFrom(it.from(), Effect.NEEDS_ALL).findAny().isEmpty())
                    .forEach(link -> {
                        var instances = instancesAt(link.to());
                        if (!instances.isEmpty()) {
                            between(link)
                                    .forEach(firewall ->
                                            instances.forEach(it ->
                                                    note(firewall, it, List.of(link), false)));
                        }
                    });
        }

        private Stream<Component> between(Link link) {
            var behind = facts.atOnce().singlePointsOf(link.to());
            var before =
                    facts.placement()
                            .containerOf(link.from())
                            .map(it -> facts.atOnce().singlePointsOf(it.id()))
                            .orElse(List.of());
            return facts.atOnce().singlePointsOf(link.from()).stream()
                    .filter(it -> !behind.contains(it) && !before.contains(it))
                    .flatMap(id -> facts.component(id).stream())
                    .filter(it -> it.kind().value().equals("firewall"));
        }

        /// The instances behind the name that clients use.
        private List<Component> instancesAt(Id target) {
            return facts.group(target)
                    .map(group ->
                            group.kind().value().equals("fci")
                                    ? sql.instancesOf(group)
                                    : group.members().stream()
                                            .flatMap(it -> sql.instanceOf(it).stream()))
                    .orElseGet(() -> sql.instanceOf(target).stream())
                    .distinct()
                    .toList();
        }

        private void note(
                Component firewall, Component instance, List<Link> links, boolean hasPartners) {
            var next =
                    new Crossing(
                            firewall,
                            instance,
                            links.stream()
                                    .map(Link::from)
                                    .filter(it -> !it.equals(firewall.id()))
                                    .distinct()
                                    .toList(),
                            links.stream().anyMatch(Crossings::asksBrowser),
                            hasPartners);
            found.merge(
                    List.of(firewall.id(), instance.id()), next, (one, other) -> one.with(other));
        }

        private static boolean asksBrowser(Link link) {
            return link.properties().text("findsPort").filter("browser"::equals).isPresent();
        }
    }

    private Crossing with(Crossing other) {
        return new Crossing(
                firewall,
                instance,
                Stream.concat(users.stream(), other.users.stream()).distinct().toList(),
                asksBrowser || other.asksBrowser,
                hasPartners || other.hasPartners);
    }
}
