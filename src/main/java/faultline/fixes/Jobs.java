package faultline.fixes;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// New backup jobs: where the jobs that are drawn run, and to where they save.
record Jobs(Case about) {

    /// A job in a draft that saves something.
    Id add(Draft draft, String name, Element data, Map<String, Value> values) {
        var model = about.facts().components("backup-job").findFirst();
        var server =
                model.map(Component::in)
                        .or(() ->
                                about.facts()
                                        .components("backup-server")
                                        .map(Component::id)
                                        .findFirst());
        var job =
                server.map(it -> draft.addIn("backup-job", name, it))
                        .orElseGet(() -> draft.addBeside("backup-job", name, beside(data)));
        new TreeMap<>(values).forEach((property, value) -> draft.describe(job, property, value));
        draft.connect("backs-up", job, data.id());
        repository().ifPresent(it -> draft.connect("stored-on", job, it));
        return job;
    }

    private Id beside(Element data) {
        return about.facts()
                .components("backup-job")
                .map(Component::id)
                .findFirst()
                .or(this::repository)
                .orElse(data.id());
    }

    private Optional<Id> repository() {
        return about.facts()
                .components("backup-job")
                .flatMap(job -> about.facts().links(job.id(), "stored-on"))
                .map(Link::to)
                .findFirst()
                .or(() ->
                        about.facts()
                                .components("backup-repository")
                                .map(Component::id)
                                .findFirst());
    }
}
