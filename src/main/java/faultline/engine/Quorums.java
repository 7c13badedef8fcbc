package faultline.engine;

import faultline.model.Group;
import faultline.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which groups rest on the quorum of which others, as an availability group rests on its WSFC: its
/// kind says so, and its members are, or sit in, members of theirs.
public final class Quorums {

    private final Survey survey;

    Quorums(Survey survey) {
        this.survey = survey;
    }

    /// The quorum groups that the group rests on, in drawing order.
    public List<Group> under(Group group) {
        return survey.recall(new Under(group.id()), () -> find(group));
    }

    private record Under(Id group) {}

    private List<Group> find(Group group) {
        survey.looks(Aspect.SELF, group.id());
        var restsOn =
                survey.catalog().group(group.kind()).map(kind -> kind.restsOn()).orElse(List.of());
        if (restsOn.isEmpty()) {
            return List.of();
        }
        var under = new ArrayList<Group>();
        for (var member : group.members()) {
            for (var outer : survey.nesting().chainOf(member)) {
                for (var candidate : survey.groupsWith(outer.id())) {
                    if (restsOn.contains(candidate.kind()) && !under.contains(candidate)) {
                        under.add(candidate);
                    }
                }
            }
        }
        under.sort(Comparator.comparingInt((Group it) -> survey.placeOf(it.id())));
        return List.copyOf(under);
    }
}
