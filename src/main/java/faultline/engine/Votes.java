package faultline.engine;

import faultline.model.Group;
import faultline.model.Id;
import faultline.model.KindId;
import faultline.model.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who votes in a quorum group, and how many votes it takes at the instant of a failure.
///
/// Exchange configures a DAG's witness by itself: it votes when the number of members is even and
/// not otherwise. A WSFC from Windows Server 2012 R2 on counts its witness the same way (dynamic
/// witness); before, a configured witness always votes. Dynamic quorum does not help against
/// simultaneous losses and is left out; a member that was denied its vote (`vote: false`) does not
/// count.
///
/// @param members the members that vote, in drawing order
/// @param witness the witness, where there is one and it votes
/// @param majority the least number of votes that keeps the group up
public record Votes(List<Id> members, @Nullable Id witness, int majority) {

    private static final KindId DAG = new KindId("dag");
    private static final Set<String> STATIC_WITNESS =
            Set.of(
                    "windows-server-2003",
                    "windows-server-2008",
                    "windows-server-2008-r2",
                    "windows-server-2012");

    public Votes {
        members = List.copyOf(members);
    }

    /// Who votes, given the witness that is drawn for the group, whether it votes or not.
    ///
    /// @param drawn see [Survey#witnessOf]
    static Votes of(Group group, @Nullable Id drawn, Survey survey) {
        var voting = group.members().stream().filter(member -> hasVote(member, survey)).toList();
        var witness = countsWitness(group, voting.size(), survey) ? drawn : null;
        var all = voting.size() + (witness == null ? 0 : 1);
        return new Votes(voting, witness, all / 2 + 1);
    }

    /// All who vote: the members, then the witness.
    public List<Id> voters() {
        return Stream.concat(members.stream(), Stream.ofNullable(witness)).toList();
    }

    public int total() {
        return voters().size();
    }

    /// The votes that are left when these elements are down.
    public int leftAfter(Set<Id> down) {
        return (int) voters().stream().filter(voter -> !down.contains(voter)).count();
    }

    public boolean surviveLossOf(Set<Id> down) {
        return leftAfter(down) >= majority;
    }

    private static boolean countsWitness(Group group, int members, Survey survey) {
        var even = members % 2 == 0;
        return even || (!group.kind().equals(DAG) && witnessIsStatic(group, survey));
    }

    private static boolean witnessIsStatic(Group group, Survey survey) {
        return group.members().stream()
                .flatMap(member -> survey.component(member).stream())
                .flatMap(member -> survey.catalog().value(member, "os").stream())
                .anyMatch(
                        os -> os instanceof Value.Text(var name) && STATIC_WITNESS.contains(name));
    }

    private static boolean hasVote(Id member, Survey survey) {
        return survey.component(member)
                .flatMap(it -> survey.catalog().value(it, "vote"))
                .map(value -> !value.equals(Value.of(false)))
                .orElse(true);
    }
}
