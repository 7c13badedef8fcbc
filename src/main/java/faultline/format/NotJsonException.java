package faultline.format;

/// A text is not JSON, or goes beyond the limits of [JsonReader]; the message says in what way.
final class NotJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient Place place;

    NotJsonException(String sentence, Place place) {
        super(sentence);
        this.sentence = sentence;
        this.place = place;
    }

    String sentence() {
        return sentence;
    }

    Place place() {
        return place;
    }
}
