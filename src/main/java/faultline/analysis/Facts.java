package faultline.analysis;

import faultline.engine.FailureModel;
import faultline.engine.Hosting;
import faultline.engine.Quorums;
import faultline.engine.Restarts;
import faultline.engine.Votes;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Level;
import faultline.model.Link;
import faultline.model.Placement;
import faultline.model.Service;
import faultline.model.Span;
import faultline.model.Topology;
import faultline.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules may ask about one topology. An empty answer means that the drawing does not say.
///
/// Lives for one analysis on one thread; what is expensive is worked out once, when first asked.
public final class Facts {

    /// What server software needs to answer after a boot, where the catalogue knows nothing better;
    /// from the sourced default for application recovery.
    private static final Duration SERVICE_START = Duration.ofSeconds(20);

    private static final Set<String> CARRIED =
            Set.of("database-copy", "replica", "sql-database", "witness");

    private final Topology topology;
    private final Topology whole;
    private final Catalog catalog;
    private final Placement placement;
    private final Hosting hosting;
    private final Quorums quorums;
    private final Map<Id, Id> witnesses;
    private final Map<Restarts, FailureModel> models = new HashMap<>();
    private @Nullable Map<Id, List<Link>> linksByEnd;
    private @Nullable Facts drawn;
    private @Nullable Map<Id, List<Group>> groupsByMember;
    private @Nullable Map<Id, Integer> positions;

    public Facts(Topology topology, Catalog catalog) {
        this(topology, topology, catalog);
    }

    /// @param topology what works today
    /// @param whole the same with what is only planned or already out of service
    public Facts(Topology topology, Topology whole, Catalog catalog) {
        this.topology = topology;
        this.whole = whole;
        this.catalog = catalog;
        this.placement = Placement.of(topology);
        this.hosting = new Hosting(topology, catalog, placement);
        this.quorums = new Quorums(topology, catalog, placement);
        this.witnesses = Votes.witnesses(topology, catalog);
    }

    public Topology topology() {
        return topology;
    }

    /// The same about the whole drawing, with what is only planned or already out of service: for
    /// what a plan builds and retires.
    public Facts drawn() {
        if (whole.equals(topology)) {
            return this;
        }
        var known = drawn;
        if (known == null) {
            known = new Facts(whole, catalog);
            drawn = known;
        }
        return known;
    }

    public Catalog catalog() {
        return catalog;
    }

    public Placement placement() {
        return placement;
    }

    public Hosting hosting() {
        return hosting;
    }

    public Stream<Component> components() {
        return topology.components().values().stream();
    }

    public Stream<Component> components(String kind) {
        var wanted = new KindId(kind);
        return topology.components().values().stream().filter(it -> it.kind().equals(wanted));
    }

    public Stream<Group> groups(String kind) {
        var wanted = new KindId(kind);
        return topology.groups().values().stream().filter(it -> it.kind().equals(wanted));
    }

    public Stream<Group> groups() {
        return topology.groups().values().stream();
    }

    public Stream<Service> services() {
        return topology.services().values().stream();
    }

    public Optional<Component> component(Id id) {
        return topology.component(id);
    }

    /// The components with these ids, as they are drawn.
    public List<Component> inDrawingOrder(Collection<Id> ids) {
        return ids.stream()
                .distinct()
                .filter(positions()::containsKey)
                .sorted(Comparator.comparing(positions()::get))
                .flatMap(id -> topology.component(id).stream())
                .toList();
    }

    private Map<Id, Integer> positions() {
        var known = positions;
        if (known == null) {
            known = new HashMap<>();
            for (var id : topology.components().keys()) {
                known.put(id, known.size());
            }
            positions = known;
        }
        return known;
    }

    public List<Component> members(Group group) {
        return group.members().stream().flatMap(id -> topology.component(id).stream()).toList();
    }

    /// The groups of a kind that the component belongs to.
    public Stream<Group> groupsWith(Id member, String kind) {
        var wanted = new KindId(kind);
        return groupsWith(member).filter(group -> group.kind().equals(wanted));
    }

    /// The groups of any kind that the component belongs to, in drawing order.
    public Stream<Group> groupsWith(Id member) {
        return groupsByMember().getOrDefault(member, List.of()).stream();
    }

