package faultline.edit;

import faultline.edit.Outcome.Applied;
import faultline.model.Catalog;
import faultline.model.Component;
import faultline.model.Document;
import faultline.model.Id;
import java.util.Set;

/// Paints elements above or below what stands beside them in the same container.
public record Stack(Set<Id> ids, To to) implements Edit {

    /// Where to.
    public enum To {
        FRONT("Bring %s to the front"),
        FORWARD("Bring %s forward"),
        BACKWARD("Send %s backward"),
        BACK("Send %s to the back");

        private final String label;

        To(String label) {
            this.label = label;
        }
    }

    public Stack {
        ids = Set.copyOf(ids);
    }

    @Override
    public String label(Document before, Catalog catalog) {
        return to.label.replace("%s", Words.names(before, ids));
    }

    @Override
    public Outcome applyTo(Document document, Catalog catalog) {
        var layout = document.layout();
        for (var id : ids.stream().sorted().toList()) {
            layout = layout.with(id, document.layout().standOf(id).at(order(document, id)));
        }
        return new Applied(document.with(layout));
    }

    private int order(Document document, Id id) {
        var layout = document.layout();
        var container = document.topology().component(id).map(Component::in).orElse(null);
        var beside =
                Siblings.of(document.topology(), container).stream()
                        .filter(it -> !ids.contains(it))
                        .mapToInt(it -> layout.standOf(it).order())
                        .summaryStatistics();
        var own = layout.standOf(id).order();
        return switch (to) {
            case FRONT -> beside.getCount() == 0 ? own : beside.getMax() + 1;
            case FORWARD -> own + 1;
            case BACKWARD -> own - 1;
            case BACK -> beside.getCount() == 0 ? own : beside.getMin() - 1;
        };
    }
}
