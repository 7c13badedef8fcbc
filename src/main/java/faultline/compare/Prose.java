package faultline.compare;

import faultline.analysis.Finding;
import faultline.analysis.Verdict;
import faultline.engine.Availability;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.report.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A difference as plain text, or as Markdown for a review.
public final class Prose {

    private static final String NOTHING = "(nothing)";

    private final Difference difference;
    private final UnaryOperator<String> typed;
    private final StringBuilder text = new StringBuilder();

    private Prose(Difference difference, UnaryOperator<String> typed) {
        this.difference = difference;
        this.typed = typed;
    }

    /// Writes a difference for a terminal.
    ///
    /// @param typed makes a text safe for where it is shown
    public static String text(Difference difference, UnaryOperator<String> typed) {
        return new Prose(difference, typed).plain();
    }

    /// Writes a difference for a review.
    ///
    /// @param typed makes a text safe for where it is shown
    public static String markdown(Difference difference, UnaryOperator<String> typed) {
        return new Prose(difference, typed).marked();
    }

    private String plain() {
        if (difference.isEmpty()) {
            line(
                    difference.isMoved()
                            ? "Nothing differs in meaning; things are drawn elsewhere."
                            : "Nothing differs.");
            return text.toString();
        }
        for (var change : difference.about()) {
            line("~ document: " + said(change));
        }
        for (var change : difference.elements()) {
            line(change.sort().sign() + " " + typed.apply(called(change.element())));
            change.fields().forEach(it -> line("    " + said(it)));
        }
        difference.accepted().forEach(it -> line("~ accepted risk " + said(it)));
        findings("Findings gained", "+", difference.gained());
        findings("Findings lost", "-", difference.lost());
        if (!difference.services().isEmpty()) {
            line("Services:");
            difference
                    .services()
                    .forEach(it -> {
                        line("  " + typed.apply(it.service().name()));
                        line(
                                "    available "
                                        + available(it.before())
                                        + " -> "
                                        + available(it.after()));
                        line(
                                "    single points of failure "
                                        + it.pointsBefore()
                                        + " -> "
                                        + it.pointsAfter());
                    });
        }
        return text.toString();
    }

    private void findings(String title, String sign, List<Finding> findings) {
        if (!findings.isEmpty()) {
            line(title + ":");
            findings.forEach(it -> line("  " + sign + " " + typed.apply(said(it))));
        }
    }

    private String marked() {
        line("## What changes");
        line("");
        line("**" + verdict() + "**");
        if (difference.isEmpty()) {
            return text.toString();
        }
        table(List.of("", "Element", "What", "Before", "After"), rows());
        listed("Findings gained", difference.gained());
        listed("Findings lost", difference.lost());
        if (!difference.services().isEmpty()) {
            line("");
            line("### Services");
            table(
                    List.of("Service", "Available before", "Available after", "Single points"),
                    difference.services().stream()
                            .map(it ->
                                    List.of(
                                            typed.apply(it.service().name()),
                                            available(it.before()),
                                            available(it.after()),
                                            it.pointsBefore() + " → " + it.pointsAfter()))
                            .toList());
        }
        return text.toString();
    }

    private String verdict() {
        if (difference.isEmpty()) {
            return difference.isMoved()
                    ? "Nothing in meaning; things are drawn elsewhere."
                    : "Nothing.";
        }
        return difference.ids(ElementChange.Sort.ADDED).size()
                + " added, "
                + difference.ids(ElementChange.Sort.REMOVED).size()
                + " removed, "
                + difference.ids(ElementChange.Sort.CHANGED).size()
                + " changed; "
                + difference.gained().size()
                + " findings gained, "
                + difference.lost().size()
                + " lost.";
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var change : difference.about()) {
            rows.add(row("changed", "Document", change));
        }
        for (var change : difference.elements()) {
            var name = typed.apply(called(change.element()));
            var word = change.sort().word();
            if (change.fields().isEmpty()) {
                rows.add(List.of(word, name, "", "", ""));
            }
            change.fields().forEach(it -> rows.add(row(word, name, it)));
        }
        difference.accepted().forEach(it -> rows.add(row("changed", "Accepted risk", it)));
        return rows;
    }

    private List<String> row(String sort, String name, FieldChange change) {
        return List.of(
                sort,
                name,
                typed.apply(change.what()),
                typed.apply(change.before()),
                typed.apply(change.after()));
    }

    private void listed(String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            line("");
            line("### " + title);
            line("");
            findings.forEach(it -> line("- " + typed.apply(said(it))));
        }
    }

    private void table(List<String> head, List<List<String>> rows) {
        line("");
        line("| " + String.join(" | ", head) + " |");
        line("|" + "---|".repeat(head.size()));
        rows.forEach(it -> line("| " + String.join(" | ", it) + " |"));
    }

    private static String said(Finding finding) {
        return finding.severity().word()
                + " "
                + finding.rule()
                + (finding.verdict() == Verdict.VIOLATED
                        ? ""
                        : " (" + finding.verdict().word() + ")")
                + ": "
                + finding.message();
    }

    private String said(FieldChange change) {
        return typed.apply(change.what())
                + ": "
                + typed.apply(orNothing(change.before()))
                + " -> "
                + typed.apply(orNothing(change.after()));
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    private static String available(@Nullable Availability availability) {
        return availability == null ? "–" : Amounts.available(availability.unavailability());
    }

    /// Its name and what it is; for a link its kind and its ends.
    private String called(Element element) {
        var kind =
                difference
                        .catalog()
                        .kindOf(element)
                        .map(Kind::label)
                        .orElse(element.kind().value());
        if (element instanceof Link link) {
            return kind
                    + " "
                    + nameOf(link.from())
                    + " – "
                    + nameOf(link.to())
                    + (link.name().isBlank() ? "" : " \"" + link.name() + "\"");
        }
        var id = element.id().value();
        return element.name() + " (" + kind + (id.equals(element.name()) ? "" : ", " + id) + ")";
    }

    private String nameOf(Id id) {
        return difference
                .after()
                .topology()
                .element(id)
                .or(() -> difference.before().topology().element(id))
                .map(Element::name)
                .orElse(id.value());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
