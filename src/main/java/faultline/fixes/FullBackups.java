package faultline.fixes;

import faultline.edit.Connect;
import faultline.model.Element;
import faultline.model.KindId;
import faultline.model.Value;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Backs up data that nothing saves: by a job that is there, or by a new one.
final class FullBackups implements Remedy {

    private static final Set<String> DATA =
            Set.of("sql-database", "exchange-database", "domain-controller", "file-server");
    private static final KindId BACKS_UP = new KindId("backs-up");
    private static final String LEAVES =
            "A backup counts once a restore of it was tried, and apart from what it saves.";

    @Override
    public Set<String> rules() {
        return Set.of(
                "BKP-001",
                "BKP-014",
                "EXCH-LOG-001",
                "EXCH-LOG-002",
                "EXCH-LOG-003",
                "EXCH-LOG-005",
                "BKP-009",
                "SQL-AG-012");
    }

    @Override
    public Stream<Proposal> proposals(Case about) {
        return about.elements(DATA)
                .limit(4)
                .flatMap(data -> Stream.concat(widened(about, data), anew(about, data)));
    }

    private static Stream<Proposal> widened(Case about, Element data) {
        return about.facts()
                .components("backup-job")
                .filter(it -> it.properties().text("type").filter("full"::equals).isPresent())
                .limit(4)
                .flatMap(job -> {
                    var draft = about.draft();
                    draft.make(new Connect(BACKS_UP, job.id(), data.id()), Effort.RULE);
                    return draft.titled("Back up " + data.name() + " by " + job.name(), LEAVES);
                });
    }

    private static Stream<Proposal> anew(Case about, Element data) {
        var draft = about.draft();
        var isExchange = data.kind().value().equals("exchange-database");
        if (isExchange && about.finding().rule().equals("EXCH-LOG-001")) {
            draft.change(data.id(), "circularLogging", Value.of(false));
        }
        new Jobs(about)
                .add(
                        draft,
                        "Full of " + data.name(),
                        data,
                        Map.of(
                                "method", Value.of(isExchange ? "vss-full" : "native"),
                                "type", Value.of("full"),
                                "applicationAware", Value.of(true),
                                "schedule", Value.of("nightly 22:00")));
        var isSql = about.finding().rule().equals("SQL-AG-012");
        if (isSql) {
            LogBackups.add(about, draft, data);
        }
        return draft.titled(
                "Schedule a nightly full backup of "
                        + data.name()
                        + (isSql ? ", and log backups every 15 minutes" : ""),
                LEAVES);
    }
}
