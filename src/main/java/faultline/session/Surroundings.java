package faultline.session;

import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a session needs of the world around it.
///
/// @param worker where topologies are analysed, one after the other
/// @param home where the session lives; results come back there
/// @param today for acceptances that end some day
/// @param shown takes each new view
public record Surroundings(
        Analyst analyst,
        HitTest hits,
        Executor worker,
        Executor home,
        Supplier<LocalDate> today,
        Consumer<View> shown) {}
