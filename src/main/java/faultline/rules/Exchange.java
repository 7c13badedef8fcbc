package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Exchange rules ask about Exchange servers: versions, roles, sites, copies.
///
/// From Exchange 2016 on a server that is no Edge server holds every role, whether its roles are
/// set or not.
final class Exchange {

    private static final Set<String> SINGLE_ROLE = Set.of("2016", "2019", "SE");

    private final Facts facts;
    private @Nullable Map<Id, Group> dags;

    Exchange(Facts facts) {
        this.facts = facts;
    }

    /// The Exchange servers in drawing order, without Edge servers.
    Stream<Component> servers() {
        return facts.components("exchange-server").filter(it -> !roles(it).contains("Edge"));
    }

    /// The inner servers of each AD site, by the site's name; one that names none is in the site
    /// without a name.
    Map<String, List<Component>> bySite() {
        var sites = new LinkedHashMap<String, List<Component>>();
        servers()
                .forEach(server ->
                        sites.merge(
                                siteOf(server),
                                List.of(server),
                                (first, second) ->
                                        Stream.concat(first.stream(), second.stream()).toList()));
        return sites;
    }

    String siteOf(Component server) {
        return facts.text(server, "adSite").orElse("");
    }

    /// " in AD site Main", or nothing for servers that name none.
    static String inSite(String site) {
        return site.isEmpty() ? "" : " in AD site " + site;
    }

    boolean isVersion(Component server, String version) {
        return isVersion(server, Set.of(version));
    }

    boolean isVersion(Component server, Set<String> versions) {
        return facts.text(server, "version").filter(versions::contains).isPresent();
    }

    /// Whether it is Exchange 2010 without a service pack, as far as the drawing says.
    boolean isRtm(Component server) {
        return isVersion(server, "2010") && hasServicePack(server, "RTM");
    }

    /// Whether it is Exchange 2010 and nothing tells the service pack.
    boolean mayBeRtm(Component server) {
        return isVersion(server, "2010") && facts.text(server, "servicePack").isEmpty();
    }

    private boolean hasServicePack(Component server, String level) {
        return facts.text(server, "servicePack").filter(level::equals).isPresent();
    }

    boolean isClientAccess(Component server) {
        return holdsEveryRole(server) || roles(server).contains("CAS");
    }

    boolean isMailbox(Component server) {
        return holdsEveryRole(server) || roles(server).contains("MBX");
    }

    /// Whether it routes mail: Hub Transport up to 2010, every Mailbox server afterwards.
    boolean isTransport(Component server) {
        return holdsEveryRole(server)
                || roles(server).contains(isVersion(server, "2013") ? "MBX" : "HT");
    }

    /// Whether its roles matter and are not set.
    boolean lacksRoles(Component server) {
        return roles(server).isEmpty() && !holdsEveryRole(server);
    }

    private boolean holdsEveryRole(Component server) {
        return isVersion(server, SINGLE_ROLE);
    }

    private List<String> roles(Component server) {
        return facts.texts(server, "roles");
    }

    Optional<Group> dagOf(Component server) {
        return Optional.ofNullable(dags().get(server.id()));
    }

    /// The DAG on whose members the copies of a database are.
    Optional<Group> dagOf(Group database) {
        return database.members().stream()
                .map(facts::serverOf)
                .flatMap(it -> Stream.ofNullable(dags().get(it)))
                .findFirst();
    }

    private Map<Id, Group> dags() {
        var known = dags;
        if (known == null) {
            var byMember = new HashMap<Id, Group>();
            facts.groups("dag")
                    .sorted(Comparator.comparing(Group::id))
                    .forEach(dag -> dag.members().forEach(it -> byMember.putIfAbsent(it, dag)));
            known = byMember;
            dags = known;
        }
        return known;
    }

    /// Databases with a copy, in drawing order, that are not used for one of these purposes.
    Stream<Group> databasesBut(String... uses) {
        var left = Set.of(uses);
        return facts.groups("exchange-database")
                .filter(it -> !it.members().isEmpty())
                .filter(it -> facts.text(it, "use").filter(left::contains).isEmpty());
    }

    /// The Exchange server that something, such as a witness, sits in or shares its Windows
    /// installation with.
    Stream<Component> onComputerOf(Id id) {
        var computer = facts.computerOf(id);
        return facts.components("exchange-server")
                .filter(it ->
                        facts.placement().isInside(id, it.id())
                                || (computer.isPresent()
                                        && facts.computerOf(it.id()).equals(computer)));
    }

    /// The copies of a database that replay logs later than they receive them.
    List<Component> laggedCopies(Group database) {
        return facts.members(database).stream()
                .filter(copy -> !facts.span(copy, "replayLag").orElse(Duration.ZERO).isZero())
                .toList();
    }

    /// The copies of a database that can take over at once: neither lagged nor blocked.
    List<Component> readyCopies(Group database) {
        return facts.members(database).stream()
                .filter(copy -> facts.span(copy, "replayLag").orElse(Duration.ZERO).isZero())
                .filter(copy -> !facts.flag(copy, "activationBlocked").orElse(false))
                .toList();
    }

    /// Whether mailboxes are served from the server: it has a database copy that is not known to be
    /// passive, or the Mailbox role and no copies drawn.
    boolean servesMailboxes(Component server) {
        var copies =
                facts.placement().childrenOf(server.id()).stream()
                        .filter(it -> it.kind().value().equals("database-copy"))
                        .toList();
        return copies.isEmpty()
                ? isMailbox(server)
                : copies.stream().anyMatch(it -> facts.flag(it, "active").orElse(true));
    }
}
