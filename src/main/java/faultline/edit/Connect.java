package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.edit.Outcome.Rejected;
import faultline.model.Catalog;
import faultline.model.Document;
import faultline.model.Effect;
import faultline.model.Extras;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.Link;
import faultline.model.Properties;
import java.util.Locale;
import java.util.Set;

/// Draws a link. Cables may run side by side; any other kind joins the same two only once.
public record Connect(KindId kind, Id from, Id to) implements Edit {

    private static final Set<Effect> CABLES = Set.of(Effect.CONNECTS, Effect.SEES);

    @Override
    public String label(Document before, Catalog catalog) {
        return String.format(
                Locale.ROOT, "Connect %s to %s", Words.name(before, from), Words.name(before, to));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var refusal = LinkChoice.refusal(document, catalog, kind, from, to);
        if (refusal.isPresent()) {
            return new Rejected(refusal.get());
        }
        var isCable =
                catalog.link(kind).map(Kind.OfLink::effect).filter(CABLES::contains).isPresent();
        if (!isCable && isThere(document)) {
            return new Rejected(
                    String.format(
                            Locale.ROOT,
                            "A link '%s' from %s to %s is already there",
                            LinkChoice.label(catalog, kind),
                            Words.name(document, from),
                            Words.name(document, to)));
        }
        var id = LinkIds.free(kind, from, to, document.topology()::has);
        var link = new Link(id, kind, "", from, to, Properties.NONE, Extras.NONE);
        return new Applied(document.with(document.topology().with(link)));
    }

    private boolean isThere(Document document) {
        return document.topology().links().values().stream()
                .anyMatch(link ->
                        link.kind().equals(kind)
                                && link.from().equals(from)
                                && link.to().equals(to));
    }
}
