package faultline.format;

import faultline.model.Id;
import faultline.model.Link;
import java.util.HashMap;
import java.util.Map;

/// The ids of links that bear none in the file, given in file order: their kind and ends, and `:2`,
/// `:3`… for the parallel ones. Reader and writer count in the same way.
final class ImplicitIds {

    private final Map<Id, Integer> parallel = new HashMap<>();

    /// The id of the next link with that usual id, if it bears none.
    Id next(Id usual) {
        return numbered(usual, parallel.merge(usual, 1, Integer::sum));
    }

    Id next(Link link) {
        return next(Link.usualId(link.kind(), link.from(), link.to()));
    }

    static Id numbered(Id usual, int number) {
        return number == 1 ? usual : usual.followedBy(":" + number);
    }
}
