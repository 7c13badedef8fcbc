package faultline.analysis;

import faultline.model.Id;
import faultline.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What came out of analysing one topology.
///
/// @param findings in the order of [Finding#ORDER]
/// @param nanos how long it took
public record Analysis(Topology topology, List<Finding> findings, long nanos) {

    /// Nothing analysed yet.
    public static final Analysis NONE = new Analysis(Topology.EMPTY, List.of(), 0);

    /// What is left to say when analysing that topology failed.
    public static Analysis failed(Topology topology) {
        return new Analysis(topology, Failure.ofAll(topology).toList(), 0);
    }

    public Analysis {
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /// The findings whose subject each element is, by element.
    public Map<Id, List<Finding>> bySubject() {
        var bySubject = new TreeMap<Id, List<Finding>>();
        for (var finding : findings) {
            for (var subject : finding.subjects()) {
                bySubject.merge(subject, List.of(finding), Analysis::joined);
            }
        }
        return bySubject;
    }

    private static List<Finding> joined(List<Finding> first, List<Finding> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
