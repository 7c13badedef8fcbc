package faultline.format;

import faultline.model.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON text into located values, within limits that no honest document reaches.
final class JsonReader {

    static final int MAX_DEPTH = 200;
    static final int MAX_STRING = Bounds.LONGEST_TEXT;
    static final int MAX_NAME = 1_000;
    static final int MAX_NUMBER = Bounds.LONGEST_NUMBER;

    /// Of a whole text, in characters, and of a file, in bytes.
    static final int MAX_TEXT = 256 << 20;

    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .maxDocumentLength(MAX_TEXT)
                    .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static Json read(String text) throws NotJsonException {
        if (text.length() > MAX_TEXT) {
            throw new NotJsonException("The text is larger than 256 MB", Place.START);
        }
        var factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReader(parser).whole();
        }
    }

    private Json whole() throws NotJsonException {
        try {
            return onlyValue();
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJsonException(
                    limit(tooMuch.getOriginalMessage()), place(parser.currentLocation()));
        } catch (UnexpectedEndOfInputException cut) {
            throw new NotJsonException(
                    "The text ends before it is complete; it looks cut off",
                    place(parser.currentLocation()));
        } catch (JacksonException other) {
            throw new NotJsonException(
                    "This is not valid JSON: " + other.getOriginalMessage(), place(other));
        }
    }

    private Json onlyValue() throws NotJsonException {
        if (parser.nextToken() == null) {
            throw new NotJsonException("The text is empty", here());
        }
        var value = value();
        if (parser.nextToken() != null) {
            throw new NotJsonException("Something follows after the end of the JSON value", here());
        }
        return value;
    }

    private Json value() throws NotJsonException {
        var place = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new Json.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> new Json.Flag(place, true);
            case VALUE_FALSE -> new Json.Flag(place, false);
            default -> new Json.Nil(place);
        };
    }

    private Json object(Place place) throws NotJsonException {
        var fields = new LinkedHashMap<String, Json>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var named = here();
            parser.nextToken();
            var earlier = fields.putIfAbsent(name, value());
            if (earlier != null) {
                throw new NotJsonException(
                        "The field \""
                                + name
                                + "\" stands twice in one object, first in line "
                                + earlier.place().line(),
                        named);
            }
        }
        return new Json.Obj(place, fields);
    }

    private Json array(Place place) throws NotJsonException {
        var items = new ArrayList<Json>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Arr(place, items);
    }

    /// Refuses what a double cannot hold: some other program would read it as infinite or as zero.
    private Json number(Place place) throws NotJsonException {
        var spelling = parser.getString();
        if (spelling.length() > MAX_NUMBER) {
            throw new NotJsonException(limit("Number"), place);
        }
        var value = Double.parseDouble(spelling);
        if (Double.isInfinite(value)) {
            throw new NotJsonException("The number " + spelling + " is too large", place);
        }
        if (value == 0 && hasDigitsOtherThanZero(spelling)) {
            throw new NotJsonException("The number " + spelling + " is too small", place);
        }
        return new Json.Num(place, spelling);
    }

    private static boolean hasDigitsOtherThanZero(String spelling) {
        for (var i = 0; i < spelling.length(); i++) {
            var c = spelling.charAt(i);
            if (c == 'e' || c == 'E') {
                return false;
            }
            if (c >= '1' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private Place place(JacksonException exception) {
        var location = exception.getLocation();
        return location == null ? place(parser.currentLocation()) : place(location);
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String limit(String message) {
        if (message.contains("nesting depth")) {
            return "Objects and lists are nested more than " + MAX_DEPTH + " deep";
        }
        if (message.startsWith("String")) {
            return "A text is longer than 1 MB";
        }
        if (message.startsWith("Name")) {
            return "A field name is longer than " + MAX_NAME + " characters";
        }
        if (message.startsWith("Number")) {
            return "A number has more than " + MAX_NUMBER + " digits";
        }
        return "The text goes beyond a limit: " + message;
    }
}
