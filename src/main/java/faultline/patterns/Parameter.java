package faultline.patterns;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One question of a pattern.
///
/// @param name how the command line calls it: `members`
/// @param label how the form calls it
/// @param sentence what it decides, in plain words
public record Parameter(String name, String label, String sentence, Type type) {

    /// What may be answered.
    public sealed interface Type {

        /// A whole number, both ends included.
        record Range(int least, int most, int usual) implements Type {}

        /// One of some words.
        record Choice(List<Option> options, String usual) implements Type {
            public Choice {
                options = List.copyOf(options);
            }
        }
    }

    /// One answer to choose from.
    public record Option(String value, String label) {}

    static Parameter range(
            String name, String label, String sentence, int least, int most, int usual) {
        return new Parameter(name, label, sentence, new Type.Range(least, most, usual));
    }

    /// Of which the first is the usual one.
    static Parameter choice(String name, String label, String sentence, Option... options) {
        return new Parameter(
                name,
                label,
                sentence,
                new Type.Choice(List.of(options), List.of(options).getFirst().value()));
    }

    public String usual() {
        return switch (type) {
            case Type.Range(_, _, var usual) -> Integer.toString(usual);
            case Type.Choice(_, var usual) -> usual;
        };
    }

    /// What may be answered, as the command line shows it: `2-16`, `on|off`.
    public String allowed() {
        return switch (type) {
            case Type.Range(var least, var most, _) -> least + "-" + most;
            case Type.Choice(var options, _) ->
                    options.stream().map(Option::value).collect(Collectors.joining("|"));
        };
    }

    /// Why that cannot be an answer, as a sentence.
    Optional<String> refusal(String answer) {
        var fits =
                switch (type) {
                    case Type.Range(var least, var most, _) ->
                            answer.matches("\\d{1,4}")
                                    && Integer.parseInt(answer) >= least
                                    && Integer.parseInt(answer) <= most;
                    case Type.Choice(var options, _) ->
                            options.stream().anyMatch(it -> it.value().equals(answer));
                };
        return fits
                ? Optional.empty()
                : Optional.of("--" + name + " is one of " + allowed() + ", not '" + answer + "'");
    }
}
