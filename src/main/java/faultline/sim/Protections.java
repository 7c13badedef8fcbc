package faultline.sim;

import faultline.model.Id;
import faultline.model.Survival;
import java.util.List;
import java.util.stream.Stream;

/// What redundancy is left at the end of a story.
record Protections(World world, Stage stage) {

    List<Protection> left() {
        var votes =
                stage.clusters().stream()
                        .filter(it -> !it.plan().isVoteless())
                        .map(Protections::votes);
        var members =
                world.estate()
                        .facts()
                        .groups()
                        .filter(it -> it.members().size() > 1)
                        .filter(it ->
                                world.estate()
                                        .facts()
                                        .catalog()
                                        .group(it.kind())
                                        .filter(kind -> kind.survival() == Survival.ANY)
                                        .isPresent())
                        .map(it -> members(it.id(), it.members()));
        return Stream.concat(votes, members).toList();
    }

    private static Protection votes(GuestCluster cluster) {
        var it = cluster.ballot();
        return new Protection(
                cluster.plan().group().id(),
                it.left() + " of " + it.total() + " votes, majority " + it.majority(),
                it.spare());
    }

    private Protection members(Id group, List<Id> members) {
        var up =
                (int)
                        members.stream()
                                .filter(it -> !world.services().isDown(world.estate().place(it)))
                                .count();
        return new Protection(
                group, up + " of " + members.size() + " members up", Math.max(0, up - 1));
    }
}
