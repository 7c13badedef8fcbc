package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Id;
import faultline.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A backup server that is down whenever the thing it would have to restore is lost.
final class BackupNeedsWhatItRestores implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "BKP-012",
                    "Backup depends on what it must recover",
                    Severity.MEDIUM,
                    List.of(Concern.OPERATION),
                    "all backup products",
                    List.of(
                            "[R] SUPP:"
                                    + " windows-server/active-directory/ad-dc-in-virtual-hosting-environment.md,"
                                    + " on start-up cycles",
                            "[M] their application to backup servers"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.components("backup-server").flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Component server, Facts facts) {
        var targets =
                targets(server, facts)
                        .flatMap(it -> recovered(it, facts))
                        .filter(it -> !carries(it, server, facts))
                        .distinct()
                        .toList();
        return isDownAfter(targets, server, facts)
                ? Stream.of(finding(server, needed(targets, server, facts), facts))
                : Stream.empty();
    }

    /// What the server or one of its jobs backs up.
    private static Stream<Id> targets(Component server, Facts facts) {
        return Stream.concat(Stream.of(server.id()), facts.placement().contentsOf(server.id()))
                .flatMap(it -> facts.links(it, "backs-up").filter(link -> link.from().equals(it)))
                .map(Link::to);
    }

    /// What has to be recovered for it: itself or its members, and the instance that a database was
    /// lost with.
    private static Stream<Id> recovered(Id target, Facts facts) {
        var members =
                facts.group(target)
                        .map(group -> group.members().stream())
                        .orElseGet(() -> Stream.of(target));
        return members.flatMap(it -> Stream.of(it, facts.serverOf(it)));
    }

    private static boolean carries(Id target, Component server, Facts facts) {
        return target.equals(server.id()) || facts.placement().isInside(server.id(), target);
    }

    private static boolean isDownAfter(List<Id> lost, Component server, Facts facts) {
        return !lost.isEmpty() && facts.atOnce().downAfter(lost).contains(server.id());
    }

    /// As few of them as are enough to take the backup server down.
    private static List<Id> needed(List<Id> targets, Component server, Facts facts) {
        var left = new ArrayList<>(targets);
        for (var target : targets) {
            var without = left.stream().filter(it -> !it.equals(target)).toList();
            if (isDownAfter(without, server, facts)) {
                left.remove(target);
            }
        }
        return List.copyOf(left);
    }

    private static Finding finding(Component server, List<Id> lost, Facts facts) {
        var names = facts.names(lost);
        return Report.violation(INFO)
                .says(
                        server.name()
                                + " backs up "
                                + names
                                + " and does not work without "
                                + (lost.size() == 1 ? "it" : "them")
                                + ": once "
                                + names
                                + (lost.size() == 1 ? " is" : " are")
                                + " lost, "
                                + server.name()
                                + " has to be rebuilt before anything can be restored.")
                .about(server.id())
                .about(lost)
                .shows(needs(server, facts))
                .harms(Impact.of(lost, facts))
                .fix(
                        "Keep the catalogue and the log-on of "
                                + server.name()
                                + " independent: a local database or an exported copy of it, a"
                                + " local account, addresses that need no DNS; and write the steps"
                                + " down.")
                .finding();
    }

    private static List<Id> needs(Component server, Facts facts) {
        return facts.links(server.id(), "depends-on")
                .filter(link -> link.from().equals(server.id()))
                .map(Link::to)
                .toList();
    }
}
