package faultline.analysis;

import java.util.Locale;
import java.util.Optional;

/// How bad a finding is; the worst comes first.
public enum Severity {
    /// One ordinary failure certainly means an outage or lost data, or the cluster cannot work.
    CRITICAL,
    /// One ordinary failure takes the service, or the vendor's support is lost.
    HIGH,
    /// It takes a second event, a maintenance window or an unusual failure.
    MEDIUM,
    LOW,
    INFO;

    /// As written in files and on the command line: `critical`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> read(String word) {
        for (var severity : values()) {
            if (severity.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    public boolean atLeast(Severity threshold) {
        return compareTo(threshold) <= 0;
    }

    /// This one, or the limit if this is worse.
    public Severity atMost(Severity limit) {
        return atLeast(limit) ? limit : this;
    }
}
