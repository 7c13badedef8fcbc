package faultline.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Documents from seeds, with as much oddity as the model allows: one seed, one document.
public final class RandomDocuments {

    private static final List<String> ODD_TEXTS =
            List.of(
                    "plain",
                    "Ärger \"quoted\" \\ back",
                    "two\nlines\tand a tab\r",
                    "emoji 🗄️ 日本 עברית",
                    "control \u0000\u0001\u001f\u007f\u2028",
                    "half a pair \ud83d end",
                    "\udc00",
                    "<b>&amp;</b>",
                    " spaces ",
                    "null",
                    "0.0");

    private static final List<String> EXTRAS =
            List.of(
                    "null",
                    "true",
                    "1.50",
                    "-0",
                    "1E+20",
                    "\"text \\u0001 ä\"",
                    "[]",
                    "{}",
                    "[1, [2, {\"a\": null}]]",
                    "{\"b\": {\"a\": [true, \"x\"]}, \"a\": 1.0}");

    private final RandomGenerator random;
    private final List<Element> elements = new ArrayList<>();
    private final LinkedHashSet<Id> ids = new LinkedHashSet<>();

    private RandomDocuments(RandomGenerator random) {
        this.random = random;
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static Document of(long seed) {
        var random = random(seed);
        return new RandomDocuments(random).document(random.nextInt(1, 25));
    }

    public static Topology topology(long seed) {
        return of(seed).topology();
    }

    private Document document(int size) {
        IntStream.range(0, size).forEach(_ -> component());
        IntStream.range(0, random.nextInt(size)).forEach(_ -> group());
        IntStream.range(0, random.nextInt(1 + size / 2)).forEach(_ -> service());
        IntStream.range(0, random.nextInt(2 * size)).forEach(_ -> link());
        return new Document(
                text(),
                random.nextBoolean() ? "" : text(),
                properties(),
                Topology.EMPTY.withAll(elements),
                layout(),
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> acceptance()).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> scenario()).toList(),
                extras());
    }

    private Scenario scenario() {
        var target = new Id("x" + random.nextInt(9));
        var step =
                new ScenarioStep(
                        pick(List.of(ScenarioStep.Action.values())),
                        target,
                        Duration.ofSeconds(random.nextInt(90)),
                        random.nextBoolean() ? null : target,
                        random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(90)),
                        extras());
        var assumes =
                random.nextBoolean()
                        ? List.<Scenario.Assumption>of()
                        : List.of(new Scenario.Assumption(target, "haEnabled", Value.of(true)));
        return new Scenario(
                "Scenario " + random.nextInt(),
                random.nextBoolean() ? "" : text(),
                assumes,
                random.nextBoolean() ? List.of() : List.of(step),
                extras());
    }

    private void component() {
        var containers = all(Component.class);
        var container = containers.isEmpty() || random.nextInt(3) == 0 ? null : pick(containers);
        var id = freshId();
        var component =
                new Component(
                        id,
                        kind(),
                        name(id),
                        container == null ? null : container.id(),
                        properties(),
                        extras());
        elements.add(random.nextInt(elements.size() + 1), component);
    }

    private void group() {
        var id = freshId();
        elements.add(
                new Group(id, kind(), name(id), some(Component.class), properties(), extras()));
    }

    private void service() {
        var id = freshId();
        elements.add(new Service(id, name(id), some(Element.class), properties(), extras()));
    }

    private void link() {
        var ends = elements.stream().filter(it -> !(it instanceof Link)).toList();
        var from = pick(ends).id();
        var to = pick(ends).id();
        if (from.equals(to)) {
            return;
        }
        var kind = kind();
        var usual = Link.usualId(kind, from, to);
        var id = random.nextInt(4) == 0 || ids.contains(usual) ? freshId() : usual;
        ids.add(id);
        var label = random.nextBoolean() ? "" : text();
        elements.add(new Link(id, kind, label, from, to, properties(), extras()));
    }

    private Layout layout() {
        var boxes = new LinkedHashMap<Id, Layout.Box>();
        var routes = new LinkedHashMap<Id, Layout.Route>();
        for (var element : elements) {
            if (element instanceof Link && random.nextInt(3) == 0) {
                var bends = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> point()).toList();
                routes.put(element.id(), new Layout.Route(bends, extras()));
            } else if (random.nextInt(3) > 0) {
                boxes.put(element.id(), new Layout.Box(Rect.between(point(), point()), extras()));
            }
        }
        return new Layout(Index.copyOf(boxes), Index.copyOf(routes), extras());
    }

    private Point point() {
        return new Point(coordinate(), coordinate());
    }

    private double coordinate() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-5, 5) + 0.5;
            case 1 -> random.nextDouble(-1e6, 1e6);
            case 2 -> random.nextDouble() * 1e-9;
            default -> random.nextInt(-2000, 2000);
        };
    }

    private Acceptance acceptance() {
        var isOne = random.nextBoolean();
        return new Acceptance(
                isOne
                        ? "RED-00" + random.nextInt(9) + "-" + Long.toHexString(random.nextLong())
                        : null,
                isOne && random.nextBoolean() ? "" : "RED-003",
                isOne || random.nextBoolean() ? null : new Id("on" + random.nextInt(9)),
                random.nextBoolean() ? null : "medium",
                "because " + text(),
                "owner " + text(),
                random.nextBoolean() ? null : text(),
                random.nextBoolean()
                        ? null
                        : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(9999)),
                extras());
    }

    private Properties properties() {
        var values = new LinkedHashMap<String, Value>();
        IntStream.range(0, Math.max(0, random.nextInt(7) - 3))
                .forEach(_ -> values.put(fieldName("p"), value()));
        return Properties.of(values);
    }

    private Value value() {
        return switch (random.nextInt(8)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> Value.of(random.nextInt());
            case 2 -> Value.of(random.nextDouble() * 1e9);
            case 3 -> new Value.Amount(new BigDecimal("123456789012345678901234567890.123e-45"));
            case 4 -> new Value.Amount(new BigDecimal("1e" + random.nextInt(-300, 300)));
            case 5 -> new Value.Items(List.of(Value.of("a"), Value.of(1), Value.of(text())));
            case 6 -> new Value.Opaque(pick(List.of("null", "{\"a\": [1.0]}", "[null]", "[[]]")));
            default -> Value.of(text());
        };
    }

    private Extras extras() {
        if (random.nextInt(3) > 0) {
            return Extras.NONE;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        IntStream.rangeClosed(0, random.nextInt(3))
                .forEach(_ -> fields.put(fieldName("x"), pick(EXTRAS)));
        return new Extras(fields);
    }

    private Id freshId() {
        var stem =
                switch (random.nextInt(6)) {
                    case 0 -> "Größe";
                    case 1 -> "𝒳";
                    case 2 -> "a:b";
                    case 3 -> "long-" + "x".repeat(random.nextInt(180));
                    default -> "n";
                };
        var id = new Id(stem + ids.size());
        ids.add(id);
        return id;
    }

    private String name(Id id) {
        var name = text();
        return name.isBlank() || random.nextBoolean() ? id.value() : name;
    }

    private KindId kind() {
        return new KindId(pick(List.of("vm", "network", "hypervisor-host", "My Kind!", "größe")));
    }

    /// Without halves of surrogate pairs, which a field's name may not have.
    private String fieldName(String stem) {
        return stem + random.nextInt(9) + pick(ODD_TEXTS.subList(0, 5));
    }

    private String text() {
        return pick(ODD_TEXTS);
    }

    private <T> List<T> all(Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends Element> List<Id> some(Class<T> type) {
        return all(type).stream()
                .filter(it -> !(it instanceof Link) && random.nextInt(4) == 0)
                .map(Element::id)
                .toList();
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
