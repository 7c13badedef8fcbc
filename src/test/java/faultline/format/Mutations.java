package faultline.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Puts marks in the place of some values of a JSON text, and between them.
final class Mutations {

    private static final Pattern MARK = Pattern.compile("mark-\\d+-");

    private final RandomGenerator random;
    private final int rarity;
    private int count;

    /// @param rarity of how many values, on average, one is replaced
    Mutations(RandomGenerator random, int rarity) {
        this.random = random;
        this.rarity = rarity;
    }

    /// All the marks in a text.
    static List<String> marksIn(String text) {
        return MARK.matcher(text).results().map(MatchResult::group).toList();
    }

    Json of(Json value) {
        return switch (value) {
            case Json.Obj(var place, var fields) -> {
                var changed = new LinkedHashMap<String, Json>();
                fields.forEach((name, it) -> changed.put(name, changed(it)));
                yield new Json.Obj(place, changed);
            }
            case Json.Arr(var place, var items) -> {
                var changed = new ArrayList<>(items.stream().map(this::changed).toList());
                if (random.nextInt(rarity) == 0) {
                    changed.add(random.nextInt(changed.size() + 1), mark());
                }
                yield new Json.Arr(place, changed);
            }
            default -> value;
        };
    }

    private Json changed(Json value) {
        return random.nextInt(rarity) == 0 ? mark() : of(value);
    }

    private Json mark() {
        var text = new Json.Text(Place.START, "mark-" + count++ + "-");
        return switch (random.nextInt(3)) {
            case 0 -> new Json.Arr(Place.START, List.of(text));
            case 1 -> new Json.Obj(Place.START, Map.of("inner", text));
            default -> text;
        };
    }
}
