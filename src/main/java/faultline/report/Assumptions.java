package faultline.report;

import faultline.engine.FailureRate;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Id;
import faultline.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a report rests on without having proven it, and what it says nothing about.
final class Assumptions {

    private static final Set<String> ABSENT = Set.of("planned", "decommissioned");
    private static final int MOST_NAMES = 12;

    private Assumptions() {}

    static List<String> made(Report report) {
        var made = new ArrayList<String>();
        made.add(
                "What sits in a component fails with it; components fail and are repaired"
                        + " independently of each other, and repairs do not wait for each other.");
        made.add(rates(report));
        made.add(
                "Availability counts the time until something is repaired; that VMs stop until"
                        + " they have restarted elsewhere is told apart, as interruptions.");
        made.add(
                "A property that is not set has the usual value of its kind. Where it decides, the"
                        + " finding says \"cannot be told\" instead.");
        usual(report).forEach(made::add);
        return made;
    }

    private static String rates(Report report) {
        var failing = with(report, it -> report.catalog().component(it.kind()).fails());
        var own =
                failing.stream()
                        .filter(it ->
                                it.properties().find("mtbfHours").isPresent()
                                        || it.properties().find("mttrHours").isPresent())
                        .count();
        return String.format(
                Locale.ROOT,
                "Failure rates are stated in the document for %d of %d components; the others have"
                        + " the usual ones of their kind.",
                own,
                failing.size());
    }

    /// The rates that were used, one sentence for each kind.
    private static List<String> usual(Report report) {
        return with(report, it -> report.catalog().component(it.kind()).fails()).stream()
                .filter(it ->
                        it.properties().find("mtbfHours").isEmpty()
                                && it.properties().find("mttrHours").isEmpty())
                .map(it ->
                        FailureRate.of(it, report.catalog())
                                .map(rate ->
                                        String.format(
                                                Locale.ROOT,
                                                "%s: fails every %,.0f hours on average, and works"
                                                        + " again after %,.1f.",
                                                report.kind(it),
                                                rate.mtbfHours(),
                                                rate.mttrHours()))
                                .orElse(
                                        report.kind(it)
                                                + ": no usual rate; counts as never failing."))
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> unchecked(Report report) {
        var unchecked = new ArrayList<String>();
        unchecked.add(
                "What is not drawn was not judged: a link, component or property that is missing in"
                        + " the drawing is missing in every statement here.");
        unchecked.add(
                "Nothing was asked of the real systems. Whether they are set up as drawn, this"
                        + " report cannot know.");
        missing(report, unchecked);
        var absent =
                with(
                        report,
                        it -> it.properties().text("state").filter(ABSENT::contains).isPresent());
        if (!absent.isEmpty()) {
            unchecked.add("Left out as planned or decommissioned: " + names(absent, report) + ".");
        }
        var unheardOf = with(report, it -> !report.catalog().components().has(it.kind()));
        if (!unheardOf.isEmpty()) {
            unchecked.add(
                    "Of kinds that this version does not know, judged as software only: "
                            + names(unheardOf, report)
                            + ".");
        }
        var without =
                report.services().stream()
                        .flatMap(it -> it.availability().withoutFigures().stream())
                        .distinct()
                        .toList();
        if (!without.isEmpty()) {
            unchecked.add(
                    "Counted as never failing, since no failure rate is known: "
                            + shortened(without, report)
                            + ".");
        }
        return unchecked;
    }

    private static void missing(Report report, List<String> unchecked) {
        if (with(report, it -> level(it, report) == Level.SITE).isEmpty()) {
            unchecked.add("No site is drawn: nothing was judged about the loss of a site.");
        }
        if (with(report, it -> level(it, report) == Level.POWER).isEmpty()) {
            unchecked.add("No power feed is drawn: nothing was judged about common power.");
        }
        if (lacks(report, Effect.CONNECTS)) {
            unchecked.add("No network link is drawn: nothing was judged about common switches.");
        }
        if (report.document().topology().components().values().stream()
                .noneMatch(it -> it.kind().value().startsWith("backup-"))) {
            unchecked.add("No backup is drawn: nothing was judged about backups.");
        }
    }

    private static boolean lacks(Report report, Effect effect) {
        return report.document().topology().links().values().stream()
                .noneMatch(link ->
                        report.catalog()
                                .link(link.kind())
                                .filter(it -> it.effect() == effect)
                                .isPresent());
    }

    private static Level level(Component component, Report report) {
        return report.catalog().component(component.kind()).level();
    }

    private static List<Component> with(Report report, Predicate<Component> wanted) {
        return report.document().topology().components().values().stream().filter(wanted).toList();
    }

    private static String names(List<Component> components, Report report) {
        return shortened(components.stream().map(Component::id).toList(), report);
    }

    private static String shortened(List<Id> ids, Report report) {
        var shown =
                ids.stream()
                        .limit(MOST_NAMES)
                        .map(report::called)
                        .collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMES
                ? shown + " and " + (ids.size() - MOST_NAMES) + " more"
                : shown;
    }
}
