package faultline.analysis;

import faultline.model.Element;
import java.util.List;
import java.util.stream.Stream;

/// A rule that judges each element by itself.
///
/// @param <E> what is judged
public interface RuleOver<E extends Element> extends GatheringRule<E, Finding> {

    /// What there is to say about one of them. Depends on nothing but the two.
    Stream<Finding> check(E subject, Facts facts);

    @Override
    default Stream<Finding> gather(E subject, Facts facts) {
        return check(subject, facts);
    }

    @Override
    default Stream<Finding> conclude(List<Finding> gathered, Facts facts) {
        return gathered.stream();
    }
}
