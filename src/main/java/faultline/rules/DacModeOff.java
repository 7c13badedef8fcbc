package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Nothing stops servers that come back after an outage from mounting databases a second time.
final class DacModeOff implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-010",
                    "DAC mode off",
                    Severity.MEDIUM,
                    List.of(Concern.DATA),
                    "Exchange 2010 SP1 and later, 2013, 2016, 2019; 2010 RTM only with three or"
                            + " more members in two AD sites",
                    List.of(
                            "[R] EXDOC: high-availability/database-availability-groups/dac-mode.md",
                            "[Rx] eightwone.com (2010 RTM)"));

    private static final Set<String> VERSIONS = Set.of("2010", "2013", "2016", "2019");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .filter(it -> it.members().size() > 1)
                .filter(it -> facts.text(it, "replication").filter("third-party"::equals).isEmpty())
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Group dag, Facts facts) {
        var exchange = new Exchange(facts);
        var members = facts.members(dag);
        var mode = facts.text(dag, "dacMode");
        var isOutside =
                members.stream()
                        .anyMatch(it ->
                                facts.text(it, "version").isPresent()
                                        && !exchange.isVersion(it, VERSIONS));
        var isRtm = members.stream().anyMatch(exchange::isRtm);
        if (isOutside
                || (isRtm && !isLargeRtm(members, exchange))
                || mode.filter("on"::equals).isPresent()) {
            return Stream.empty();
        }
        if (mode.isEmpty()) {
            return Stream.of(question(dag, Words.unset(facts, "dacMode", List.of(dag))));
        }
        var unsaid = members.stream().filter(exchange::mayBeRtm).toList();
        return Stream.of(
                unsaid.isEmpty() || isLargeRtm(members, exchange)
                        ? finding(dag, facts)
                        : question(dag, Words.unset(facts, "servicePack", unsaid)));
    }

    private static boolean isLargeRtm(List<Component> members, Exchange exchange) {
        return members.size() > 2 && members.stream().map(exchange::siteOf).distinct().count() > 1;
    }

    private static Finding finding(Group dag, Facts facts) {
        var sites = sites(dag, facts);
        var isSpread = sites > 1;
        return Report.violation(INFO)
                .severity(isSpread ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "DAC mode of "
                                + dag.name()
                                + " is off: after an outage, servers that come back"
                                + (isSpread ? " in one of its " + sites + " sites" : "")
                                + " may mount databases which are mounted elsewhere already.")
                .about(dag.id())
                .shows(dag.members())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(
                        "Set-DatabaseAvailabilityGroup "
                                + dag.name()
                                + " -DatacenterActivationMode DagOnly"
                                + (dag.members().size() == 2
                                        ? "; keep the witness apart from both members then."
                                        : "."))
                .finding();
    }

    private static long sites(Group dag, Facts facts) {
        return dag.members().stream().flatMap(it -> facts.siteOf(it).stream()).distinct().count();
    }

    private static Finding question(Group dag, String unset) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + dag.name()
                                + " lacks DAC mode, because "
                                + unset
                                + ".")
                .about(dag.id())
                .shows(dag.members())
                .fix("Set what is missing; Exchange's own default is off.")
                .finding();
    }
}
