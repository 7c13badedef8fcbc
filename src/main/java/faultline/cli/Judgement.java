package faultline.cli;

import faultline.analysis.Judged;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Id;
import faultline.report.Part;
import faultline.report.Parts;
import faultline.rules.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A document with what the rules say about it.
record Judgement(Document document, Catalog catalog, List<Judged> findings) {

    /// @param today the day on which acceptances must hold
    static Judgement of(Document document, LocalDate today) {
        var catalog = Catalogs.builtIn();
        var findings = Rules.analyser(catalog).analyse(document.topology()).findings();
        return new Judgement(
                document, catalog, Judged.all(findings, document.acceptances(), today));
    }

    static List<RuleInfo> rules() {
        return Rules.ALL.stream().map(Rule::info).toList();
    }

    /// The part around the elements of those ids; all of it when none is named.
    Part part(List<String> names) {
        if (names.isEmpty()) {
            return Part.whole(document);
        }
        var ids = new ArrayList<Id>();
        for (var name : names) {
            if (!Id.isAllowed(name) || !document.topology().has(new Id(name))) {
                throw new WrongInput("nothing in the document has the id '" + name + "'");
            }
            ids.add(new Id(name));
        }
        return new Parts(document, catalog, findings).around(ids);
    }
}
