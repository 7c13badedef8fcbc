package faultline.fixes;

import faultline.analysis.Analyser;
import faultline.analysis.Analysis;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Precedence;
import faultline.analysis.Rule;
import faultline.analysis.Verdict;
import faultline.edit.Edit;
import faultline.edit.Outcome;
import faultline.model.Catalog;
import faultline.model.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says which fixes there are for a finding, cheapest first, after trying each of them.
///
/// A fix is offered only if the finding is gone after it, and no new violation is as severe. What
/// it brings that is less severe stands in its [Outlook#price].
public final class Fixer {

    /// Proposals that are tried for one finding at most.
    private static final int TRIALS = 28;

    /// Fixes of one kind that are offered for one finding at most.
    private static final int OF_A_KIND = 3;

    private final Catalog catalog;
    private final Analyser analyser;
    private final Map<String, Analyser> alone;

    public Fixer(Catalog catalog, List<Rule> rules, List<Precedence> order) {
        this.catalog = catalog;
        this.analyser = new Analyser(catalog, rules, order);
        this.alone =
                rules.stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.info().id(),
                                        it -> new Analyser(catalog, List.of(it), List.of()),
                                        (first, second) -> first));
    }

    public Analysis analyse(Document document) {
        return analyser.analyse(document.topology());
    }

    /// The fixes for one finding of a document.
    ///
    /// @param analysis of that document
    public List<Fix> offered(Document document, Analysis analysis, Finding finding) {
        if (finding.verdict() == Verdict.GOOD) {
            return List.of();
        }
        var about = new Case(finding, document, new Facts(document.topology(), catalog));
        var offered = new ArrayList<Fix>();
        for (var remedy : Remedies.answering(finding.rule())) {
            remedy.proposals(about)
                    .sorted(Comparator.comparingInt(Proposal::effort))
                    .limit(TRIALS)
                    .filter(it -> isAnother(it, offered))
                    .flatMap(it -> tried(document, analysis, finding, it).stream())
                    .filter(it -> isAnother(it, offered))
                    .limit(OF_A_KIND)
                    .forEach(offered::add);
        }
        offered.sort(Comparator.comparingInt(Fix::effort).thenComparing(Fix::title));
        return List.copyOf(offered);
    }

    /// Whether it is no other one with more to it.
    private static boolean isAnother(Proposal proposal, List<Fix> offered) {
        return offered.stream().noneMatch(it -> proposal.title().startsWith(it.title()));
    }

    /// Whether it is no other one again.
    private static boolean isAnother(Fix fix, List<Fix> offered) {
        var topology = fix.outlook().document().topology();
        return offered.stream()
                .noneMatch(it -> it.outlook().document().topology().equals(topology));
    }

    /// What becomes of a document by an edit; empty if it is refused.
    public Optional<Outlook> outlook(Document document, Analysis analysis, Edit edit) {
        return edit.applyTo(document, catalog) instanceof Outcome.Applied(var after)
                ? Optional.of(new Outlook(after, analysis, analyse(after)))
                : Optional.empty();
    }

    private Optional<Fix> tried(
            Document document, Analysis analysis, Finding finding, Proposal proposal) {
        return Optional.of(proposal.edit())
                .filter(it -> isPromising(document, analysis, finding, it))
                .flatMap(it -> outlook(document, analysis, it))
                .filter(it -> it.isWithout(finding))
                .filter(it ->
                        it.fresh().stream()
                                .noneMatch(other -> other.severity().atLeast(finding.severity())))
                .map(it ->
                        new Fix(
                                finding,
                                proposal.title(),
                                proposal.edit(),
                                proposal.effort(),
                                proposal.leaves(),
                                it));
    }

    /// Whether its own rule no longer finds it, which is asked first since it takes less time than
    /// asking all.
    private boolean isPromising(Document document, Analysis analysis, Finding finding, Edit edit) {
        var own = alone.get(finding.rule());
        return own == null
                || (edit.applyTo(document, catalog) instanceof Outcome.Applied(var after)
                        && new Outlook(after, analysis, own.analyse(after.topology()))
                                .isWithout(finding));
    }
}
