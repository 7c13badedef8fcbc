package faultline.analysis;

import faultline.engine.Aspect;
import faultline.engine.ColdStart;
import faultline.engine.Difference;
import faultline.engine.FailureModel;
import faultline.engine.Hosting;
import faultline.engine.Memo;
import faultline.engine.Nesting;
import faultline.engine.Restarts;
import faultline.engine.Survey;
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
import faultline.model.Service;
import faultline.model.Span;
import faultline.model.Topology;
import faultline.model.Value;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules may ask about one topology. An empty answer means that the drawing does not say.
///
/// Lives for one analysis on one thread; what is expensive is worked out once, when first asked.
public final class Facts {

    private final Survey survey;
    private Topology topology;
    private Topology whole;
    private @Nullable Facts drawn;
    private @Nullable FailureModel atOnce;
    private @Nullable FailureModel afterRestarts;

    /// Of a drawing in which everything works today.
    public Facts(Topology topology, Catalog catalog) {
        this(topology, topology, Survey.of(topology, catalog));
    }

    /// @param topology what works today
    /// @param whole the same with what is only planned or already out of service
    public Facts(Topology topology, Topology whole, Catalog catalog) {
        this(topology, whole, Survey.of(topology, catalog));
    }

    private Facts(Topology topology, Topology whole, Survey survey) {
        this.topology = topology;
        this.whole = whole;
        this.survey = survey;
    }

    /// About a drawing that will be edited.
    static Facts following(Topology topology, Topology whole, Catalog catalog) {
        return new Facts(topology, whole, Survey.following(topology, catalog));
    }

    /// Turns to what the drawing was edited to; what rests on what is not the same is forgotten.
    void turnTo(Topology edited, Topology editedWhole) {
        var difference = Difference.between(topology, edited);
        var hasPlans = !whole.equals(topology) || !editedWhole.equals(edited);
        topology = edited;
        whole = editedWhole;
        drawn = null;
        survey.turnTo(edited, difference);
        if (hasPlans) {
            survey.memo().changed(Aspect.EVERYTHING, Facts.class);
        }
        Stream.of(Optional.ofNullable(atOnce), Optional.ofNullable(afterRestarts))
                .flatMap(Optional::stream)
                .forEach(FailureModel::follow);
    }

    Memo memo() {
        return survey.memo();
    }

    /// What is judged. What is read from it is told to nobody: rules ask the questions below.
    Topology topology() {
        return topology;
    }

    /// The same about the whole drawing, with what is only planned or already out of service: for
    /// what a plan builds and retires.
    public Facts drawn() {
        survey.looks(Aspect.EVERYTHING, Facts.class);
        if (whole.equals(topology)) {
            return this;
        }
        var known = drawn;
        if (known == null) {
            known = new Facts(whole, survey.catalog());
            drawn = known;
        }
        return known;
    }

    public Catalog catalog() {
        return survey.catalog();
    }

    public Nesting placement() {
        return survey.nesting();
    }

    public Hosting hosting() {
        return survey.hosting();
    }

    public Stream<Component> components() {
        survey.looks(Aspect.KIND, Survey.All.COMPONENTS);
        return topology.components().values().stream();
    }

    public Stream<Component> components(String kind) {
        return survey.components(new KindId(kind)).stream();
    }

    /// The components at a level of failure domains.
    public Stream<Component> components(Level level) {
        return survey.components(level).stream();
    }

    /// The components at a level, each to be judged by itself: whether one of them changes is not
    /// looked at.
    public Stream<Component> each(Level level) {
        return survey.each(level).stream();
    }

    /// All components, each to be judged by itself.
    public Stream<Component> each() {
        survey.looks(Aspect.ROLL, Survey.All.COMPONENTS);
        return topology.components().values().stream();
    }

    /// The components of a kind, each to be judged by itself.
    public Stream<Component> each(String kind) {
        return survey.each(new KindId(kind)).stream();
    }

    /// The groups of these kinds, each to be judged by itself.
    public Stream<Group> eachGroup(Set<String> kinds) {
        survey.looks(Aspect.ROLL, Survey.All.GROUPS);
        return topology.groups().values().stream().filter(it -> kinds.contains(it.kind().value()));
    }

    /// The services, each to be judged by itself.
    public Stream<Service> eachService() {
        survey.looks(Aspect.ROLL, Survey.All.SERVICES);
        return topology.services().values().stream();
    }

    public Stream<Group> groups(String kind) {
        return survey.groups(new KindId(kind)).stream();
    }

    public Stream<Group> groups() {
        survey.looks(Aspect.KIND, Survey.All.GROUPS);
        return topology.groups().values().stream();
    }

    public Stream<Service> services() {
        survey.looks(Aspect.KIND, Survey.All.SERVICES);
        return topology.services().values().stream();
    }

    public Stream<Link> links() {
        survey.looks(Aspect.KIND, Survey.All.LINKS);
        return topology.links().values().stream();
    }

    public Optional<Component> component(Id id) {
        return survey.component(id);
    }

    public Optional<Group> group(Id id) {
        return survey.group(id);
    }

    public Optional<Service> service(Id id) {
        return survey.service(id);
    }

    /// The element of that id, whatever it is.
    public Optional<Element> element(Id id) {
        return survey.element(id);
    }

