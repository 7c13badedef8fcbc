package faultline.cli;

import faultline.format.DocumentCodec;
import faultline.format.Templates;
import faultline.patterns.Advice;
import faultline.patterns.Pattern;
import faultline.patterns.Patterns;
import faultline.patterns.Reading;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The text that a new document starts with, and what is to be said about it.
record TemplateSource(String text, List<Advice> advice) {

    /// @param words a name, and for a pattern answers as `--members 4` or `--members=4`
    static TemplateSource of(List<String> words) {
        var given = new TreeMap<String, String>();
        var name = read(words, given);
        var pattern = Patterns.find(name);
        if (pattern.isPresent()) {
            return made(pattern.get(), given);
        }
        var template =
                Templates.find(name)
                        .orElseThrow(() ->
                                new WrongInput(
                                        "there is no template "
                                                + name
                                                + "; see: faultline templates"));
        if (!given.isEmpty()) {
            throw new WrongInput(
                    name + " takes no parameters, so not --" + given.firstKey() + " either");
        }
        return new TemplateSource(Templates.text(template), List.of());
    }

    private static String read(List<String> words, Map<String, String> given) {
        var name = "";
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var equals = word.indexOf('=');
            if (!word.startsWith("--")) {
                if (!name.isEmpty()) {
                    throw new WrongInput("one template at a time, not " + name + " and " + word);
                }
                name = word;
            } else if (equals > 0) {
                answer(word.substring(2, equals), word.substring(equals + 1), given);
            } else if (at + 1 < words.size()) {
                answer(word.substring(2), words.get(++at), given);
            } else {
                throw new WrongInput(word + " lacks its value");
            }
        }
        if (name.isEmpty()) {
            throw new WrongInput("name a template; see: faultline templates new --list");
        }
        return name;
    }

    private static void answer(String name, String value, Map<String, String> given) {
        if (given.putIfAbsent(name, value) != null) {
            throw new WrongInput("--" + name + " is given twice");
        }
    }

    private static TemplateSource made(Pattern pattern, Map<String, String> given) {
        return switch (pattern.answer(given)) {
            case Reading.Refused(var reason) -> throw new WrongInput(reason);
            case Reading.Understood(var answers) -> {
                var made = pattern.make(answers);
                yield new TemplateSource(
                        new DocumentCodec().encode(made.document()), made.advice());
            }
        };
    }
}
