package faultline.fixes;

import java.util.Set;
import java.util.stream.Stream;

/// One kind of fix: which rules it answers, and what it would do about a finding of theirs.
///
/// It may propose what does not help: whatever it proposes is tried before it is offered.
interface Remedy {

    /// The ids of the rules whose findings it answers.
    Set<String> rules();

    Stream<Proposal> proposals(Case about);
}
