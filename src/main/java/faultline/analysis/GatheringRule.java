package faultline.analysis;

import faultline.model.Element;
import java.util.List;
import java.util.stream.Stream;

/// A rule that looks at one element at a time and speaks when it has seen all of them, so that
/// after an edit it looks again only at those that the edit can affect, and speaks again only where
/// it saw something else.
///
/// @param <E> what is looked at
/// @param <P> what is seen there: a value, equal when it is the same
public interface GatheringRule<E extends Element, P> extends Rule {

    /// What is to be looked at; best one of the questions of [Facts] that begin with `each`. A
    /// subject may turn out to be none of its business in [#gather].
    Stream<E> subjects(Facts facts);

    /// What is to be seen at one of them. Depends on nothing but the two.
    Stream<P> gather(E subject, Facts facts);

    /// What there is to say. Depends on nothing but the two.
    ///
    /// @param gathered in the order of the subjects
    Stream<Finding> conclude(List<P> gathered, Facts facts);

    @Override
    default Stream<Finding> check(Facts facts) {
        return conclude(subjects(facts).flatMap(it -> gather(it, facts)).toList(), facts);
    }
}
