package faultline.fixes;

import faultline.model.Element;
import faultline.model.Id;
import faultline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Schedules backups of the transaction log.
final class LogBackups implements Remedy {

    @Override
    public Set<String> rules() {
        return Set.of("BKP-004", "STO-006", "SQL-AG-006");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        var databases =
                about.elements(Set.of("sql-database"))
                        .filter(it ->
                                !it.properties().text("recoveryModel").equals(Optional.of("simple"))
                                        || isChanged(about))
                        .toList();
        return databases.isEmpty() ? Stream.empty() : job(about, databases);
    }

    private static Stream<Proposal> job(Case about, List<Element> databases) {
        var draft = about.draft();
        if (isChanged(about)) {
            databases.forEach(it -> draft.change(it.id(), "recoveryModel", Value.of("full")));
        }
        var job = add(about, draft, databases.getFirst());
        databases.stream().skip(1).forEach(it -> draft.connect("backs-up", job, it.id()));
        var names = about.names(databases.stream().map(Element::id).toList());
        return draft.titled(
                isChanged(about)
                        ? "Switch " + names + " to the full recovery model and schedule log backups"
                        : "Schedule log backups of " + names + " every 15 minutes",
                "What was written in the last 15 minutes may still be lost.");
    }

    private static boolean isChanged(Case about) {
        return about.finding().rule().equals("SQL-AG-006");
    }

    /// A job for the log of one database.
    static Id add(Case about, Draft draft, Element database) {
        return new Jobs(about)
                .add(
                        draft,
                        "Log of " + database.name(),
                        database,
                        Map.of(
                                "method", Value.of("native"),
                                "type", Value.of("log"),
                                "schedule", Value.of("every 15 min"),
                                "every", Value.of("15min")));
    }
}
