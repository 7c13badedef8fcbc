package faultline.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The kill set of one vertex from those of its inputs. Keeps room to count in; for one thread.
final class KillClauses {

    /// Stands for the vertex itself where it cannot fail by itself.
    static final int NOBODY = -1;

    private final Pages.Draft sets;
    private final int[] count;
    private int[] enough = new int[64];

    /// @param causes one more than the highest vertex that can fail
    KillClauses(Pages.Draft sets, int causes) {
        this.sets = sets;
        this.count = new int[causes];
    }

    /// @param self the vertex if it can fail, else [#NOBODY]
    int[] kills(int[] recipe, int self) {
        var kills = IntSets.empty();
        for (var at = 0; at < recipe.length; at += 2 + recipe[at + 1]) {
            var clause = clause(recipe, at);
            if (KillSets.isDead(clause)) {
                return KillSets.dead();
            }
            kills = IntSets.union(kills, clause);
        }
        return self == NOBODY ? kills : IntSets.with(kills, self);
    }

    private int[] clause(int[] recipe, int at) {
        var first = at + 2;
        var last = first + recipe[at + 1];
        var alive = 0;
        for (var place = first; place < last; place++) {
            if (!KillSets.isDead(sets.at(recipe[place]))) {
                alive++;
            }
        }
        var losses = alive - recipe[at] + 1;
        if (losses <= 0) {
            return KillSets.dead();
        }
        if (losses > alive) {
            return IntSets.empty();
        }
        if (losses == 1) {
            return union(recipe, first, last);
        }
        return losses == alive
                ? intersection(recipe, first, last)
                : shared(recipe, first, last, losses);
    }

    private int[] union(int[] recipe, int first, int last) {
        var all = IntSets.empty();
        for (var place = first; place < last; place++) {
            var set = sets.at(recipe[place]);
            if (!KillSets.isDead(set)) {
                all = IntSets.union(all, set);
            }
        }
        return all;
    }

    private int[] intersection(int[] recipe, int first, int last) {
        int @Nullable [] common = null;
        for (var place = first; place < last; place++) {
            var set = sets.at(recipe[place]);
            if (!KillSets.isDead(set)) {
                common = common == null ? set : IntSets.intersection(common, set);
            }
        }
        return common == null ? KillSets.dead() : common;
    }

    /// What at least so many of the inputs share.
    private int[] shared(int[] recipe, int first, int last, int losses) {
        var length = 0;
        for (var place = first; place < last; place++) {
            var set = sets.at(recipe[place]);
            if (!KillSets.isDead(set)) {
                for (var cause : set) {
                    if (++count[cause] == losses) {
                        if (length == enough.length) {
                            enough = Arrays.copyOf(enough, 2 * length);
                        }
                        enough[length++] = cause;
                    }
                }
            }
        }
        for (var place = first; place < last; place++) {
            var set = sets.at(recipe[place]);
            if (!KillSets.isDead(set)) {
                for (var cause : set) {
                    count[cause] = 0;
                }
            }
        }
        if (length == 0) {
            return IntSets.empty();
        }
        var result = Arrays.copyOf(enough, length);
        Arrays.sort(result);
        return result;
    }
}
