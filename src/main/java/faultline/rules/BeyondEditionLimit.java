package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.RuleInfo;
import faultline.analysis.RuleOver;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// An availability group with more replicas or features than its version or edition has.
final class BeyondEditionLimit implements RuleOver<Group> {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "SQL-AG-005",
                    "Replica or feature count above the version/edition limit",
                    Severity.CRITICAL,
                    List.of(Concern.SUPPORT),
                    "SQL Server 2012 and later, each version with its own numbers",
                    List.of(
                            "[R] SQLDOC:"
                                    + " prereqs-restrictions-recommendations-always-on-availability.md",
                            "[R] SQLDOC: overview-of-always-on-availability-groups-sql-server.md",
                            "[R] SQLDOC:"
                                    + " basic-availability-groups-always-on-availability-groups.md",
                            "[R] SQLDOC: editions-and-components-of-sql-server-2019.md, footnotes 5"
                                    + " and 6",
                            "[M] the numbers of SQL Server 2012"));

    private static final Set<String> LESSER = Set.of("express", "web");
    private static final int MOST_SYNCHRONOUS = 5;
    private static final int MOST_SECONDARIES = 8;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Group> subjects(Facts facts) {
        return AvailabilityGroup.each(facts);
    }

    @Override
    public Stream<Finding> check(Group subject, Facts facts) {
        return AvailabilityGroup.of(subject, facts).flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(AvailabilityGroup group, Facts facts) {
        var breaches =
                Stream.concat(
                                counts(group).stream(),
                                Stream.concat(
                                        edition(group).stream(), basic(group, facts).stream()))
                        .toList();
        if (!breaches.isEmpty()) {
            return Stream.of(finding(group, breaches, facts));
        }
        return unset(group, facts).stream().map(it -> question(group, it));
    }

    /// More secondaries, or more replicas that commit together, than the oldest version carries.
    private static List<String> counts(AvailabilityGroup group) {
        var found = new ArrayList<String>();
        if (group.isDistributed()) {
            return found;
        }
        var secondaries = group.replicas().size() - 1;
        var synchronous = synchronous(group);
        if (secondaries > mostSecondaries(group)) {
            found.add(
                    Words.count(secondaries, "secondary replica")
                            + ", where "
                            + oldest(group, "2012")
                            + " carries "
                            + mostSecondaries(group));
        }
        if (synchronous > mostSynchronous(group)) {
            found.add(
                    synchronous
                            + " replicas with synchronous commit, where "
                            + oldest(group, "2017")
                            + " carries "
                            + mostSynchronous(group)
                            + " with the primary");
        }
        return found;
    }

    private static int synchronous(AvailabilityGroup group) {
        return (int) group.replicas().stream().filter(group::isSynchronous).count();
    }

    private static int mostSecondaries(AvailabilityGroup group) {
        return group.versions().contains("2012") ? 4 : MOST_SECONDARIES;
    }

    private static int mostSynchronous(AvailabilityGroup group) {
        return isBefore("2019", group) ? 3 : MOST_SYNCHRONOUS;
    }

    private static boolean isBefore(String version, AvailabilityGroup group) {
        return group.versions().stream().anyMatch(it -> SqlServer.isBefore(it, version));
    }

    /// The version that sets the limit, or the product where the limit holds for every version.
    private static String oldest(AvailabilityGroup group, String last) {
        return group.versions().stream()
                .findFirst()
                .filter(it -> !SqlServer.isBefore(last, it))
                .map(SqlServer::called)
                .orElse("SQL Server");
    }

    /// An edition that has no availability groups, or only basic ones.
    private static List<String> edition(AvailabilityGroup group) {
        var found = new ArrayList<String>();
        var editions = group.editions();
        editions.stream()
                .filter(LESSER::contains)
                .map(it -> it.equals("web") ? "Web" : "Express")
                .forEach(it -> found.add(it + " edition, which has no availability groups"));
        if (isBefore("2012", group)) {
            found.add(oldest(group, "2008-r2") + ", which has no availability groups");
        } else if (editions.contains("standard") && isBefore("2016", group)) {
            found.add("Standard edition before SQL Server 2016, which has no availability groups");
        } else if (editions.contains("standard") && isExplicitly(group, false)) {
            found.add("Standard edition, which has basic availability groups only");
        }
        return found;
    }

    private static boolean isExplicitly(AvailabilityGroup group, boolean basic) {
        return group.group().properties().flag("basic").filter(it -> it == basic).isPresent();
    }

    /// What a basic availability group has, and must not have.
    private static List<String> basic(AvailabilityGroup group, Facts facts) {
        var found = new ArrayList<String>();
        if (!isExplicitly(group, true)) {
            return found;
        }
        var databases = group.databases().size();
        if (group.replicas().size() > 2) {
            found.add(group.replicas().size() + " replicas in a basic group, which has 2");
        }
        if (databases > 1) {
            found.add(databases + " databases in a basic group, which has 1");
        }
        if (group.replicas().stream().anyMatch(it -> facts.flag(it, "readable").orElse(false))) {
            found.add("a readable secondary in a basic group");
        }
        if (group.secondaries().stream().anyMatch(it -> isBackedUp(it, group, facts))) {
            found.add("backups on the secondary of a basic group");
        }
        if (group.isDistributed()) {
            found.add("a basic group as part of a distributed one");
        }
        return found;
    }

    private static boolean isBackedUp(Component replica, AvailabilityGroup group, Facts facts) {
        return group.primary().isPresent()
                && facts.links(replica.id(), "backs-up").findAny().isPresent();
    }

    private static Finding finding(AvailabilityGroup group, List<String> breaches, Facts facts) {
        return Report.violation(INFO)
                .says(
                        group.name()
                                + " goes beyond what its version and edition of SQL Server allow: "
                                + Words.list(breaches)
                                + ".")
                .about(group.id())
                .shows(Words.ids(group.replicas()))
                .shows(Words.ids(group.instances().toList()))
                .shows(Words.ids(group.databases()))
                .harms(Impact.of(List.of(group.id()), facts))
                .fix(
                        "Keep within the limit, use Enterprise edition or a later version, or for"
                                + " more replicas a distributed availability group.")
                .finding();
    }

    /// What would decide and is not set.
    private static List<String> unset(AvailabilityGroup group, Facts facts) {
        var silent = group.instances().filter(it -> facts.text(it, "version").isEmpty()).toList();
        var mayBeTooMany =
                !group.isDistributed() && (group.replicas().size() > 5 || synchronous(group) > 3);
        if (mayBeTooMany && !silent.isEmpty()) {
            return List.of(Words.unset(facts, "version", silent));
        }
        return group.editions().contains("standard")
                        && group.group().properties().flag("basic").isEmpty()
                ? List.of(Words.unset(facts, "basic", List.of(group.group())))
                : List.of();
    }

    private static Finding question(AvailabilityGroup group, String unset) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + group.name()
                                + " keeps within what its SQL Server allows, because "
                                + unset
                                + ".")
                .about(group.id())
                .shows(Words.ids(group.replicas()))
                .fix("Set the version of the instances, and whether the group is a basic one.")
                .finding();
    }
}
