package faultline.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When the vendor's support of a product version ended, as a table that was true on one day.
///
/// Rules read no clock: "out of support" means that the end lies before the day of the table.
final class Lifecycle {

    /// One row.
    ///
    /// @param version as a document writes it
    /// @param end the last day of support
    /// @param source where the day comes from
    record Row(String version, LocalDate end, String source) {}

    /// The day on which the table was checked.
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private static final List<Row> EXCHANGE =
            List.of(
                    new Row("2007", LocalDate.of(2017, 4, 11), "[M] Microsoft lifecycle dates"),
                    new Row("2010", LocalDate.of(2020, 10, 13), "[M] Microsoft lifecycle dates"),
                    new Row("2013", LocalDate.of(2023, 4, 11), "[M] Microsoft lifecycle dates"),
                    new Row(
                            "2016",
                            LocalDate.of(2025, 10, 14),
                            "[Rx] pepuri, Exchange SE announcement"),
                    new Row(
                            "2019",
                            LocalDate.of(2025, 10, 14),
                            "[Rx] pepuri, Exchange SE announcement"));

    private Lifecycle() {}

    /// The row of an Exchange version whose support has ended.
    static Optional<Row> endedExchange(String version) {
        return EXCHANGE.stream()
                .filter(it -> it.version().equals(version))
                .filter(it -> it.end().isBefore(AS_OF))
                .findFirst();
    }
}
