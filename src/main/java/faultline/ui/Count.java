package faultline.ui;

/// A number of things in words.
final class Count {

    private Count() {}

    /// "1 link", "3 links", "no links".
    static String of(long number, String thing) {
        return switch ((int) Math.min(number, 2)) {
            case 0 -> "no " + thing + "s";
            case 1 -> "1 " + thing;
            default -> number + " " + thing + "s";
        };
    }
}
