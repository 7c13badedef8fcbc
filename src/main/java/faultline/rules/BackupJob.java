package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import java.util.Optional;

/// A drawn backup job, or a backup server whose jobs are not drawn.
public record BackupJob(Component component, Facts facts) {

    /// Whether the application takes part in the backup. Empty when that is not known, as of images
    /// that say nothing.
    public Optional<Boolean> isAware() {
        return facts.flag(component, "applicationAware")
                .or(() -> method().filter(it -> !it.equals("image")).map(_ -> true));
    }

    /// Whether Exchange drops the logs that it has saved. Empty when that is not known.
    Optional<Boolean> truncatesExchangeLogs() {
        var aware = isAware();
        if (aware.equals(Optional.of(false)) || isCopy() || is("type", "differential")) {
            return Optional.of(false);
        }
        return method().filter(it -> !it.equals("native")).flatMap(_ -> aware);
    }

    /// Whether it leaves the chain of backups alone. Empty when an image says nothing about it.
    Optional<Boolean> leavesChain() {
        if (isCopy() || isAware().equals(Optional.of(false))) {
            return Optional.of(true);
        }
        return isImage() && component.properties().find("copyOnly").isEmpty()
                ? Optional.empty()
                : Optional.of(false);
    }

    private boolean isCopy() {
        return facts.flag(component, "copyOnly").orElse(false) || is("method", "vss-copy");
    }

    boolean isImage() {
        return is("method", "image");
    }

    /// Whether it saves the log of a SQL Server database, and lets it be truncated.
    public boolean isLog() {
        return (is("type", "log") || facts.flag(component, "truncatesLog").orElse(false))
                && !isCopy();
    }

    public boolean isDifferential() {
        return is("type", "differential");
    }

    /// Whether it saves the log, though perhaps only as a copy.
    public boolean isLogType() {
        return is("type", "log");
    }

    public boolean isIncremental() {
        return is("type", "incremental");
    }

    /// Whether it saves everything each time; an image does, unless it says otherwise.
    boolean isFull() {
        return is("type", "full") || (isImage() && type().isEmpty());
    }

    /// Whether nothing tells what it saves each time.
    boolean hasNoType() {
        return type().isEmpty() && !isImage();
    }

    public Optional<String> method() {
        return facts.text(component, "method");
    }

    private Optional<String> type() {
        return facts.text(component, "type");
    }

    private boolean is(String property, String value) {
        return facts.text(component, property).filter(value::equals).isPresent();
    }
}
