package faultline.report;

import faultline.model.Document;
import faultline.scene.Numbering;
import faultline.scene.Wording;
import java.util.ArrayList;
import java.util.List;

/// A fact about a report itself, with its label: who wrote the document, which state it shows.
record Meta(String label, String value) {

    private static final List<String> NAMED =
            List.of("customer", "author", "version", "status", "drawnOn");

    static List<Meta> of(Report report) {
        var facts = new ArrayList<Meta>();
        var kind = report.catalog().records().find(Document.KIND);
        for (var name : NAMED) {
            var value = report.document().properties().find(name);
            var known = kind.flatMap(it -> it.property(name));
            if (value.isPresent() && known.isPresent()) {
                facts.add(new Meta(known.get().label(), Wording.value(value.get(), known.get())));
            }
        }
        if (!report.scope().isEmpty()) {
            facts.add(new Meta("About", report.scope()));
        }
        var accepted = Numbering.accepted(report.findings()).size();
        facts.add(
                new Meta(
                        "State",
                        accepted == 0
                                ? "As designed"
                                : "As accepted: "
                                        + accepted
                                        + (accepted == 1 ? " risk is" : " risks are")
                                        + " accepted"));
        var date = report.edition().date();
        if (date != null) {
            facts.add(new Meta("Date", date.toString()));
        }
        return facts;
    }
}
