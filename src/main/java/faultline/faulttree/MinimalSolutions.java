package faultline.faulttree;

/// The minimal sets of variables that make a function true while all other variables are false.
///
/// After Rauzy (New algorithms for fault trees analysis, Reliability Engineering and System Safety
/// 40, 1993).
final class MinimalSolutions {

    private final Diagram diagram;
    private final SetFamilies sets;
    private final Cache cache = new Cache();

    MinimalSolutions(Diagram diagram, SetFamilies sets) {
        this.diagram = diagram;
        this.sets = sets;
    }

    /// Those of at most that weight.
    int of(int function, int room) {
        if (room < 0 || function == Diagram.FALSE) {
            return SetFamilies.NONE;
        }
        if (function == Diagram.TRUE) {
            return SetFamilies.UNIT;
        }
        var known = cache.find(function, room, 1);
        if (known != Cache.MISSING) {
            return known;
        }
        var variable = diagram.top(function);
        var low = of(diagram.low(function), room);
        var high = of(diagram.high(function), room - sets.weight(variable));
        var result = sets.node(variable, low, sets.without(high, low));
        cache.fit(sets.size());
        cache.keep(function, room, 1, result);
        return result;
    }
}