    /// The components with these ids, as they are drawn.
    public List<Component> inDrawingOrder(Collection<Id> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> component(id).stream())
                .sorted(Comparator.comparingInt(it -> survey.placeOf(it.id())))
                .toList();
    }

    public List<Component> members(Group group) {
        return group.members().stream().flatMap(id -> component(id).stream()).toList();
    }

    /// The groups of a kind that the component belongs to.
    public Stream<Group> groupsWith(Id member, String kind) {
        var wanted = new KindId(kind);
        return groupsWith(member).filter(group -> group.kind().equals(wanted));
    }

    /// The groups of any kind that the component belongs to, in drawing order.
    public Stream<Group> groupsWith(Id member) {
        return survey.groupsWith(member).stream();
    }

    /// Links of a kind that start or end at the element.
    public Stream<Link> links(Id end, String kind) {
        var wanted = new KindId(kind);
        return links(end).filter(link -> link.kind().equals(wanted));
    }

    /// Links of any kind that start or end at the element.
    public Stream<Link> links(Id end) {
        return survey.linksAt(end).stream();
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
        return links(end)
                .filter(link ->
                        catalog()
                                .link(link.kind())
                                .filter(kind -> kind.effect() == effect)
                                .isPresent());
    }

    public Optional<String> text(Element element, String property) {
        return catalog()
                .value(element, property)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .filter(text -> !text.isBlank());
    }

    public Optional<Boolean> flag(Element element, String property) {
        return catalog()
                .value(element, property)
                .filter(Value.Flag.class::isInstance)
                .map(value -> ((Value.Flag) value).on());
    }

    public Optional<Double> amount(Element element, String property) {
        return catalog()
                .value(element, property)
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
        return placement().chainOf(id).stream()
                .flatMap(it -> it.properties().text(property).stream())
                .findFirst();
    }

    public Optional<Component> hostOf(Id id) {
        return hosting().at(id, Level.HOST);
    }

    public Optional<Component> vmOf(Id id) {
        return hosting().at(id, Level.VM);
    }

    public Optional<Component> clusterOf(Id id) {
        return hosting().clusterOf(id);
    }

    /// The site that it stands in: by what it sits in, or by where that is located.
    public Optional<Component> siteOf(Id id) {
        return Whereabouts.siteOf(id, this);
    }

    /// The server that an administrator would name for it: for data and for a witness what they sit
    /// in, for everything else itself.
    public Id serverOf(Id id) {
        return Whereabouts.serverOf(id, this);
    }

    /// The VM or physical computer it runs on, or is.
    public Optional<Component> computerOf(Id id) {
        return vmOf(id).or(() -> hostOf(id));
    }

    /// The datastores and volumes that its data lies on: its own, else those of the nearest
    /// container that names any.
    public List<Component> storageOf(Id id) {
        return Whereabouts.storageOf(id, this);
    }

    /// The arrays that its data lies on.
    public List<Component> arraysOf(Id id) {
        return Whereabouts.arraysOf(id, this);
    }

    public List<Component> possibleHosts(Component vm) {
        return hosting().possibleHosts(vm);
    }

    /// Whether the two can never be lost with one host: a rule keeps their VMs apart, no host may
    /// run both, or one of them is no VM.
    public boolean areKeptApart(Id one, Id other) {
        return Whereabouts.areKeptApart(one, other, this);
    }

    /// Whether one anti-affinity rule names both VMs.
    public boolean areRuledApart(Id one, Id other) {
        return groupsWith(one, "anti-affinity").anyMatch(rule -> rule.members().contains(other));
    }

    /// What follows at the instant of a failure, before any VM is started again.
    public FailureModel atOnce() {
        var known = atOnce;
        if (known == null) {
            known = FailureModel.of(survey, Restarts.NOT_YET);
            atOnce = known;
        }
        return known;
    }

    /// What stays down after hypervisors have started their VMs again.
    public FailureModel afterRestarts() {
        var known = afterRestarts;
        if (known == null) {
            known = FailureModel.of(survey, Restarts.DONE);
            afterRestarts = known;
        }
        return known;
    }

    /// What could not be started again after a total loss of power.
    public ColdStart coldStart() {
        return shared(
                ColdStart.class,
                _ -> {
                    survey.looks(Aspect.EVERYTHING, Restarts.DONE);
                    survey.looks(Aspect.KIND, Survey.All.LINKS);
                    return ColdStart.of(topology, catalog(), afterRestarts());
                });
    }

    /// What several judgements need alike, made when first asked for.
    ///
    /// @param what the type that stands for it
    public <T> T shared(Class<T> what, Function<Facts, T> maker) {
        return survey.memo().recall(what, () -> maker.apply(this));
    }

    /// What a judgement needs for one of several things, made when first asked for.
    ///
    /// @param question equal only for the same question
    public <T> T recalled(Object question, Supplier<T> work) {
        return survey.memo().recall(question, work);
    }

    public Votes votes(Group group) {
        return survey.votes(group);
    }

    /// The witness drawn for the group, whether it votes or not.
    public Optional<Component> witnessOf(Group group) {
        return Optional.ofNullable(survey.witnessOf(group.id())).flatMap(this::component);
    }

    /// The quorum groups that a group rests on, such as the WSFC under an availability group.
    public List<Group> quorumsUnder(Group group) {
        return survey.quorums().under(group);
    }

    /// The services that are down once these are, in drawing order.
    public List<Service> servicesAmong(Set<Id> down) {
        var services = topology.services();
        if (down.size() > services.size()) {
            return services().filter(service -> down.contains(service.id())).toList();
        }
        survey.looks(Aspect.ROLL, Survey.All.SERVICES);
        return down.stream()
                .filter(services::has)
                .flatMap(id -> service(id).stream())
                .sorted(Comparator.comparingInt(it -> survey.placeOf(it.id())))
                .toList();
    }

    /// How long until a VM that its host cluster restarts serves again: detection, placement, boot
    /// and start of what runs in it. Empty when it is not restarted, or that is not known.
    public Optional<Duration> restartTime(Component vm) {
        return Whereabouts.restartTime(vm, this);
    }

    /// What a person calls it.
    public String name(Id id) {
        return element(id).map(Element::name).filter(it -> !it.isBlank()).orElse(id.value());
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
}
