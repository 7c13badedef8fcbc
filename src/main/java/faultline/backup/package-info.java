/// Backups over a week: what each of them does to logs, chains and bases, and when a log volume is
/// full. SQL Server and Exchange have rules of their own.
package faultline.backup;
