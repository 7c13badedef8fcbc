package faultline.engine;

import java.util.Arrays;
import java.util.BitSet;

/// What is down once several components have failed: starts from what is down anyway, and follows
/// each loss to those who count it. For one thread.
final class Outage {

    private final Blueprint blueprint;
    private final Equations equations;
    private final BitSet down = new BitSet();
    private int[] fallen = new int[64];
    private int length;
    private int followed;
    private final BitSet cutMedia = new BitSet();

    /// @param dead what is down anyway, see [KillSets#allDead]
    Outage(Blueprint blueprint, int[] dead) {
        this.blueprint = blueprint;
        this.equations = blueprint.equations();
        Arrays.stream(dead).forEach(this::mark);
        followed = length;
    }

    /// Takes these down with all that follows.
    void fail(int... vertices) {
        Arrays.stream(vertices).forEach(this::mark);
        var checked = followed;
        follow();
        while (checked < length) {
            var before = length;
            for (var medium : blueprint.media()) {
                if (lostACarrier(medium, checked)) {
                    cutMedia.set(medium.vertex());
                    cut(medium);
                }
            }
            checked = before;
            follow();
        }
    }

    /// What is down although nothing has failed.
    static int[] fromTheStart(Blueprint blueprint) {
        var outage = new Outage(blueprint, new int[0]);
        for (var vertex = 0; vertex < blueprint.equations().vertices(); vertex++) {
            if (!blueprint.equations().hold(vertex, _ -> true)) {
                outage.mark(vertex);
            }
        }
        outage.follow();
        for (var before = -1; before < outage.length; ) {
            before = outage.length;
            blueprint.media().stream().filter(it -> !it.isIdle()).forEach(outage::cut);
            outage.follow();
        }
        return outage.fallen();
    }

    /// The same state, to go on from separately.
    Outage copy() {
        var copy = new Outage(blueprint, new int[0]);
        copy.down.or(down);
        copy.fallen = Arrays.copyOf(fallen, fallen.length);
        copy.length = length;
        copy.followed = followed;
        return copy;
    }

    boolean isDown(int vertex) {
        return down.get(vertex);
    }

    /// What is down, in the order in which it fell. Not to be changed.
    int[] fallen() {
        return Arrays.copyOf(fallen, length);
    }

    /// The vertices of the media that lost something that forwards.
    int[] cutMedia() {
        return cutMedia.stream().toArray();
    }

    private void follow() {
        while (followed < length) {
            for (var user : equations.usersOf(fallen[followed++])) {
                if (!down.get(user) && !equations.hold(user, it -> !down.get(it))) {
                    mark(user);
                }
            }
        }
    }

    private void mark(int vertex) {
        if (!down.get(vertex)) {
            down.set(vertex);
            if (length == fallen.length) {
                fallen = Arrays.copyOf(fallen, 2 * length);
            }
            fallen[length++] = vertex;
        }
    }

    private boolean lostACarrier(Wiring medium, int since) {
        return Arrays.stream(fallen, since, length).anyMatch(medium::carries);
    }

    private void cut(Wiring medium) {
        if (medium.isIdle()) {
            return;
        }
        var parts = medium.parts(vertex -> !down.get(vertex));
        for (var path : medium.paths()) {
            if (!down.get(path.vertex()) && !medium.joins(path, parts)) {
                mark(path.vertex());
            }
        }
    }
}
