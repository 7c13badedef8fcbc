package faultline.rules;

import faultline.analysis.Facts;
import faultline.model.Component;
import faultline.model.Element;
import faultline.model.Id;
import faultline.model.PropertyKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Numbers, lists and names as sentences need them.
final class Words {

    private static final int NAMED = 3;

    private Words() {}

    /// A span as a person says it: "about 40 s", "about 9 min", "about 2 h".
    static String about(Duration span) {
        if (span.toSeconds() < 90) {
            return "about " + span.toSeconds() + " s";
        }
        var minutes = Math.ceilDiv(span.toSeconds(), 60);
        return minutes < 120 ? "about " + minutes + " min" : "about " + minutes / 60 + " h";
    }

    /// "1 host", "2 hosts".
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /// "Both", "All 3".
    static String all(int number) {
        return number == 2 ? "Both" : "All " + number;
    }

    static String isOrAre(int number) {
        return number == 1 ? "is" : "are";
    }

    /// "A", "A and B", "A, B and C" of finished words.
    static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "nothing";
            case 1 -> words.getFirst();
            default ->
                    String.join(", ", words.subList(0, words.size() - 1))
                            + " and "
                            + words.getLast();
        };
    }

    static List<Id> ids(Collection<? extends Element> elements) {
        return elements.stream().map(Element::id).toList();
    }

    /// "host ESX1", "datastore DS1": the sort of thing, then its name.
    static String called(Component thing, Facts facts) {
        return sort(thing, facts) + " " + thing.name();
    }

    /// "host", "datastore": what sort of thing it is.
    static String sort(Component thing, Facts facts) {
        return switch (facts.hosting().levelOf(thing)) {
            case SITE -> "site";
            case ROOM -> "room";
            case RACK -> "rack";
            case CHASSIS -> "chassis";
            case POWER -> lowered(facts.catalog().component(thing.kind()).label());
            case HOST_CLUSTER -> "host cluster";
            case HOST -> thing.kind().value().equals("physical-server") ? "server" : "host";
            case VM -> "VM";
            case ARRAY -> thing.kind().value().equals("nas") ? "NAS" : "array";
            case DATASTORE, NETWORK, ROLE ->
                    lowered(facts.catalog().component(thing.kind()).label());
        };
    }

    /// "Service pack" of EXCH-02 is not set, for a sentence.
    static String unset(Facts facts, String property, Collection<? extends Element> elements) {
        var label =
                elements.stream()
                        .flatMap(it -> facts.catalog().kindOf(it).stream())
                        .flatMap(kind -> kind.property(property).stream())
                        .map(PropertyKind::label)
                        .findFirst()
                        .orElse(property);
        return "\"" + label + "\" of " + some(ids(elements), facts) + " is not set";
    }

    /// The names of all, or of the first and how many more there are.
    static String some(List<Id> ids, Facts facts) {
        if (ids.size() <= NAMED + 1) {
            return facts.names(ids);
        }
        var names = ids.stream().limit(NAMED).map(facts::name);
        return list(Stream.concat(names, Stream.of(ids.size() - NAMED + " more")).toList());
    }

    /// A label within a sentence: its first letter small, unless it starts with a name.
    static String lowered(String label) {
        var isName =
                label.startsWith("Exchange")
                        || (label.length() > 1 && Character.isUpperCase(label.charAt(1)));
        return isName ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
