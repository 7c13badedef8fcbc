package faultline.backup;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.rules.Backups;
import faultline.rules.LogWriters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One volume with logs on it, from Monday midnight on.
///
/// The growth of the volume is shared by the databases that keep their logs: not by those in simple
/// recovery or with circular logging, which drop them by themselves, nor by those that have never
/// had a full backup, which behave like them. A truncated SQL log keeps its size on disk and is
/// filled again; Exchange deletes its log files. A log backup during a full or differential one of
/// the same database truncates when that ends.
final class LogVolume {

    private static final int WEEKS = 8;

    private final Component volume;
    private final Facts facts;
    private final List<JobPlan> jobs;
    private final List<Element> writers;
    private final Map<Id, Double> used = new HashMap<>();
    private final Map<Id, Double> size = new HashMap<>();

    LogVolume(Component volume, Backups backups, Facts facts, List<JobPlan> jobs) {
        this.volume = volume;
        this.facts = facts;
        this.jobs = jobs;
        writers =
                LogWriters.on(volume, backups, facts).databases().stream()
                        .filter(this::keepsLogs)
                        .toList();
    }

    private boolean keepsLogs(Element database) {
        if (database instanceof Group) {
            return !facts.flag(database, "circularLogging").orElse(false);
        }
        var isSimple = facts.text(database, "recoveryModel").filter("simple"::equals).isPresent();
        return !isSimple && !isPseudoSimple(database);
    }

    private boolean isPseudoSimple(Element database) {
        return jobs.stream()
                .filter(it -> it.covers().contains(database.id()))
                .noneMatch(it -> it.kind().startsSqlChain());
    }

    /// The curve; empty where no log lies here, or free space and growth are not known.
    Optional<LogCurve> curve() {
        var free = facts.amount(volume, "freeGB");
        var growth = facts.amount(volume, "growthGBPerDay");
        if (writers.isEmpty() || free.isEmpty() || growth.isEmpty() || growth.get() <= 0) {
            return Optional.empty();
        }
        return Optional.of(run(free.get(), growth.get() / 1440 / writers.size()));
    }

    private LogCurve run(double free, double perMinute) {
        var truncations = truncations();
        var points = new ArrayList<LogCurve.Point>();
        points.add(new LogCurve.Point(0, free));
        var now = 0.0;
        var full = -1.0;
        for (var week = 0; week < WEEKS && full < 0; week++) {
            for (var event : truncations.entrySet()) {
                var at = week * (double) Recurrence.WEEK + event.getKey();
                full = grow(now, at, free, perMinute);
                if (full >= 0) {
                    break;
                }
                now = at;
                note(points, now, free);
                event.getValue().forEach(this::truncate);
                note(points, now, free);
            }
            if (full < 0) {
                var end = (week + 1) * (double) Recurrence.WEEK;
                full = grow(now, end, free, perMinute);
                now = end;
                if (full < 0) {
                    note(points, now, free);
                }
            }
        }
        if (full >= 0 && full <= Recurrence.WEEK) {
            points.add(new LogCurve.Point(full, 0));
            points.add(new LogCurve.Point(Recurrence.WEEK, 0));
        }
        return new LogCurve(
                volume,
                writers.stream().map(Element::id).toList(),
                points,
                full < 0 ? -1 : full / 60);
    }

    private void note(List<LogCurve.Point> points, double now, double free) {
        if (now <= Recurrence.WEEK) {
            points.add(new LogCurve.Point(now, free - taken()));
        }
    }

    private double taken() {
        return size.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Lets all logs grow. Answers the minute in which the volume is full; negative if it is not.
    private double grow(double from, double to, double free, double perMinute) {
        var full = fullAt(from, to, free, perMinute);
        for (var writer : writers) {
            var grown = used.getOrDefault(writer.id(), 0.0) + perMinute * (to - from);
            used.put(writer.id(), grown);
            size.merge(writer.id(), grown, Math::max);
        }
        return full;
    }

    /// What is free inside a log file is used up first.
    private double fullAt(double from, double to, double free, double perMinute) {
        var low = from;
        var high = to;
        if (takenAfter(to - from, perMinute) < free) {
            return -1;
        }
        for (var step = 0; step < 60; step++) {
            var middle = (low + high) / 2;
            if (takenAfter(middle - from, perMinute) < free) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double takenAfter(double minutes, double perMinute) {
        return writers.stream()
                .mapToDouble(it ->
                        Math.max(
                                size.getOrDefault(it.id(), 0.0),
                                used.getOrDefault(it.id(), 0.0) + perMinute * minutes))
                .sum();
    }

    private void truncate(Element database) {
        used.put(database.id(), 0.0);
        if (database instanceof Group) {
            size.put(database.id(), 0.0);
        }
    }

    /// Which logs are cut back at which minute of the week.
    private SortedMap<Integer, List<Element>> truncations() {
        var at = new TreeMap<Integer, List<Element>>();
        for (var job : jobs) {
            for (var database : writers) {
                if (job.covers().contains(database.id()) && truncates(job, database)) {
                    job.starts()
                            .forEach(start ->
                                    at.computeIfAbsent(
                                                    end(start, job, database),
                                                    _ -> new ArrayList<>())
                                            .add(database));
                }
            }
        }
        return at;
    }

    private static boolean truncates(JobPlan job, Element database) {
        return database instanceof Group
                ? job.kind().truncatesExchangeLogs()
                : job.kind().truncatesSqlLog();
    }

    private int end(int start, JobPlan job, Element database) {
        var end = start + job.runtime();
        for (var other : jobs) {
            if (other.covers().contains(database.id()) && !truncates(other, database)) {
                for (var begun : other.starts()) {
                    if (begun <= end && end < begun + other.runtime()) {
                        end = begun + other.runtime();
                    }
                }
            }
        }
        return Math.min(end, Recurrence.WEEK - 1);
    }
}
