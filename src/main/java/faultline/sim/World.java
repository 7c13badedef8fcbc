package faultline.sim;

import faultline.engine.Conditions;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// One story while it is being played: the time, what is due, and what everybody stands on. Each
/// layer reacts until nobody changes anything any more; then the next event is due. For one thread.
final class World {

    /// A layer's state machines.
    interface Reactive {

        /// Acts on what has changed. Must come to rest when nothing changes.
        void react();
    }

    /// Something that is due; of two at the same time the one that was planned first comes first.
    private record Due(long at, long order, Runnable act) {}

    private static final int MOST_ROUNDS = 1000;

    private final Estate estate;
    private final Journal journal;
    private final boolean isCoinTurned;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::order));
    private final List<List<Reactive>> layers = new ArrayList<>();
    private final BitSet broken = new BitSet();
    private final BitSet idle = new BitSet();
    private final BitSet held = new BitSet();
    private final Set<Id> isolated = new HashSet<>();
    private long now;
    private long order;
    private long marks;
    private boolean isChanged = true;
    private boolean hasFlipped;
    private Conditions.Standing hardware;
    private Conditions.Standing nodes;
    private Conditions.Standing services;

    World(Estate estate, Journal journal, boolean isCoinTurned) {
        this.estate = estate;
        this.journal = journal;
        this.isCoinTurned = isCoinTurned;
        hardware = estate.conditions().standing();
        nodes = hardware;
        services = hardware;
    }

    Estate estate() {
        return estate;
    }

    Journal journal() {
        return journal;
    }

    long now() {
        return now;
    }

    /// Adds machines that do not look at each other; they act on what those before them did.
    void add(List<? extends Reactive> layer) {
        layers.add(List.copyOf(layer));
    }

    /// Does that after so many milliseconds.
    void after(long delay, Runnable act) {
        due.add(new Due(now + delay, order++, act));
    }

    /// Plays until nothing is due any more, or that time is reached.
    void play(long horizon) {
        settle();
        journal.rest(this);
        while (!due.isEmpty() && due.peek().at() <= horizon) {
            now = due.peek().at();
            while (!due.isEmpty() && due.peek().at() == now) {
                due.poll().act().run();
                settle();
            }
            journal.rest(this);
        }
    }

    private void settle() {
        for (var round = 0; isChanged; round++) {
            if (round > MOST_ROUNDS) {
                throw new IllegalStateException("The simulation comes to no rest");
            }
            isChanged = false;
            var isAnew = true;
            for (var layer : layers) {
                if (isAnew) {
                    stand();
                }
                var before = marks;
                layer.forEach(Reactive::react);
                isAnew = marks != before;
            }
            if (isAnew) {
                stand();
            }
        }
    }

    private void stand() {
        hardware = estate.conditions().standing().fail(broken);
        nodes = hardware.copy().fail(idle);
        services = nodes.copy().fail(held);
    }

    /// What is down because of what the scenario did, whether VMs run or not.
    Conditions.Standing hardware() {
        return hardware;
    }

    /// The same with VMs and servers that are off or boot.
    Conditions.Standing nodes() {
        return nodes;
    }

    /// The same with services that start, and with clustered roles that nobody has.
    Conditions.Standing services() {
        return services;
    }

    BitSet idle() {
        return idle;
    }

    BitSet held() {
        return held;
    }

    boolean isBroken(int place) {
        return place >= 0 && broken.get(place);
    }

    void breakDown(int place) {
        mark(broken, place, true);
    }

    void repair(int place) {
        mark(broken, place, false);
    }

    void idle(int place) {
        mark(idle, place, true);
    }

    void busy(int place) {
        mark(idle, place, false);
    }

    void hold(int place) {
        mark(held, place, true);
    }

    void release(int place) {
        mark(held, place, false);
    }

    private void mark(BitSet set, int place, boolean on) {
        if (place >= 0 && set.get(place) != on) {
            set.set(place, on);
            marks++;
            isChanged = true;
        }
    }

    /// Has everybody look again although nothing fell or rose.
    void touch() {
        isChanged = true;
    }

    Set<Id> isolated() {
        return isolated;
    }

    /// Something that nobody can foresee: the same in every run, and the other way round in the run
    /// that looks at the other case.
    boolean flip() {
        hasFlipped = true;
        return isCoinTurned;
    }

    boolean hasFlipped() {
        return hasFlipped;
    }
}
