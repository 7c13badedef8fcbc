package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hyper-V saves the state of an Exchange VM when its host shuts down, and resumes it afterwards.
final class StopActionSaves implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "STK-003",
                    "Hyper-V automatic stop action 'Save' on an Exchange VM",
                    Severity.MEDIUM,
                    List.of(Concern.SUPPORT, Concern.DATA),
                    "Hyper-V on Windows Server 2008 to 2025; Exchange 2010 SP1 and later",
                    List.of(
                            "[Rx] MSDN blog taylorb, 2008-06-14 (saving is the default)",
                            "[Rx] Dell/Microsoft Hyper-V guide for Exchange 2013, p. 58",
                            "[R] EXDOC: plan-and-deploy/virtualization.md"));

    private static final Set<String> VERSIONS = Set.of("2010", "2013", "2016", "2019", "SE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var exchange = new Exchange(facts);
        Map<String, List<Component>> byDag =
                exchange.servers()
                        .filter(it -> exchange.isVersion(it, VERSIONS) && !exchange.isRtm(it))
                        .filter(it -> isOnHyperV(it, facts))
                        .collect(
                                Collectors.groupingBy(
                                        it -> dagName(it, exchange),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byDag.values().stream().flatMap(it -> check(it, exchange, facts));
    }

    private static boolean isOnHyperV(Component server, Facts facts) {
        return facts.vmOf(server.id()).filter(it -> Platform.isHyperV(it, facts)).isPresent();
    }

    private static String dagName(Component server, Exchange exchange) {
        return exchange.dagOf(server).map(dag -> dag.id().value()).orElse("");
    }

    private static Stream<Finding> check(List<Component> servers, Exchange exchange, Facts facts) {
        var saved = servers.stream().filter(it -> stopAction(it, facts).equals("save")).toList();
        var unsaid = servers.stream().filter(it -> stopAction(it, facts).isEmpty()).toList();
        if (!saved.isEmpty()) {
            return Stream.of(finding(saved, exchange, facts));
        }
        return unsaid.isEmpty() ? Stream.empty() : Stream.of(question(unsaid, facts));
    }

    private static String stopAction(Component server, Facts facts) {
        return facts.vmOf(server.id()).flatMap(it -> facts.text(it, "stopAction")).orElse("");
    }

    private static List<Component> vms(List<Component> servers, Facts facts) {
        return servers.stream().flatMap(it -> facts.vmOf(it.id()).stream()).toList();
    }

    private static Finding finding(List<Component> servers, Exchange exchange, Facts facts) {
        var dag = exchange.dagOf(servers.getFirst());
        var names = facts.names(Words.ids(servers));
        return Report.violation(INFO)
                .severity(dag.isPresent() ? Severity.HIGH : Severity.MEDIUM)
                .says(
                        "When its host shuts down, Hyper-V saves the state of "
                                + names
                                + " and resumes it later, although Exchange is supported only if it"
                                + " is shut down and booted afresh.")
                .says(
                        dag.map(it ->
                                        "A member of "
                                                + it.name()
                                                + " that is resumed still believes what was true"
                                                + " when it was saved.")
                                .orElse(""))
                .about(Words.ids(servers))
                .shows(vms(servers, facts).stream())
                .shows(dag.stream().map(Group::id).toList())
                .harms(Impact.of(Words.ids(servers), facts))
                .fix(
                        "Set the automatic stop action of "
                                + (servers.size() == 1 ? "this VM" : "these VMs")
                                + " to shutting down the guest operating system.")
                .finding();
    }

    private static Finding question(List<Component> servers, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether the state of "
                                + facts.names(Words.ids(servers))
                                + " is saved when a host shuts down, because "
                                + Words.unset(facts, "stopAction", vms(servers, facts))
                                + "; Hyper-V saves it unless somebody changed that.")
                .about(Words.ids(servers))
                .shows(vms(servers, facts).stream())
                .fix("Look up the automatic stop action in Hyper-V and set it here.")
                .finding();
    }
}
