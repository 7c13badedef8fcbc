package faultline.analysis;

import faultline.bench.Estate;
import faultline.format.Catalogs;
import faultline.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Where the time goes when everything is judged from the drawing: rule by rule, slowest first.
/// Each line is the median of what its runs took, in milliseconds.
public final class RuleTimes {

    private RuleTimes() {}

    private record Line(String what, double millis, long findings) {}

    public static void main(String[] arguments) {
        var size = Integer.parseInt(arguments[0]);
        var runs = Integer.parseInt(arguments[1]);
        var catalog = Catalogs.builtIn();
        var topology = Estate.of(size, 42);
        var lines = new ArrayList<Line>();
        var samples = new ArrayList<List<Long>>();
        for (var rule : Rules.ALL) {
            samples.add(new ArrayList<>());
        }
        var whole = new ArrayList<Long>();
        var facts = new ArrayList<Long>();
        var limits = new ArrayList<Long>();
        var found = new long[Rules.ALL.size()];
        for (var run = 0; run < runs; run++) {
            var begin = System.nanoTime();
            var fresh = new Facts(topology, catalog);
            fresh.atOnce();
            fresh.afterRestarts();
            facts.add(System.nanoTime() - begin);
            var all = new ArrayList<Finding>();
            for (var place = 0; place < Rules.ALL.size(); place++) {
                var start = System.nanoTime();
                var findings = Rules.ALL.get(place).check(fresh).toList();
                samples.get(place).add(System.nanoTime() - start);
                found[place] = findings.size();
                all.addAll(findings);
            }
            var start = System.nanoTime();
            all.forEach(it -> Limits.applied(it, fresh));
            limits.add(System.nanoTime() - start);
            whole.add(System.nanoTime() - begin);
        }
        for (var place = 0; place < Rules.ALL.size(); place++) {
            lines.add(
                    new Line(
                            Rules.ALL.get(place).info().id(),
                            median(samples.get(place)),
                            found[place]));
        }
        lines.add(new Line("(facts, both models)", median(facts), 0));
        lines.add(new Line("(limits)", median(limits), 0));
        lines.add(new Line("(everything)", median(whole), 0));
        lines.stream()
                .sorted(Comparator.comparingDouble(Line::millis).reversed())
                .limit(45)
                .forEach(it ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-24s %10.2f ms %8d findings%n",
                                it.what(),
                                it.millis(),
                                it.findings()));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L) / 1e6;
    }
}
