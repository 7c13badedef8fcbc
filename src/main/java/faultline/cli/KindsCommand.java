package faultline.cli;

import faultline.format.Catalogs;
import faultline.model.Catalog;
import faultline.model.Kind;
import faultline.model.KindId;
import faultline.model.PropertyKind;
import faultline.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `faultline kinds [list|show ID]`: what a document can be written with.
@Command(
        name = "kinds",
        mixinStandardHelpOptions = true,
        description = "List the kinds of components, links and groups, or describe one.")
final class KindsCommand implements Runnable {

    private final Console console;
    private final Catalog catalog = Catalogs.builtIn();

    KindsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the kinds.")
    void list() {
        list("components", catalog.components().values());
        list("links", catalog.links().values());
        list("groups", catalog.groups().values());
        list("records", catalog.records().values());
    }

    private void list(String section, Collection<? extends Kind> kinds) {
        console.out().println(section);
        for (var kind : kinds) {
            console.out().println("  " + padded(kind.id().value(), 20) + kind.description());
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Describe a kind, its properties, and where it may stand.")
    void show(@Parameters(paramLabel = "ID") String id) {
        var wanted = id.toLowerCase(Locale.ROOT);
        var found = catalog.all().filter(kind -> kind.id().value().equals(wanted)).toList();
        if (found.isEmpty()) {
            throw new WrongInput("there is no kind " + id + "; see: faultline kinds");
        }
        found.forEach(this::show);
    }

    private void show(Kind kind) {
        console.out().println(kind.id() + ": " + kind.label() + ". " + kind.description());
        switch (kind) {
            case Kind.OfComponent it -> fact("stands free, or in", ids(it.in()));
            case Kind.OfLink it -> {
                fact("from", it.from());
                fact("to", it.to());
                fact("effect", List.of(word(it.effect())));
            }
            case Kind.OfGroup it -> {
                fact("members", it.members());
                fact("up while", List.of(word(it.survival())));
            }
            case Kind.OfRecord _ -> {}
        }
        kind.properties().forEach(this::show);
    }

    private void show(PropertyKind property) {
        console.out().println("  " + padded(property.name(), 20) + type(property));
        console.out().println("  " + padded("", 20) + property.description());
        if (!property.source().isEmpty()) {
            console.out().println("  " + padded("", 20) + "Source: " + property.source());
        }
    }

    private void fact(String what, List<String> values) {
        if (!values.isEmpty()) {
            console.out().println("  " + what + ": " + String.join(", ", values));
        }
    }

    private static String type(PropertyKind property) {
        var type =
                switch (property.type()) {
                    case TEXT -> "text";
                    case AMOUNT -> ("number " + property.unit()).strip() + range(property);
                    case FLAG -> "true or false";
                    case CHOICE -> "one of " + String.join(", ", property.choices());
                    case LIST -> ("list of " + String.join(", ", property.choices())).strip();
                    case DURATION -> "time such as 30s, 15min, 4h, 2d";
                    case DATE -> "day such as 2026-11-22";
                };
        var usual = property.usual();
        return usual == null ? type : type + "; usually " + shown(usual);
    }

    private static String range(PropertyKind property) {
        var least = bound(" from ", property.smallest());
        return least + bound(" to ", property.largest());
    }

    private static String bound(String word, @Nullable Double bound) {
        return bound == null ? "" : word + shown(Value.of(bound));
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.Flag(var on) -> String.valueOf(on);
            case Value.Items(var items) ->
                    items.stream().map(KindsCommand::shown).collect(Collectors.joining(", "));
            case Value.Opaque(var json) -> json;
        };
    }

    private static List<String> ids(List<KindId> kinds) {
        return kinds.stream().map(KindId::value).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
