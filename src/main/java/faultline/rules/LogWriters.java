package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Effect;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Link;
import faultline.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The databases whose logs lie on a volume, and the backups that truncate them.
public final class LogWriters {

    private static final Pattern EVERY =
            Pattern.compile("every\\s+(\\d+\\s*(?:s|min|m|h|d))[a-z]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NIGHTLY =
            Pattern.compile("nightly|daily|every (night|day)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TRUNCATING = Set.of("full", "incremental");

    private final Facts facts;
    private final Backups backups;
    private final List<Element> all = new ArrayList<>();
    private final List<Element> untruncated = new ArrayList<>();
    private final List<Duration> intervals = new ArrayList<>();
    private int keptShort;
    private boolean undecided;

    private LogWriters(Backups backups, Facts facts) {
        this.facts = facts;
        this.backups = backups;
    }

    public static LogWriters on(Component volume, Backups backups, Facts facts) {
        var logs = new LogWriters(backups, facts);
        facts.linksTo(volume.id(), Effect.NEEDS_ALL)
                .map(Link::from)
                .flatMap(logs::databasesOf)
                .distinct()
                .forEach(logs::add);
        return logs;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Element> databases() {
        return all;
    }

    /// The databases whose logs no backup truncates.
    List<Element> untruncated() {
        return untruncated;
    }

    /// Whether simple recovery or circular logging keeps every log short.
    boolean areAllKeptShort() {
        return keptShort == all.size();
    }

    /// Whether backups are there, and nothing tells how often.
    boolean isTruncatedAtUnknownTimes() {
        return undecided && untruncated.isEmpty();
    }

    /// How long the slowest of the logs waits to be truncated. Empty if one never is.
    Optional<Duration> truncationInterval() {
        return untruncated.isEmpty()
                ? intervals.stream().max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private void add(Element database) {
        all.add(database);
        if (database instanceof Group group) {
            judge(
                    group,
                    facts.flag(group, "circularLogging").orElse(false),
                    exchangeJobs(group).toList());
        } else {
            judge(
                    database,
                    facts.text(database, "recoveryModel").filter("simple"::equals).isPresent(),
                    facts.component(database.id()).stream()
                            .flatMap(it -> backups.of(it).stream())
                            .filter(BackupJob::isLog)
                            .map(BackupJob::component)
                            .toList());
        }
    }

    private void judge(Element database, boolean isShort, List<Component> jobs) {
        if (isShort) {
            keptShort++;
        } else if (jobs.isEmpty()) {
            if (writesLongLogs(database) && backups.areDrawn()) {
                untruncated.add(database);
            } else {
                undecided = true;
            }
        } else {
            var shortest =
                    jobs.stream().flatMap(it -> interval(it).stream()).min(Duration::compareTo);
            shortest.ifPresentOrElse(intervals::add, () -> undecided = true);
        }
    }

    private boolean writesLongLogs(Element database) {
        return database instanceof Group || facts.text(database, "recoveryModel").isPresent();
    }

    private Optional<Duration> interval(Component job) {
        var schedule = facts.text(job, "schedule").orElse("");
        var match = EVERY.matcher(schedule);
        return facts.span(job, "every")
                .or(() -> match.find() ? Span.read(match.group(1)) : Optional.empty())
                .or(() ->
                        NIGHTLY.matcher(schedule).find()
                                ? Optional.of(Duration.ofDays(1))
                                : schedule.toLowerCase(Locale.ROOT).contains("hourly")
                                        ? Optional.of(Duration.ofHours(1))
                                        : Optional.empty());
    }

    /// The jobs that save an Exchange database so that its logs are truncated.
    private Stream<Component> exchangeJobs(Group database) {
        return Stream.concat(
                        Stream.of(database.id()),
                        database.members().stream()
                                .flatMap(it -> facts.placement().chainOf(it).stream())
                                .map(Component::id))
                .distinct()
                .flatMap(it -> facts.links(it, "backs-up"))
                .map(Link::from)
                .distinct()
                .flatMap(it -> facts.component(it).stream())
                .filter(it -> facts.text(it, "method").filter("vss-full"::equals).isPresent())
                .filter(it -> facts.text(it, "type").map(TRUNCATING::contains).orElse(true));
    }

    private Stream<Element> databasesOf(Id writer) {
        var group = facts.group(writer);
        if (group.isPresent()) {
            return new SqlServer(facts).databasesOf(group.get()).stream().map(it -> it);
        }
        return facts.component(writer).stream().flatMap(this::databasesOf);
    }

    private Stream<Element> databasesOf(Component writer) {
        return switch (writer.kind().value()) {
            case "sql-database" -> Stream.of(writer);
            case "sql-instance" ->
                    facts.placement().childrenOf(writer.id()).stream()
                            .filter(it -> it.kind().value().equals("sql-database"))
                            .map(it -> it);
            case "replica" ->
                    facts.groupsWith(writer.id(), "availability-group")
                            .flatMap(it -> new SqlServer(facts).databasesOf(it).stream());
            case "exchange-server" ->
                    facts.placement().childrenOf(writer.id()).stream()
                            .flatMap(it -> facts.groupsWith(it.id(), "exchange-database"));
            case "database-copy" ->
                    facts.groupsWith(writer.id(), "exchange-database").map(it -> it);
            default -> Stream.empty();
        };
    }
}
