package faultline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks and prints them as one table, peers and the noise of the machine included.
///
/// The argument chooses benchmarks by a regular expression; without one all run. The first row is
/// measured again at the end: how far the two are apart says how far to trust the rest.
public final class Table {

    private static final String REFERENCE = "OrderOneBench.full";

    private Table() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        var wanted = arguments.length > 0 ? arguments[0] : ".*Bench.*";
        var rows = new ArrayList<String>();
        rows.add(row("what", "size", "median", "95 %", "99 %", "fastest"));
        var before = reference();
        run(wanted, null).forEach(result -> rows.add(row(result)));
        rows.addAll(Peers.rows());
        var after = reference();
        System.out.println("\nmilliseconds; samples of single calls, one thread\n");
        rows.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%nnoise: the median of full 10000 was %.2f ms at the start and %.2f ms at the end;"
                        + " load %s%n",
                before,
                after,
                load());
    }

    private static double reference() throws RunnerException {
        return run(REFERENCE, "10000")
                        .getFirst()
                        .getPrimaryResult()
                        .getStatistics()
                        .getPercentile(50)
                / 1000;
    }

    private static List<RunResult> run(String pattern, String size) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(pattern)
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .jvmArgs("-Xmx4g", "--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT);
        if (size != null) {
            options.param("size", size);
        }
        return List.copyOf(new Runner(options.build()).run());
    }

    private static String row(RunResult result) {
        var parameters = result.getParams();
        var size =
                parameters.getParamsKeys().isEmpty()
                        ? ""
                        : parameters.getParam(parameters.getParamsKeys().iterator().next());
        var statistics = result.getPrimaryResult().getStatistics();
        return row(
                result.getPrimaryResult().getLabel(),
                size,
                milliseconds(statistics.getPercentile(50)),
                milliseconds(statistics.getPercentile(95)),
                milliseconds(statistics.getPercentile(99)),
                milliseconds(statistics.getMin()));
    }

    static String row(String... cells) {
        return String.format(Locale.ROOT, "%-34s%9s%12s%12s%12s%12s", (Object[]) cells);
    }

    static String milliseconds(double microseconds) {
        return String.format(Locale.ROOT, "%.4f", microseconds / 1000);
    }

    private static String load() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }
}
