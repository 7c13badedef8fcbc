package faultline.sim;

import faultline.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is written down while a story is played. Sentences are made only when somebody wants them.
final class Journal {

    /// What has to be known about the layers for a picture of an instant.
    interface Painter {

        Snapshot paint(long at, List<Entry> entries);
    }

    /// What has to hold whenever everything has come to rest.
    interface Invariant {

        void check();
    }

    private final boolean isFull;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final Set<Risk> losses = new LinkedHashSet<>();
    private final Set<Risk> support = new LinkedHashSet<>();
    private final Set<OperatorAction> actions = new LinkedHashSet<>();
    private final List<Invariant> invariants = new ArrayList<>();
    private final List<Watch> watches;
    private @Nullable Painter painter;
    private long late;

    /// The outages of one service so far.
    static final class Watch {

        private final Id id;
        private final int place;
        private final List<Outcome.Outage> outages = new ArrayList<>();
        private long downSince = -1;

        Watch(Id id, int place) {
            this.id = id;
            this.place = place;
        }

        Id id() {
            return id;
        }

        List<Outcome.Outage> outages() {
            return downSince < 0
                    ? List.copyOf(outages)
                    : Stream.concat(outages.stream(), Stream.of(new Outcome.Outage(downSince, -1)))
                            .toList();
        }
    }

    Journal(boolean isFull, Estate estate) {
        this.isFull = isFull;
        watches = estate.watched().stream().map(it -> new Watch(it, estate.place(it))).toList();
    }

    void paintedBy(Painter newPainter) {
        painter = newPainter;
    }

    void guardedBy(Invariant invariant) {
        invariants.add(invariant);
    }

    void say(World world, Layer layer, Id component, Basis basis, Supplier<String> what) {
        if (isFull) {
            entries.add(new Entry(world.now(), layer, component, what.get(), basis));
        }
    }

    void loss(Id element, Basis basis, String what) {
        losses.add(new Risk(element, what, basis));
    }

    void unsupported(Id element, Basis basis, String what) {
        support.add(new Risk(element, what, basis));
    }

    void todo(Id element, Basis basis, String what, String command) {
        actions.add(new OperatorAction(element, what, command, basis));
    }

    /// Clients may find a role that moved so much later.
    void late(long millis) {
        late = Math.max(late, millis);
    }

    long late() {
        return late;
    }

    /// Everything has come to rest at this instant.
    void rest(World world) {
        invariants.forEach(Invariant::check);
        watches.forEach(it -> look(it, world));
        var painting = painter;
        if (isFull && painting != null && (!entries.isEmpty() || snapshots.isEmpty())) {
            snapshots.add(painting.paint(world.now(), List.copyOf(entries)));
            entries.clear();
        }
    }

    private void look(Watch watch, World world) {
        var isDown = world.services().isDown(watch.place);
        if (isDown && watch.downSince < 0) {
            watch.downSince = world.now();
            say(
                    world,
                    Layer.SERVICE,
                    watch.id,
                    Basis.DRAWING,
                    () -> words(watch, world, " is down", " are cut off"));
        } else if (!isDown && watch.downSince >= 0) {
            var outage = new Outcome.Outage(watch.downSince, world.now());
            watch.downSince = -1;
            watch.outages.add(outage);
            say(
                    world,
                    Layer.SERVICE,
                    watch.id,
                    Basis.DRAWING,
                    () ->
                            words(watch, world, " is up again after ", " work again after ")
                                    + Times.span(outage.length()));
        }
    }

    /// Clients are people, services are not.
    private static String words(Watch watch, World world, String ofService, String ofClients) {
        var isService = world.estate().topology().services().has(watch.id);
        return world.estate().name(watch.id) + (isService ? ofService : ofClients);
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    List<Watch> watches() {
        return watches;
    }

    List<Risk> losses() {
        return List.copyOf(losses);
    }

    List<Risk> support() {
        return List.copyOf(support);
    }

    List<OperatorAction> actions() {
        return List.copyOf(actions);
    }
}
