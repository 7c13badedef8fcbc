package faultline.engine;

import faultline.model.Id;
import java.util.List;

/// The minimal cut sets of one service: the smallest sets of components whose joint failure takes
/// it down for as long as they are not repaired.
///
/// @param order no set up to this order is missing
/// @param sets each in drawing order; by size, then in drawing order. One empty set if the service
///   is down although nothing has failed
public record CutList(int order, List<List<Id>> sets) {

    public CutList {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /// The sets of just so many components.
    public List<List<Id>> ofSize(int size) {
        return sets.stream().filter(set -> set.size() == size).toList();
    }
}
