package faultline.faulttree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Proven bounds on the probability of a coherent top whose minimal cut sets are known up to an
/// order of one to four.
///
/// Cut sets of one event are exact by themselves and independent of the rest, so the top is "one of
/// them, or the rest". Of the rest, every state with at most three events is known to be up or
/// down, and summed exactly; only the states with more are open. How probable those are at most is
/// the sum over all combinations of events that are one more than the order. Where the cut sets of
/// four are known too, states with four events count at most once for each cut set in them.
///
/// At least as large a share of the states with four events is down as of those with three, since
/// given their number independent events only become more with it (Efron, Increasing properties of
/// Pólya frequency functions, 1965).
public final class CutBounds {

    private static final int HIGHEST = 3;

    /// Keeps odds finite.
    private static final double NEARLY_CERTAIN = 1 - 1e-15;

    private final double[] probabilities;
    private final boolean[] isSingle;
    private final List<int[]> pairs = new ArrayList<>();
    private final List<int[]> triples = new ArrayList<>();
    private final int order;
    private double fours;
    private boolean isCertain;

    private CutBounds(int order, double... probabilities) {
        this.order = order;
        this.probabilities =
                DoubleStream.of(probabilities).map(it -> Math.min(it, NEARLY_CERTAIN)).toArray();
        this.isSingle = new boolean[probabilities.length];
    }

    /// Bounds on the probability of the top.
    ///
    /// @param sets all minimal cut sets up to the order, as event numbers; longer ones are ignored
    /// @param order the order up to which there are no others; at least 1
    /// @param probabilities of all events that the top rests on
    public static Bounds of(List<int[]> sets, int order, double... probabilities) {
        var bounds = new CutBounds(Math.min(order, HIGHEST), probabilities);
        sets.forEach(bounds::take);
        return bounds.isCertain ? new Bounds(1, 1, Bounds.Certainty.EXACT) : bounds.bounds();
    }

    /// The same where the cut sets of four events are known as well.
    ///
    /// @param sets those of up to three events
    /// @param fours over all cut sets of four events, the sum of the products of their odds
    public static Bounds ofFour(List<int[]> sets, double fours, double... probabilities) {
        var bounds = new CutBounds(HIGHEST + 1, probabilities);
        bounds.fours = fours;
        sets.forEach(bounds::take);
        return bounds.isCertain ? new Bounds(1, 1, Bounds.Certainty.EXACT) : bounds.bounds();
    }

    private void take(int... set) {
        switch (set.length) {
            case 0 -> isCertain = true;
            case 1 -> isSingle[set[0]] = true;
            case 2 -> pairs.add(set);
            case 3 -> triples.add(set);
            default -> {}
        }
    }

    private Bounds bounds() {
        var singles = -Math.expm1(sumOf(it -> isSingle[it], it -> Math.log1p(-probabilities[it])));
        var allUp = Math.exp(sumOf(it -> !isSingle[it], it -> Math.log1p(-probabilities[it])));
        var ofTwo = order < 2 ? 0 : pairStates();
        var ofThree = order < 3 ? 0 : tripleStates();
        var sums = sums(HIGHEST + 1, this::odds);
        var least = order < 3 || sums[3] == 0 ? 0 : sums[4] * Math.min(1, ofThree / sums[3]);
        var most = order < 4 ? 0 : Math.max(least, fourStates(sums));
        var low = Math.min(1, allUp * (ofTwo + ofThree + least));
        var high =
                Math.min(
                        1,
                        allUp * (ofTwo + ofThree + most)
                                + sums(order + 1, it -> probabilities[it])[order + 1]);
        return Bounds.interval(either(singles, low), either(singles, Math.max(low, high)));
    }

    private static double either(double a, double b) {
        return a + b - a * b;
    }

    private double sumOf(IntPredicate which, IntToDoubleFunction what) {
        return IntStream.range(0, probabilities.length).filter(which).mapToDouble(what).sum();
    }

    private double odds(int event) {
        return probabilities[event] / (1 - probabilities[event]);
    }

    private double odds(int... set) {
        return IntStream.of(set).mapToDouble(this::odds).reduce(1, (a, b) -> a * b);
    }

    private double pairStates() {
        return pairs.stream().mapToDouble(this::odds).sum();
    }

    /// The states with three events that are down: cut sets of three, and pairs with a third event,
    /// of which those that hold several pairs are counted once.
    private double tripleStates() {
        var all = sumOf(it -> !isSingle[it], this::odds);
        var widened = 0.0;
        var partners = new ArrayList<List<Integer>>();
        IntStream.range(0, probabilities.length).forEach(_ -> partners.add(new ArrayList<>()));
        for (var pair : pairs) {
            widened += odds(pair) * (all - odds(pair[0]) - odds(pair[1]));
            partners.get(pair[0]).add(pair[1]);
            partners.get(pair[1]).add(pair[0]);
        }
        return triples.stream().mapToDouble(this::odds).sum()
                + Math.max(0, widened - corners(partners) + triangles(partners));
    }

    /// At most the states with four events that are down: each cut set with what it lacks of four.
    private double fourStates(double... sums) {
        var ofPairs = pairs.stream().mapToDouble(this::odds).sum();
        var ofTriples = triples.stream().mapToDouble(this::odds).sum();
        return Math.min(sums[4], ofPairs * sums[2] + ofTriples * sums[1] + fours);
    }

    /// Over all pairs of pairs that share an event.
    private double corners(List<List<Integer>> partners) {
        var sum = 0.0;
        for (var event = 0; event < partners.size(); event++) {
            var ends = partners.get(event).stream().mapToDouble(this::odds).toArray();
            var total = DoubleStream.of(ends).sum();
            var squares = DoubleStream.of(ends).map(it -> it * it).sum();
            sum += odds(event) * (total * total - squares) / 2;
        }
        return sum;
    }

    /// Over all three events of which any two are a pair.
    private double triangles(List<List<Integer>> partners) {
        var isNear = new boolean[probabilities.length];
        var sum = 0.0;
        for (var event = 0; event < partners.size(); event++) {
            partners.get(event).forEach(it -> isNear[it] = true);
            for (int second : partners.get(event)) {
                for (int third : partners.get(second)) {
                    if (event < second && second < third && isNear[third]) {
                        sum += odds(event, second, third);
                    }
                }
            }
            partners.get(event).forEach(it -> isNear[it] = false);
        }
        return sum;
    }

    /// For each number of events up to a limit, the sum over all combinations of so many, those
    /// aside that are cut sets by themselves.
    private double[] sums(int limit, IntToDoubleFunction what) {
        var sums = new double[limit + 1];
        sums[0] = 1;
        for (var event = 0; event < probabilities.length; event++) {
            if (!isSingle[event]) {
                for (var size = limit; size >= 1; size--) {
                    sums[size] += what.applyAsDouble(event) * sums[size - 1];
                }
            }
        }
        return sums;
    }
}
