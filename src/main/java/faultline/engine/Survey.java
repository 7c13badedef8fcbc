package faultline.engine;

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
import faultline.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands where in one topology, for all who ask; follows the topology when it is edited.
///
/// Whatever is asked here is told to the [Memo], so that answers that rest on it are forgotten when
/// it changes. Lives on one thread.
public final class Survey {

    /// What is looked at by who wants to see all elements of a sort.
    public enum All {
        COMPONENTS,
        LINKS,
        GROUPS,
        SERVICES
    }

    private final Catalog catalog;
    private final Memo memo;
    private final Nesting nesting = new Nesting(this);
    private final Hosting hosting = new Hosting(this);
    private final Quorums quorums;
    private final Neighbourhood around;
    private Topology topology;

    private Survey(Topology topology, Catalog catalog, Memo memo) {
        this.topology = topology;
        this.catalog = catalog;
        this.memo = memo;
        this.around = new Neighbourhood(topology, catalog);
        this.quorums = new Quorums(this);
    }

    /// Of a topology that stays as it is.
    public static Survey of(Topology topology, Catalog catalog) {
        return new Survey(topology, catalog, Memo.forOnce());
    }

    /// Of a topology that will be edited.
    public static Survey following(Topology topology, Catalog catalog) {
        return new Survey(topology, catalog, Memo.forLong());
    }

    /// Turns to the edited topology, and forgets what rests on what is not the same there.
    ///
    /// @param difference between the two
    public void turnTo(Topology edited, Difference difference) {
        var changes = new Changes(topology, edited, catalog, memo);
        topology = edited;
        around.turnTo(edited, difference);
        changes.tell(difference);
        if (difference.isReordered()) {
            memo.allChanged();
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    public Memo memo() {
        return memo;
    }

    public Nesting nesting() {
        return nesting;
    }

    public Hosting hosting() {
        return hosting;
    }

    public Quorums quorums() {
        return quorums;
    }

    /// The topology itself. What is read from it is told to nobody.
    Topology topology() {
        return topology;
    }

    public Optional<Component> component(Id id) {
        return Optional.ofNullable(known(id));
    }

    @Nullable Component known(Id id) {
        looks(Aspect.SELF, id);
        return topology.components().at(id);
    }

    public Optional<Group> group(Id id) {
        looks(Aspect.SELF, id);
        return topology.group(id);
    }

    public Optional<Service> service(Id id) {
        looks(Aspect.SELF, id);
        return topology.services().find(id);
    }

    /// The element of that id, whatever it is.
    public Optional<Element> element(Id id) {
        looks(Aspect.SELF, id);
        return topology.element(id);
    }

    /// The components of a kind, in drawing order.
    public List<Component> components(KindId kind) {
        looks(Aspect.KIND, kind);
        return around.components(kind);
    }

    /// The components at a level, in drawing order.
    public List<Component> components(Level level) {
        looks(Aspect.KIND, level);
        return around.components(level);
    }

    /// Which components there are at a level; whether one of them changes is not looked at.
    public List<Component> each(Level level) {
        looks(Aspect.ROLL, level);
        return around.components(level);
    }

    /// Which components there are of a kind; whether one of them changes is not looked at.
    public List<Component> each(KindId kind) {
        looks(Aspect.ROLL, kind);
        return around.components(kind);
    }

    /// The groups of a kind, in drawing order.
    public List<Group> groups(KindId kind) {
        looks(Aspect.KIND, kind);
        return around.groups(kind);
    }

    /// What sits directly in it; whether it changes in itself is not looked at.
    List<Component> inside(Id container) {
        looks(Aspect.INSIDE, container);
        return around.inside(container);
    }

    /// The links that start or end at the element, in drawing order.
    public List<Link> linksAt(Id end) {
        looks(Aspect.LINKS, end);
        return around.linksAt(end);
    }

    /// The groups that the component belongs to, in drawing order.
    public List<Group> groupsWith(Id member) {
        looks(Aspect.GROUPS, member);
        return around.groupsWith(member);
    }

    /// The witness drawn for the group, whether it votes or not; the first, where there are
    /// several.
    public @Nullable Id witnessOf(Id group) {
        for (var link : linksAt(group)) {
            if (link.to().equals(group) && effectOf(link) == Effect.VOTES) {
                return link.from();
            }
        }
        return null;
    }

    /// Who votes in the group.
    public Votes votes(Group group) {
        return Votes.of(group, witnessOf(group.id()), this);
    }

    Effect effectOf(Link link) {
        return catalog.link(link.kind()).map(it -> it.effect()).orElse(Effect.NONE);
    }

    /// Where each component, group and service stands in the drawing order of its sort.
    public int placeOf(Id id) {
        return around.placeOf(id);
    }

    public void looks(Aspect aspect, Object subject) {
        memo.looks(aspect, subject);
    }

    <T> T recall(Object name, Supplier<T> work) {
        return memo.recall(name, work);
    }
}
