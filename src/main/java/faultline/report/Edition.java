package faultline.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What made a report, and when.
///
/// @param program the version of Faultline
/// @param date the day that the report bears; null for one that bears none
public record Edition(String program, @Nullable LocalDate date) {}
