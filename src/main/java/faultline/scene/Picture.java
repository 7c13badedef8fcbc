package faultline.scene;

import faultline.analysis.Judged;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import java.util.List;
import java.util.Set;

/// All that decides what a drawing looks like, but for its colours.
public record Picture(
        Document document,
        Catalog catalog,
        List<Judged> findings,
        Set<Id> selection,
        Lit lit,
        Detail detail,
        Tally tally) {

    /// What stands beside the sign of a finding.
    public enum Tally {
        /// How many findings are open.
        COUNT,
        /// The findings' numbers, as [Numbering] gives them.
        NUMBERS
    }

    public Picture {
        findings = List.copyOf(findings);
        selection = Set.copyOf(selection);
    }

    /// A picture for the window: findings are counted.
    public Picture(
            Document document,
            Catalog catalog,
            List<Judged> findings,
            Set<Id> selection,
            Lit lit,
            Detail detail) {
        this(document, catalog, findings, selection, lit, detail, Tally.COUNT);
    }

    /// A document as it is: nothing judged, selected or lit.
    public static Picture of(Document document, Catalog catalog) {
        return new Picture(document, catalog, List.of(), Set.of(), Lit.NONE, Detail.FULL);
    }

    public Picture with(List<Judged> newFindings) {
        return new Picture(document, catalog, newFindings, selection, lit, detail, tally);
    }

    public Picture with(Tally newTally) {
        return new Picture(document, catalog, findings, selection, lit, detail, newTally);
    }
}
