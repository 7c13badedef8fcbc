package faultline.scene;

import faultline.model.Catalog;
import faultline.model.Element;
import faultline.model.PropertyKind;
import faultline.model.Service;
import faultline.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The values of properties as people read them, and the one line of key facts made of them.
public final class Wording {

    /// How proper names that the catalogue writes in small letters are written.
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("vmware", "VMware"),
                    Map.entry("iscsi", "iSCSI"),
                    Map.entry("vsan", "vSAN"),
                    Map.entry("nfs", "NFS"),
                    Map.entry("dns", "DNS"),
                    Map.entry("wnlb", "Windows NLB"),
                    Map.entry("vss", "VSS"),
                    Map.entry("sql", "SQL"),
                    Map.entry("rpc", "RPC"),
                    Map.entry("http", "HTTP"),
                    Map.entry("windows", "Windows"),
                    Map.entry("server", "Server"),
                    Map.entry("linux", "Linux"),
                    Map.entry("outlook", "Outlook"));

    private static final List<String> SERVICE_FACTS = List.of("criticality", "rto");

    private Wording() {}

    /// A choice as it is read: `windows-server-2008-r2` is "Windows Server 2008 R2".
    public static String choice(String choice) {
        if (choice.equals("hyper-v")) {
            return "Hyper-V";
        }
        var words = choice.split("-");
        for (var i = 0; i < words.length; i++) {
            words[i] = word(words[i]);
        }
        words[0] = capital(words[0]);
        return String.join(" ", words);
    }

    /// A value as it is read, with its unit.
    public static String value(Value value, PropertyKind kind) {
        return switch (value) {
            case Value.Text(var text) ->
                    kind.type() == PropertyKind.Type.CHOICE ? choice(text) : text;
            case Value.Amount(var number) -> (number.toPlainString() + " " + kind.unit()).strip();
            case Value.Flag(var on) -> on ? "Yes" : "No";
            case Value.Items(var items) ->
                    items.stream().map(it -> value(it, kind)).collect(Collectors.joining(", "));
            case Value.Opaque _ -> "…";
        };
    }

    /// The key facts of a component or service, those that somebody stated: "Windows 2008 R2 · 16
    /// GB".
    public static String facts(Element element, Catalog catalog) {
        var names =
                element instanceof Service
                        ? SERVICE_FACTS
                        : catalog.component(element.kind()).facts();
        return names.stream()
                .flatMap(name -> fact(element, name, catalog).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> fact(Element element, String name, Catalog catalog) {
        return element.properties()
                .find(name)
                .flatMap(value ->
                        catalog.kindOf(element)
                                .flatMap(kind -> kind.property(name))
                                .map(kind -> fact(value, kind))
                                .filter(text -> !text.isBlank()));
    }

    private static String fact(Value value, PropertyKind kind) {
        var written = value(value, kind);
        return switch (kind.type()) {
            case FLAG -> value.equals(Value.of(true)) ? kind.label() : "";
            case CHOICE ->
                    saysNothingAlone(written)
                            ? kind.label() + " " + lower(written)
                            : shortened(written);
            case DURATION, DATE -> kind.label() + " " + written;
            case AMOUNT -> kind.unit().isEmpty() ? counted(written, lower(kind.label())) : written;
            case TEXT, LIST -> written;
        };
    }

    /// "2 controllers", "1 controller".
    private static String counted(String number, String plural) {
        var one = number.equals("1") && plural.endsWith("s");
        return number + " " + (one ? plural.substring(0, plural.length() - 1) : plural);
    }

    private static boolean saysNothingAlone(String choice) {
        return switch (choice) {
            case "Off", "On", "None", "Manual", "Automatic", "Partially automatic", "Other" -> true;
            default -> false;
        };
    }

    private static String shortened(String text) {
        return text.replace("Windows Server", "Windows");
    }

    private static String word(String word) {
        var hasDigit = word.chars().anyMatch(Character::isDigit);
        return hasDigit ? word.toUpperCase(Locale.ROOT) : NAMES.getOrDefault(word, word);
    }

    private static String capital(String word) {
        var named = NAMES.containsValue(word);
        return named || word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
