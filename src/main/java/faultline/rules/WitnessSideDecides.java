package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Group;
import faultline.model.Id;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A DAG over two sites whose witness stands in one of them, which decides what the loss of a site
/// means.
final class WitnessSideDecides implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "EXCH-DAG-008",
                    "Two-site DAG: witness placement decides what happens at site loss",
                    Severity.INFO,
                    List.of(Concern.AVAILABILITY),
                    "Exchange 2010 and later; a third site for the witness from 2013 on",
                    List.of(
                            "[R] EXDOC: high-availability/manage-ha/manage-dags.md, table of"
                                    + " witness placement",
                            "[R] EXDOC: deployment-ref/preferred-architecture-2019.md",
                            "[R] EXDOC: high-availability/manage-ha/datacenter-switchovers.md",
                            "[R] EXDOC: azure-vms-as-dag-witness-servers.md"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        return facts.groups("dag")
                .filter(it -> !Redundancy.isForPatching(it, facts))
                .map(it -> new Quorum(it, facts))
                .flatMap(it -> check(it, facts));
    }

    private static Stream<Finding> check(Quorum dag, Facts facts) {
        var members = dag.group().members();
        var bySite =
                members.stream()
                        .flatMap(it -> Sites.of(it, facts).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var located = bySite.values().stream().mapToLong(it -> it).sum();
        if (bySite.size() != 2 || located != members.size() || dag.witness().isEmpty()) {
            return Stream.empty();
        }
        var witness = dag.witness().orElseThrow();
        var place = Sites.of(witness, facts);
        if (place.isEmpty()) {
            return isCloud(witness, facts)
                    ? Stream.empty()
                    : Stream.of(question(dag.group(), witness, bySite.keySet(), facts));
        }
        return place.filter(bySite::containsKey).stream()
                .flatMap(it ->
                        sorted(bySite.keySet()).stream()
                                .filter(site -> breaks(site, dag, facts))
                                .map(site -> finding(dag, it, site, other(site, bySite), facts)));
    }

    private static List<Component> sorted(Collection<Component> sites) {
        return sites.stream().sorted(Comparator.comparing(Component::id)).toList();
    }

    private static boolean isCloud(Id witness, Facts facts) {
        return facts.component(witness)
                .flatMap(it -> facts.text(it, "form"))
                .filter("cloud"::equals)
                .isPresent();
    }

    private static boolean breaks(Component site, Quorum dag, Facts facts) {
        return !dag.votes().surviveLossOf(facts.atOnce().killedBy(site.id()));
    }

    private static Component other(Component site, Map<Component, Long> sites) {
        return sites.keySet().stream().filter(it -> !it.equals(site)).findFirst().orElseThrow();
    }

    private static Finding finding(
            Quorum quorum, Component place, Component site, Component other, Facts facts) {
        var dag = quorum.group();
        var witness = quorum.witness().orElseThrow();
        var isAutomatic = facts.flag(dag, "automaticSiteFailover").orElse(false);
        var isSecondary = place.equals(site) && main(dag, facts).filter(other::equals).isPresent();
        return Report.violation(INFO)
                .severity(isAutomatic || isSecondary ? Severity.HIGH : Severity.INFO)
                .says(
                        "The witness of "
                                + dag.name()
                                + " (on "
                                + facts.name(facts.serverOf(witness))
                                + ") is in "
                                + place.name()
                                + ": the loss of "
                                + site.name()
                                + " leaves too few votes and stops "
                                + dag.name()
                                + " in "
                                + other.name()
                                + " as well, until an operator makes a datacenter switchover.")
                .says(
                        isSecondary
                                ? "Most of the work is done in "
                                        + other.name()
                                        + ", which so hangs on the other site and on the line"
                                        + " between them."
                                : "")
                .says(
                        isAutomatic
                                ? "The DAG is declared to survive the loss of a site by itself."
                                : "")
                .about(dag.id())
                .about(site.id())
                .shows(witness)
                .shows(dag.members())
                .shows(other.id())
                .harms(Impact.of(List.of(dag.id()), facts))
                .fix(fix(dag, site, other, isSecondary, facts))
                .finding();
    }

    private static String fix(
            Group dag, Component site, Component other, boolean isSecondary, Facts facts) {
        var third =
                "Put the witness in a third site that both reach on their own, or on a file server"
                        + " in Azure";
        if (isSecondary) {
            return third + "; otherwise in " + other.name() + ".";
        }
        var alternate =
                facts.text(dag, "alternateWitness")
                        .map(it -> "the alternate witness " + it)
                        .orElse("an alternate witness in " + other.name());
        return third
                + "; otherwise keep it in "
                + site.name()
                + ", and have "
                + alternate
                + " and the steps of the switchover written down and rehearsed.";
    }

    /// The site with most of the mounted databases, or else of the users, if one has more.
    private static Optional<Component> main(Group dag, Facts facts) {
        var active =
                dag.members().stream()
                        .flatMap(it -> facts.placement().childrenOf(it).stream())
                        .filter(it -> it.kind().value().equals("database-copy"))
                        .filter(it -> facts.flag(it, "active").orElse(false))
                        .toList();
        return active.isEmpty()
                ? heaviest(
                        facts.components("client-group").toList(),
                        it -> facts.amount(it, "users").orElse(0.0),
                        facts)
                : heaviest(active, _ -> 1.0, facts);
    }

    private static Optional<Component> heaviest(
            List<Component> things, Function<Component, Double> weight, Facts facts) {
        var bySite =
                things.stream()
                        .filter(it -> Sites.of(it.id(), facts).isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        it -> Sites.of(it.id(), facts).orElseThrow(),
                                        Collectors.summingDouble(weight::apply)));
        var most = bySite.values().stream().mapToDouble(it -> it).max().orElse(0);
        var leading =
                bySite.entrySet().stream()
                        .filter(it -> it.getValue() == most && most > 0)
                        .map(Map.Entry::getKey)
                        .toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    private static Finding question(
            Group dag, Id witness, Collection<Component> sites, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell what the loss of a site means for "
                                + dag.name()
                                + ", because the site of its witness on "
                                + facts.name(facts.serverOf(witness))
                                + " is not drawn.")
                .about(dag.id())
                .about(witness)
                .shows(Words.ids(sorted(sites)))
                .fix("Draw the witness's server in the site that it stands in.")
                .finding();
    }
}
