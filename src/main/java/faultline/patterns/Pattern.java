package faultline.patterns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A topology that is made to measure.
public interface Pattern {

    /// Its short name: `dag`.
    String id();

    String title();

    /// What it makes, in a sentence.
    String description();

    /// The products that it is about.
    List<String> products();

    List<Parameter> parameters();

    /// Why these answers do not go together, each being allowed by itself.
    Optional<String> conflict(Answers answers);

    Made make(Answers answers);

    /// What each question is usually answered with.
    default Answers usual() {
        return new Answers(
                parameters().stream().collect(Collectors.toMap(Parameter::name, Parameter::usual)));
    }

    /// The answers by name; what is not answered has its usual answer.
    default Reading answer(Map<String, String> given) {
        var values = new TreeMap<>(usual().values());
        for (var one : new TreeMap<>(given).entrySet()) {
            var parameter =
                    parameters().stream().filter(it -> it.name().equals(one.getKey())).findFirst();
            if (parameter.isEmpty()) {
                return new Reading.Refused(
                        id() + " has no parameter --" + one.getKey() + "; it has " + names());
            }
            var refusal = parameter.get().refusal(one.getValue());
            if (refusal.isPresent()) {
                return new Reading.Refused(refusal.get());
            }
            values.put(one.getKey(), one.getValue());
        }
        var answers = new Answers(values);
        return conflict(answers)
                .<Reading>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Understood(answers));
    }

    private String names() {
        return parameters().stream().map(it -> "--" + it.name()).collect(Collectors.joining(", "));
    }
}
