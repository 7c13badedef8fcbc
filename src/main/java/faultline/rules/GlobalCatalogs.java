package faultline.rules;

import faultline.analysis.Concern;
import faultline.analysis.Facts;
import faultline.analysis.Finding;
import faultline.analysis.Rule;
import faultline.analysis.RuleInfo;
import faultline.analysis.Severity;
import faultline.model.Component;
import faultline.model.Element;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// An AD site with Exchange servers that has no, or one, writable global catalog.
final class GlobalCatalogs implements Rule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    "AD-002",
                    "Exchange AD site without enough writable global catalogs",
                    Severity.CRITICAL,
                    List.of(Concern.AVAILABILITY, Concern.SUPPORT),
                    "Exchange 2010 and later",
                    List.of(
                            "[R] EXDOC: plan-and-deploy/system-requirements.md",
                            "[R] EXDOC: plan-and-deploy/supportability-matrix.md",
                            "[R] CSSX Get-ExchangeDcCoreRatio.ps1"));

    private static final Set<String> VERSIONS = Set.of("2010", "2013", "2016", "2019", "SE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(Facts facts) {
        var controllers = facts.components("domain-controller").toList();
        return controllers.isEmpty()
                ? Stream.empty()
                : new Exchange(facts)
                        .bySite().entrySet().stream()
                                .flatMap(entry ->
                                        check(
                                                entry.getKey(),
                                                entry.getValue(),
                                                controllers,
                                                facts));
    }

    private static Stream<Finding> check(
            String site, List<Component> servers, List<Component> controllers, Facts facts) {
        var exchange = new Exchange(facts);
        var concerned = servers.stream().filter(it -> exchange.isVersion(it, VERSIONS)).toList();
        var here = controllers.stream().filter(it -> isIn(it, site, facts)).toList();
        var writable = here.stream().filter(it -> !isReadOnly(it, facts)).toList();
        var sure = writable.stream().filter(it -> isCatalog(it, facts)).toList();
        if (concerned.isEmpty() || sure.size() > 1) {
            return Stream.empty();
        }
        var unplaced =
                controllers.stream()
                        .filter(it -> !site.isEmpty() && siteOf(it, facts).isEmpty())
                        .filter(it -> !isReadOnly(it, facts))
                        .toList();
        if (site.isEmpty() && here.size() < controllers.size()) {
            return Stream.of(question(concerned, "adSite", concerned, facts));
        }
        if (!unplaced.isEmpty()) {
            return Stream.of(question(concerned, "adSite", unplaced, facts));
        }
        var unsaid = writable.stream().filter(it -> isUnsaid(it, facts)).toList();
        if (unsaid.isEmpty()) {
            return Stream.of(finding(site, concerned, here, sure, facts));
        }
        return controllers.stream().allMatch(it -> isUnsaid(it, facts))
                ? Stream.empty()
                : Stream.of(question(concerned, "globalCatalog", unsaid, facts));
    }

    private static boolean isIn(Component controller, String site, Facts facts) {
        return siteOf(controller, facts).equalsIgnoreCase(site.strip());
    }

    private static String siteOf(Component controller, Facts facts) {
        return facts.text(controller, "adSite").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isReadOnly(Component controller, Facts facts) {
        return facts.flag(controller, "readOnly").orElse(false);
    }

    private static boolean isCatalog(Component controller, Facts facts) {
        return facts.flag(controller, "globalCatalog").orElse(false);
    }

    private static boolean isUnsaid(Component controller, Facts facts) {
        return facts.flag(controller, "globalCatalog").isEmpty();
    }

    private static Finding finding(
            String site,
            List<Component> servers,
            List<Component> here,
            List<Component> catalogs,
            Facts facts) {
        var names = Words.some(Words.ids(servers), facts);
        var others = here.stream().filter(it -> !catalogs.contains(it)).map(Element::id).toList();
        var useless =
                others.isEmpty()
                        ? ""
                        : " "
                                + facts.names(others)
                                + (others.size() == 1
                                        ? " does not count, being read-only or no global catalog."
                                        : " do not count, being read-only or no global catalogs.");
        var report = Report.violation(INFO).shows(others);
        if (catalogs.isEmpty()) {
            return report.says(
                            "AD site"
                                    + (site.isEmpty() ? "" : " " + site)
                                    + " has no writable global catalog for "
                                    + names
                                    + ": Exchange does not work there and is not supported."
                                    + useless)
                    .about(Words.ids(servers))
                    .harms(Impact.of(Words.ids(servers), facts))
                    .fix(
                            "Put two writable domain controllers with a global catalog into that"
                                    + " site.")
                    .finding();
        }
        var lone = catalogs.getFirst();
        return report.severity(Severity.MEDIUM)
                .says(
                        lone.name()
                                + " is the only writable global catalog"
                                + (site.isEmpty() ? "" : " in AD site " + site)
                                + ": while it is down, "
                                + names
                                + (servers.size() == 1 ? " has" : " have")
                                + " no directory nearby to ask."
                                + useless)
                .about(lone.id())
                .shows(Words.ids(servers))
                .harms(Impact.of(List.of(lone.id()), facts))
                .fix(
                        "Add a second writable global catalog to the site: one core of it for every"
                                + " eight of Exchange.")
                .finding();
    }

    private static Finding question(
            List<Component> servers, String property, List<Component> unsaid, Facts facts) {
        return Report.question(INFO)
                .says(
                        "Cannot tell whether "
                                + Words.some(Words.ids(servers), facts)
                                + (servers.size() == 1 ? " has" : " have")
                                + " two writable global catalogs in the same AD site, because "
                                + Words.unset(facts, property, unsaid)
                                + ".")
                .about(Words.ids(servers))
                .shows(Words.ids(unsaid))
                .fix("Set the AD site of servers and domain controllers, and what is a catalog.")
                .finding();
    }
}
