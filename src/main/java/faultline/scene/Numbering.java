package faultline.scene;

import faultline.analysis.Judged;
import faultline.analysis.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The findings of a picture, numbered from 1: open ones first, then accepted ones, then those that
/// cannot be told. What is done right has no number.
///
/// @param findings in the order of their numbers
public record Numbering(List<Judged> findings) {

    public Numbering {
        findings = List.copyOf(findings);
    }

    public static Numbering of(List<Judged> findings) {
        return new Numbering(
                Stream.of(open(findings), accepted(findings), unknown(findings))
                        .flatMap(List::stream)
                        .toList());
    }

    /// The number of a finding; 0 when it has none.
    public int numberOf(Judged judged) {
        return findings.indexOf(judged) + 1;
    }

    public static List<Judged> open(List<Judged> findings) {
        return findings.stream().filter(Judged::isOpen).toList();
    }

    public static List<Judged> accepted(List<Judged> findings) {
        return findings.stream().filter(Judged::isAccepted).toList();
    }

    public static List<Judged> unknown(List<Judged> findings) {
        return with(Verdict.UNKNOWN, findings);
    }

    public static List<Judged> good(List<Judged> findings) {
        return with(Verdict.GOOD, findings);
    }

    private static List<Judged> with(Verdict verdict, List<Judged> findings) {
        return findings.stream()
                .filter(it -> !it.isAccepted() && it.finding().verdict() == verdict)
                .toList();
    }

    /// Numbers as they are listed: "1, 3–5, 9".
    static String listed(List<Integer> numbers) {
        var parts = new ArrayList<String>();
        var from = 0;
        while (from < numbers.size()) {
            var to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            if (to - from < 2) {
                parts.add(Integer.toString(numbers.get(from)));
                from++;
            } else {
                parts.add(numbers.get(from) + "–" + numbers.get(to));
                from = to + 1;
            }
        }
        return String.join(", ", parts);
    }
}
