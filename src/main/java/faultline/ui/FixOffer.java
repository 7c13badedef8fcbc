package faultline.ui;

import faultline.edit.Edit;
import faultline.fixes.Fix;
import faultline.fixes.Gain;
import faultline.fixes.Outlook;
import faultline.fixes.Plan;
import faultline.model.Catalog;
import faultline.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One entry of the list of fixes: what it does, and everything that is said about it.
///
/// @param about the rule that it answers, or what it is
/// @param steps what it consists of, where that is more than one fix
/// @param gains what it does to the availability of the services
/// @param notes what it brings and what it leaves, a sentence each
record FixOffer(
        String title,
        String about,
        int effort,
        Edit edit,
        Outlook outlook,
        List<String> steps,
        List<String> gains,
        List<String> notes) {

    FixOffer {
        steps = List.copyOf(steps);
        gains = List.copyOf(gains);
        notes = List.copyOf(notes);
    }

    static FixOffer of(Fix fix, Document before, Catalog catalog) {
        var notes = new ArrayList<String>();
        if (!fix.outlook().price().isEmpty()) {
            notes.add(fix.outlook().price());
        }
        notes.add(fix.leaves());
        return new FixOffer(
                fix.title(),
                fix.answers().rule(),
                fix.effort(),
                fix.edit(),
                fix.outlook(),
                List.of(),
                gains(before, fix.outlook(), catalog),
                notes);
    }

    /// A whole plan; empty where there is nothing to do.
    static Optional<FixOffer> of(Plan plan, Document before, Catalog catalog) {
        var edit = plan.edit();
        if (edit == null) {
            return Optional.empty();
        }
        var steps =
                plan.fixes().stream()
                        .map(it ->
                                String.format(
                                        Locale.ROOT, "%s (%s)", it.title(), points(it.effort())))
                        .toList();
        var notes = new ArrayList<String>();
        notes.add(
                plan.certainty() == Plan.Certainty.PROVEN
                        ? "Proven: no cheaper set of the offered fixes does it."
                        : "Not proved minimal: there were too many combinations.");
        plan.left()
                .forEach(it ->
                        notes.add("Left, as no fix is known: " + it.rule() + ". " + it.message()));
        return Optional.of(
                new FixOffer(
                        "Cheapest set of fixes",
                        plan.certainty() == Plan.Certainty.PROVEN ? "proven" : "not proved minimal",
                        plan.effort(),
                        edit,
                        plan.outlook(),
                        steps,
                        gains(before, plan.outlook(), catalog),
                        notes));
    }

    /// "22 points".
    static String points(int effort) {
        return effort == 1 ? "1 point" : String.format(Locale.ROOT, "%d points", effort);
    }

    /// The line below the title.
    String summary() {
        return about + " · " + points(effort) + " · " + outlook.told();
    }

    private static List<String> gains(Document before, Outlook outlook, Catalog catalog) {
        return Gain.all(before, outlook.document(), catalog).stream().map(Gain::told).toList();
    }
}
