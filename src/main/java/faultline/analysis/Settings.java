package faultline.analysis;

import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Group;
import faultline.model.Id;
import faultline.model.Kind;
import faultline.model.Link;
import faultline.model.PropertyKind;
import faultline.model.Service;
import faultline.model.Topology;
import faultline.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Changes of one property: to another value where it is known, to any where it is not.
record Settings(Topology topology, Facts facts) {

    /// What says what a thing is for, or which product it is: no advice to change that.
    private static final Set<String> GIVEN =
            Set.of(
                    "state",
                    "environment",
                    "criticality",
                    "version",
                    "servicePack",
                    "os",
                    "osEdition",
                    "edition",
                    "platform",
                    "use",
                    "purpose",
                    "goal",
                    "degradedMode");

    private static final int CHOICES = 4;

    /// Every switch turned and every choice made otherwise on what the finding mentions.
    Stream<Trial> others(Finding finding) {
        return around(finding).stream()
                .flatMap(element ->
                        properties(element)
                                .filter(it -> !GIVEN.contains(it.name()))
                                .filter(it ->
                                        it.type() == PropertyKind.Type.FLAG
                                                || isToldOf(it, finding))
                                .flatMap(it -> otherwise(element, it)));
    }

    /// Whether the finding speaks of the property.
    private static boolean isToldOf(PropertyKind property, Finding finding) {
        var told = (finding.message() + " " + finding.fix()).toLowerCase(Locale.ROOT);
        return told.contains(property.label().toLowerCase(Locale.ROOT));
    }

    /// Every value that a missing property could have, on one element and, where several of the
    /// same kind lack it, on all of them.
    Stream<Trial> missing(Finding finding) {
        var around = around(finding);
        return Stream.concat(
                around.stream().flatMap(element -> missing(List.of(element))),
                around.stream()
                        .map(Element::kind)
                        .distinct()
                        .map(kind -> around.stream().filter(it -> it.kind().equals(kind)).toList())
                        .filter(alike -> alike.size() > 1)
                        .flatMap(this::missing));
    }

    private Stream<Trial> missing(List<? extends Element> alike) {
        return properties(alike.getFirst())
                .filter(property ->
                        alike.stream()
                                .allMatch(
                                        it -> facts.catalog().value(it, property.name()).isEmpty()))
                .flatMap(property ->
                        values(property).stream().map(value -> trial(alike, property, value)));
    }

    private Stream<Trial> otherwise(Element element, PropertyKind property) {
        var now = facts.catalog().value(element, property.name());
        return switch (property.type()) {
            case FLAG, CHOICE ->
                    values(property).stream()
                            .filter(value -> now.filter(value::equals).isEmpty())
                            .limit(CHOICES)
                            .map(value -> trial(List.of(element), property, value));
            case TEXT, AMOUNT, LIST, DURATION, DATE -> Stream.empty();
        };
    }

    private static List<Value> values(PropertyKind property) {
        return switch (property.type()) {
            case FLAG -> List.of(Value.of(true), Value.of(false));
            case CHOICE -> property.choices().stream().<Value>map(Value.Text::new).toList();
            case AMOUNT -> List.of(amount(1), amount(1_000_000));
            case DURATION -> List.of(new Value.Text("1s"), new Value.Text("30d"));
            case TEXT, LIST, DATE -> List.of();
        };
    }

    private static Value amount(long number) {
        return new Value.Amount(BigDecimal.valueOf(number));
    }

    private Trial trial(List<? extends Element> elements, PropertyKind property, Value value) {
        var edited = topology;
        for (var element : elements) {
            edited = edited.with(set(element, property.name(), value));
        }
        var about =
                "“"
                        + property.label()
                        + "” of "
                        + facts.names(elements.stream().map(Element::id).toList());
        return new Trial(about, about + " were " + worded(property, value), edited);
    }

    private static String worded(PropertyKind property, Value value) {
        var unit = property.unit().isEmpty() ? "" : " " + property.unit();
        return switch (value) {
            case Value.Flag(var on) -> on ? "yes" : "no";
            case Value.Amount(var number) ->
                    number.compareTo(BigDecimal.ONE) > 0
                            ? "large"
                            : "small, " + number.toPlainString() + unit;
            case Value.Text(var text) -> property.choices().isEmpty() ? span(text) : text;
            default -> value.toString().toLowerCase(Locale.ROOT);
        };
    }

    private static String span(String text) {
        return text.equals("1s") ? "very short" : "very long";
    }

    private static Element set(Element element, String property, Value value) {
        var properties = element.properties().with(property, value);
        return switch (element) {
            case Component it -> it.with(properties);
            case Group it -> it.with(properties);
            case Service it -> it.with(properties);
            case Link it -> it.with(properties);
        };
    }

    private Stream<PropertyKind> properties(Element element) {
        return facts.catalog().kindOf(element).map(Kind::properties).orElse(List.of()).stream();
    }

    /// What the finding mentions, the clusters that its VMs run in, and the links between them.
    private List<Element> around(Finding finding) {
        var ids = new LinkedHashSet<Id>();
        finding.mentioned().forEach(ids::add);
        Explainer.components(finding, facts)
                .forEach(it -> {
                    facts.clusterOf(it.id()).ifPresent(cluster -> ids.add(cluster.id()));
                    facts.vmOf(it.id()).ifPresent(vm -> ids.add(vm.id()));
                });
        var around = new ArrayList<Element>();
        ids.forEach(id -> topology.element(id).ifPresent(around::add));
        topology.links().values().stream()
                .filter(link -> ids.contains(link.from()) && ids.contains(link.to()))
                .forEach(around::add);
        return around;
    }
}
