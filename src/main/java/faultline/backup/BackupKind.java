package faultline.backup;

/// What a backup is, and with that what it does: the truth table. What holds for SQL Server and for
/// Exchange is never the same rule.
///
/// Sources: [R] copy-only-backups-sql-server.md, sql-server-vss-writer-backup-guide.md,
/// the-transaction-log-sql-server.md, transaction-log-backups-sql-server.md,
/// windows-server-backup.md; [Rx] for images that save logs by themselves.
public enum BackupKind {
    NATIVE_FULL("native full", Sql.FULL, false),
    NATIVE_FULL_COPY_ONLY("native full, copy-only", Sql.NOTHING, false),
    NATIVE_DIFFERENTIAL("native differential", Sql.NOTHING, false),
    NATIVE_LOG("native log", Sql.LOG, false),
    NATIVE_LOG_COPY_ONLY("native log, copy-only", Sql.NOTHING, false),
    /// Through the writers; the SQL writer cannot save the log.
    VSS_FULL("VSS full", Sql.FULL, true),
    /// For Exchange it saves and drops the logs since the last one; the SQL writer has none.
    VSS_INCREMENTAL("VSS incremental", Sql.NOTHING, true),
    VSS_COPY("VSS copy", Sql.NOTHING, false),
    /// An image product that saves the logs of SQL Server by jobs of its own.
    IMAGE_WITH_LOGS("image with SQL logs", Sql.BOTH, true),
    /// A snapshot without the application's knowledge.
    CRASH_CONSISTENT("crash-consistent image", Sql.NOTHING, false);

    private enum Sql {
        NOTHING,
        FULL,
        LOG,
        BOTH
    }

    private final String label;
    private final Sql sql;
    private final boolean dropsExchangeLogs;

    BackupKind(String label, Sql sql, boolean dropsExchangeLogs) {
        this.label = label;
        this.sql = sql;
        this.dropsExchangeLogs = dropsExchangeLogs;
    }

    public String label() {
        return label;
    }

    /// Whether it lets SQL Server truncate the log of a database in full or bulk-logged recovery. A
    /// full backup never does.
    public boolean truncatesSqlLog() {
        return sql == Sql.LOG || sql == Sql.BOTH;
    }

    /// Whether it begins the chain of log backups, if there is none yet.
    public boolean startsSqlChain() {
        return resetsDifferentialBase();
    }

    /// Whether later differentials build on it.
    public boolean resetsDifferentialBase() {
        return sql == Sql.FULL || sql == Sql.BOTH;
    }

    /// Whether differentials are of this kind.
    public boolean needsDifferentialBase() {
        return this == NATIVE_DIFFERENTIAL;
    }

    /// Whether Exchange drops the logs that it has saved.
    public boolean truncatesExchangeLogs() {
        return dropsExchangeLogs;
    }
}