    /// Links of a kind that start or end at the element.
    public Stream<Link> links(Id end, String kind) {
        var wanted = new KindId(kind);
        return linksByEnd().getOrDefault(end, List.of()).stream()
                .filter(link -> link.kind().equals(wanted));
    }

    /// Links of any kind with this effect that end at the element.
    public Stream<Link> linksTo(Id end, Effect effect) {
        return links(end, effect).filter(link -> link.to().equals(end));
    }

    /// Links of any kind with this effect that start at the element.
    public Stream<Link> linksFrom(Id start, Effect effect) {
        return links(start, effect).filter(link -> link.from().equals(start));
    }

    private Stream<Link> links(Id end, Effect effect) {
        return linksByEnd().getOrDefault(end, List.of()).stream()
                .filter(link ->
                        catalog.link(link.kind())
                                .filter(kind -> kind.effect() == effect)
                                .isPresent());
    }

    public Optional<String> text(Element element, String property) {
        return catalog.value(element, property)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .filter(text -> !text.isBlank());
    }

    public Optional<Boolean> flag(Element element, String property) {
        return catalog.value(element, property)
                .filter(Value.Flag.class::isInstance)
                .map(value -> ((Value.Flag) value).on());
    }

    public Optional<Double> amount(Element element, String property) {
        return catalog.value(element, property)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).number().doubleValue());
    }

    public Optional<Duration> span(Element element, String property) {
        return text(element, property).flatMap(Span::read);
    }

    /// The items of a list property; a single text counts as one item.
    public List<String> texts(Element element, String property) {
        return element.properties().texts(property);
    }

    /// A property of the component or, where it says nothing, of the nearest container that does.
    public Optional<String> inherited(Id id, String property) {
        return placement.chainOf(id).stream()
                .flatMap(it -> it.properties().text(property).stream())
                .findFirst();
    }

    public Optional<Component> hostOf(Id id) {
        return hosting.at(id, Level.HOST);
    }

    public Optional<Component> vmOf(Id id) {
        return hosting.at(id, Level.VM);
    }

    public Optional<Component> clusterOf(Id id) {
        return hosting.clusterOf(id);
    }

    /// The site that it stands in: by what it sits in, or by where that is located.
    public Optional<Component> siteOf(Id id) {
        return siteOf(id, new HashSet<>());
    }

    private Optional<Component> siteOf(Id id, Set<Id> asked) {
        for (var place : placement.chainOf(id)) {
            var site =
                    hosting.levelOf(place) == Level.SITE
                            ? Optional.of(place)
                            : links(place.id(), "located-in")
                                    .filter(link -> link.from().equals(place.id()))
                                    .filter(link -> asked.add(link.to()))
                                    .flatMap(link -> siteOf(link.to(), asked).stream())
                                    .findFirst();
            if (site.isPresent()) {
                return site;
            }
        }
        return Optional.empty();
    }

    /// The server that an administrator would name for it: for data and for a witness what they sit
    /// in, for everything else itself.
    public Id serverOf(Id id) {
        return component(id)
                .filter(it -> CARRIED.contains(it.kind().value()))
                .map(Component::in)
                .orElse(id);
    }

    /// The VM or physical computer it runs on, or is.
    public Optional<Component> computerOf(Id id) {
        return vmOf(id).or(() -> hostOf(id));
    }

    /// The datastores and volumes that its data lies on: its own, else those of the nearest
    /// container that names any.
    public List<Component> storageOf(Id id) {
        return placement.chainOf(id).stream()
                .map(it -> hosting.storageOf(it.id()))
                .filter(storage -> !storage.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// The arrays that its data lies on.
    public List<Component> arraysOf(Id id) {
        return storageOf(id).stream()
                .flatMap(storage -> hosting.at(storage.id(), Level.ARRAY).stream())
                .distinct()
                .toList();
    }

    public List<Component> possibleHosts(Component vm) {
        return hosting.possibleHosts(vm);
    }

    /// Whether the two can never be lost with one host: a rule keeps their VMs apart, no host may
    /// run both, or one of them is no VM.
    public boolean areKeptApart(Id one, Id other) {
        var first = vmOf(one);
        var second = vmOf(other);
        if (first.isEmpty() || second.isEmpty()) {
            return !hostOf(one).equals(hostOf(other));
        }
        if (first.equals(second)) {
            return false;
        }
        return areRuledApart(first.get().id(), second.get().id())
                || possibleHosts(first.get()).stream()
                        .noneMatch(possibleHosts(second.get())::contains);
    }

    /// Whether one anti-affinity rule names both VMs.
    public boolean areRuledApart(Id one, Id other) {
        return groupsWith(one, "anti-affinity").anyMatch(rule -> rule.members().contains(other));
    }

    /// What follows at the instant of a failure, before any VM is started again.
    public FailureModel atOnce() {
        return model(Restarts.NOT_YET);
    }

    /// What stays down after hypervisors have started their VMs again.
    public FailureModel afterRestarts() {
        return model(Restarts.DONE);
    }

    public Votes votes(Group group) {
        return Votes.of(group, witnesses.get(group.id()), topology, catalog);
    }

    /// The witness drawn for the group, whether it votes or not.
    public Optional<Component> witnessOf(Group group) {
        return Optional.ofNullable(witnesses.get(group.id())).flatMap(topology::component);
    }

    /// The quorum groups that a group rests on, such as the WSFC under an availability group.
    public List<Group> quorumsUnder(Group group) {
        return quorums.under(group);
    }

    /// The services that are down once these are, in drawing order.
    public List<Service> servicesAmong(Set<Id> down) {
        return services().filter(service -> down.contains(service.id())).toList();
    }

    /// How long until a VM that its host cluster restarts serves again: detection, placement, boot
    /// and start of what runs in it. Empty when it is not restarted, or that is not known.
    public Optional<Duration> restartTime(Component vm) {
        return hosting.isRestarted(vm)
                .filter(restarted -> restarted && possibleHosts(vm).size() > 1)
                .flatMap(_ -> clusterOf(vm.id()))
                .map(cluster ->
                        span(cluster, "haDetect")
                                .orElse(Duration.ofSeconds(15))
                                .plus(span(cluster, "haPlace").orElse(Duration.ofSeconds(5)))
                                .plus(span(vm, "bootTime").orElse(Duration.ofSeconds(180)))
                                .plus(startTime(vm)));
    }

    /// From the end of the boot until the slowest program in the VM answers.
    private Duration startTime(Component vm) {
        return placement
                .contentsOf(vm.id())
                .flatMap(id -> component(id).stream())
                .flatMap(it -> span(it, "startTime").stream())
                .max(Comparator.naturalOrder())
                .orElse(SERVICE_START);
    }

    /// What a person calls it.
    public String name(Id id) {
        return topology.element(id)
                .map(Element::name)
                .filter(it -> !it.isBlank())
                .orElse(id.value());
    }

    /// A list for a sentence: "A", "A and B", "A, B and C".
    public String names(Collection<Id> ids) {
        var names = ids.stream().map(this::name).distinct().toList();
        return switch (names.size()) {
            case 0 -> "nothing";
            case 1 -> names.getFirst();
            default ->
                    names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", "))
                            + " and "
                            + names.getLast();
        };
    }

    private FailureModel model(Restarts restarts) {
        return models.computeIfAbsent(restarts, it -> FailureModel.of(topology, catalog, it));
    }

    private Map<Id, List<Group>> groupsByMember() {
        var known = groupsByMember;
        if (known == null) {
            known = new HashMap<>();
            for (var group : topology.groups().values()) {
                for (var member : new LinkedHashSet<>(group.members())) {
                    known.computeIfAbsent(member, _ -> new ArrayList<>()).add(group);
                }
            }
            groupsByMember = known;
        }
        return known;
    }

    private Map<Id, List<Link>> linksByEnd() {
        var known = linksByEnd;
        if (known == null) {
            known =
                    topology.links().values().stream()
                            .flatMap(link ->
                                    Stream.of(
                                            Map.entry(link.from(), link),
                                            Map.entry(link.to(), link)))
                            .collect(
                                    Collectors.groupingBy(
                                            Map.Entry::getKey,
                                            Collectors.mapping(
                                                    Map.Entry::getValue, Collectors.toList())));
            linksByEnd = known;
        }
        return known;
    }
}
